import HandselBilling
import HandselCairo
import HandselCodes
import HandselCompose
import HandselHand
import HandselLayout
import HandselPDF
import HandselSource
import HandselType

extension Renderer {
    /// The installed layouts, sorted by name.
    public static func layouts(in installation: Installation) throws(HandselError) -> [LayoutSummary] {
        let folder = LayoutFolder(installation.layoutsFolder)
        var summaries: [LayoutSummary] = []
        for name in folder.names {
            summaries.append(LayoutSummary(name: name, purpose: try folder.layout(named: name).summary))
        }
        return summaries
    }

    /// The usable faces and hands, sorted by kind, family and style.
    public static func fonts(
        in installation: Installation, folders: [String]
    ) throws(HandselError) -> [FontSummary] {
        let library = try openFonts(folders: folders, installation)
        let faces = library.faces.map { face in
            FontSummary(
                kind: .text, family: face.family, style: face.style, file: face.id.path, licence: face.licence,
                scripts: face.scripts)
        }
        let hands = HandFolder(installation.handsFolder)
        return faces
            + hands.names.map { name in
                FontSummary(
                    kind: .hand, family: name, style: "", file: "\(hands.folder)/\(name).hand", licence: "CC0-1.0")
            }
    }

    /// Every field that a layout may name, in the order of the documentation; those of a list's entries behind the list.
    public static func fields() -> [FieldSummary] {
        summaries(of: layoutVocabulary, under: "")
    }

    private static func summaries(of vocabulary: FieldVocabulary, under prefix: String) -> [FieldSummary] {
        vocabulary.entries.flatMap { entry in
            let path = prefix + entry.path
            switch entry.kind {
            case .text: return [FieldSummary(path: path, kind: .text, summary: entry.summary)]
            case .flag: return [FieldSummary(path: path, kind: .flag, summary: entry.summary)]
            case .list(let entries):
                return [FieldSummary(path: path, kind: .list, summary: entry.summary)]
                    + summaries(of: entries, under: "\(path)[].")
            }
        }
    }

    /// Everything there is to say about a source, in the order of its lines; no errors among it means it can be rendered.
    public static func findings(
        inFile name: String, bytes: [UInt8], limits: Limits = Limits()
    ) throws(HandselError) -> [Message] {
        try readInvoices(inFile: name, bytes: bytes, limits: limits).flatMap(\.findings).map(Message.init)
    }

    /// The names that `schema(named:)` knows.
    public static let schemaNames = ["invoice", "layout"]

    /// A JSON Schema (draft 2020-12) as text.
    public static func schema(named name: String) throws(HandselError) -> String {
        switch name {
        case "invoice": return invoiceSchema()
        case "layout": return layoutSchema().written
        default: throw .unknownName(name, kind: "schema", known: schemaNames)
        }
    }

    /// The C libraries in use, in the order a reader looks for them.
    public static var libraries: [LibraryVersion] {
        (drawingLibraries() + typeLibraries() + codeLibraries() + finishingLibraries()).map {
            LibraryVersion(name: $0.name, version: $0.version)
        }
    }
}
