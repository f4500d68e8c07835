import HandselCairo
import HandselCompose
import HandselLayout
import HandselSource

/// Looks at what a brand names outside of its file, so that a mistake is told once and before the first document.
func check(
    _ read: ReadBrand, images: ImageFiles, hands: HandFolder, languages: LanguageFolder
) throws(HandselError) {
    for picture in read.pictures {
        do throws(ImageError) {
            _ = try images.image(at: picture.path)
        } catch {
            throw .environment(
                "\(read.file), \(picture.what): \(error)",
                remedy: "a \(picture.kind) is a PNG, JPEG or SVG file in '\(folder(of: read.file))'")
        }
    }
    for name in [read.brand.hand] + read.brand.people.map(\.hand) {
        if let name { try checkHand(name, of: read, hands) }
    }
    if let tag = read.brand.language { try checkLanguage(tag, of: read, languages) }
    try checkLabels(read, languages)
}

func checkHand(_ name: String, of read: ReadBrand, _ hands: HandFolder) throws(HandselError) {
    try told(of: read.file) { () throws(HandselError) in _ = try hands.hand(named: name, ofBrand: read.file) }
}

func checkLanguage(_ tag: String, of read: ReadBrand, _ languages: LanguageFolder) throws(HandselError) {
    try told(of: read.file) { () throws(HandselError) in _ = try languages.words(for: tag) }
}

/// Whether business papers are printed on Letter in a country (ISO 3166-1 alpha-2).
func printsOnLetter(_ country: String?) -> Bool { ["US", "CA", "MX", "PH"].contains(country ?? "") }

/// An unknown name is the brand's mistake, not the command's.
private func told(of file: String, _ look: () throws(HandselError) -> Void) throws(HandselError) {
    do throws(HandselError) {
        try look()
    } catch {
        guard case .unknownName = error else { throw error }
        throw .environment("\(file): \(error)", remedy: "mend the brand file")
    }
}

/// A brand's own words must be of a known language and keep what is filled into them.
func checkLabels(_ read: ReadBrand, _ languages: LanguageFolder) throws(HandselError) {
    for (tag, words) in read.brand.labels.words.sorted(by: { $0.key < $1.key }) {
        try told(of: read.file) { () throws(HandselError) in _ = try languages.language(for: tag) }
        let language = try languages.language(for: tag)
        for (label, text) in words.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let wanted = language.places(in: label)
            guard placesToFill(in: text).sorted() != wanted.sorted() else { continue }
            let position = read.labelPosition(label, tag: tag)
            throw .environment(
                "\(position): found '\(text.shownControls)' for '\(label.rawValue)'",
                remedy: wanted.isEmpty
                    ? "nothing is filled into it; leave the braces out"
                    : "keep \(wanted.joined(separator: ", ")), each once, for what is filled in")
        }
    }
}

extension ReadBrand {
    /// Where a label's words stand: under the language, as it is written there, or beside the languages.
    fileprivate func labelPosition(_ label: Label, tag: String) -> SourcePosition {
        guard case .record(let members)? = source["labels"]?.content else { return source.position }
        for member in members {
            if member.key == label.rawValue { return member.value.position }
            guard member.key.lowercased() == tag, case .record(let inner) = member.value.content else { continue }
            if let found = inner.first(where: { $0.key == label.rawValue }) { return found.value.position }
        }
        return source.position
    }
}
