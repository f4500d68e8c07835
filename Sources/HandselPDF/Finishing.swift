/// What a drawn PDF still lacks.
public struct Finishing: Hashable, Sendable {
    /// What is left to say of one structure element.
    public struct Element: Hashable, Sendable {
        /// Its place among all structure elements, from 0, each before those in it (the tree in preorder).
        public var index: Int
        /// Its type, such as "Figure" or "TH"; the PDF must have the same there.
        public var type: String
        /// What a figure shows, in words (`/Alt`).
        public var alternative: String?
        /// BCP 47 (`/Lang`).
        public var language: String?
        /// Whether a heading cell names its column (otherwise its row); the `/Scope` of a "TH".
        public var namesColumn: Bool?

        public init(
            index: Int, type: String, alternative: String? = nil, language: String? = nil, namesColumn: Bool? = nil
        ) {
            self.index = index
            self.type = type
            self.alternative = alternative
            self.language = language
            self.namesColumn = namesColumn
        }
    }

    /// The program that made the PDF, such as "Handsel 1.0".
    public var producer: String
    /// The document's language, BCP 47.
    public var language: String
    /// In the order of `index`.
    public var elements: [Element]
    /// Whether small objects are packed and compressed together; smaller, but readers before 2003 do not know it.
    public var usesObjectStreams: Bool

    public init(producer: String, language: String, elements: [Element] = [], usesObjectStreams: Bool = true) {
        self.producer = producer
        self.language = language
        self.elements = elements
        self.usesObjectStreams = usesObjectStreams
    }
}

/// Adds to `pdf` what `finishing` says, and what viewers and PDF/A want of every document.
///
/// The same input gives the same bytes. The dates and the title stay those that were drawn.
///
/// - Parameters:
///   - letterhead: laid under the pages.
///   - terms: appended after the last page.
public func finish(
    _ pdf: [UInt8], with finishing: Finishing, over letterhead: Letterhead? = nil, appending terms: GivenPDF? = nil
) throws(PDFError) -> [UInt8] {
    let document = try PDFDocument(pdf)
    finishInformation(of: document, producer: finishing.producer)
    finishCatalog(of: document, language: finishing.language)
    finishObjects(of: document)
    try finishStructure(of: document, elements: finishing.elements)
    let underlay = try letterhead.map { letterhead throws(PDFError) in try OpenPDF(letterhead.pdf.bytes) }
    if let letterhead, let underlay { try lay(letterhead, underlay, under: document) }
    let appendix = try terms.map { terms throws(PDFError) in try OpenPDF(terms.bytes) }
    if let appendix { try append(appendix, to: document) }
    try document.check()
    let written = try document.written(usesObjectStreams: finishing.usesObjectStreams)
    // What was taken from them is read only while it is written.
    return withExtendedLifetime((underlay, appendix)) { written }
}

/// Cairo names itself as the producer, which viewers show, and writes dates that only some of them understand.
private func finishInformation(of document: borrowing PDFDocument, producer: String) {
    let trailer = document.trailer
    if !trailer["/Info"].isDictionary { trailer.set("/Info", document.indirect(document.dictionary())) }
    let information = trailer["/Info"]
    information.set("/Producer", document.text(producer))
    for key in ["/CreationDate", "/ModDate"] {
        // Cairo 1.16 leaves out the "D:" that a date begins with (ISO 32000-1, 7.9.4).
        guard let date = information[key].text, !date.hasPrefix("D:") else { continue }
        information.set(key, document.text("D:" + date))
    }
}

/// The language, the title in the window's bar, and that the structure may be trusted (ISO 14289-1, 7.1 and 7.2).
private func finishCatalog(of document: borrowing PDFDocument, language: String) {
    let catalog = document.catalog
    catalog.set("/Lang", document.text(language))
    if !catalog["/ViewerPreferences"].isDictionary { catalog.set("/ViewerPreferences", document.dictionary()) }
    catalog["/ViewerPreferences"].set("/DisplayDocTitle", document.flag(true))
    if catalog["/StructTreeRoot"].isDictionary {
        let mark = document.dictionary()
        mark.set("/Marked", document.flag(true))
        catalog.set("/MarkInfo", mark)
    }
}

/// What Cairo leaves out of links and fonts, and puts too much into pictures.
private func finishObjects(of document: borrowing PDFDocument) {
    for object in document.objects {
        if object.isStream {
            let dictionary = object.streamDictionary
            // ISO 19005-3, 6.2.8: no interpolation.
            if dictionary["/Interpolate"].isTrue { dictionary.remove("/Interpolate") }
            continue
        }
        guard object.isDictionary else { continue }
        switch object["/Subtype"].name {
        case "/Link":
            // ISO 19005-3, 6.3.2: printed with the page; bit 3 of the flags.
            object.set("/F", document.integer(4))
            // ISO 14289-1, 7.18.5: a link says in words where it leads.
            let address = object["/A"]["/URI"]
            if address.isString, object["/Contents"].isNull { object.set("/Contents", address) }
        case "/CIDFontType2":
            // ISO 19005-3, 6.2.11.3.2.
            if object["/CIDToGIDMap"].isNull { object.set("/CIDToGIDMap", document.name("/Identity")) }
        default: break
        }
    }
}
