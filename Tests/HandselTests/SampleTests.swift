import Foundation
import Handsel
import HandselTestSupport
import Testing

private let moments = [
    "celebration", "welcome", "regular", "milestone", "final-mile", "welcome-back", "reminder", "amends", "plain",
]

private func sample(_ language: String, _ moment: String, items: Int) throws -> Sample {
    try SampleFolder(Rendering.installation).file(for: language).sample(moment: moment, items: items)
}

private func sample(_ moment: String, items: Int) throws -> Sample { try sample("en", moment, items: items) }

/// The sample on a page of the layout 'letter', which is quick to place and serves every moment.
private func document(_ sample: Sample, brand: String? = nil) throws -> RenderedDocument {
    let settings = Rendering.settings(withBrand: false) {
        $0.layout = "letter"
        $0.brand = brand
    }
    return try Renderer(installation: Rendering.installation, settings: settings).document(of: sample)
}

@Suite("The samples")
struct SampleTests {
    @Test("are there in four languages, each with every moment")
    func complete() throws {
        let folder = SampleFolder(Rendering.installation)
        #expect(folder.languages == ["ar", "de", "en", "ja"])
        for language in folder.languages { #expect(try folder.file(for: language).momentNames == moments) }
    }

    @Test("have nothing that is worth a warning", arguments: ["ar", "de", "en", "ja"])
    func clean(language: String) throws {
        for moment in moments {
            let made = try document(sample(language, moment, items: 16))
            #expect(made.messages.filter { $0.severity != .note } == [], "\(language), \(moment)")
            #expect((made.hand == nil) == (moment == "plain"), "\(language), \(moment)")
        }
    }

    @Test(
        "have notes of 120 to 260 characters for every moment but plain, no two alike",
        arguments: ["ar", "de", "en", "ja"])
    func notes(language: String) throws {
        let file = SampleFolder(Rendering.installation).path(for: language)
        let lines = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self).split(separator: "\n")
        let notes = lines.filter { $0.hasPrefix("    note: ") }.map { line in
            line.dropFirst(10).trimmingCharacters(in: ["\""])
        }
        #expect(notes.count == 8)
        #expect(Set(notes).count == 8)
        for note in notes { #expect((120...260).contains(note.count), "\(note.count) characters: \(note)") }
    }

    // en: 640, then 6 × 485.50 = 2913; tax 23 %. de: 456.00 + 238.00 at 19 %, 1785.00 at 7 %.
    @Test(
        "owe what their first line items add up to",
        arguments: [("en", 1, "787.2"), ("en", 2, "4370.19"), ("de", 3, "2735.81"), ("ja", 1, "23976")])
    func sums(language: String, items: Int, due: String) throws {
        #expect(try document(sample(language, "welcome", items: items)).amountDue == due)
    }

    @Test("begin again behind their last line item", arguments: [(16, false), (17, true)])
    func repeated(items: Int, again: Bool) throws {
        let words = try document(sample("regular", items: items)).words()
        #expect(words.contains("Survey and drawings"))
        #expect(words.contains("Survey and drawings (2)") == again)
        #expect(!words.contains("Oak bookcase with seven shelves (2)"))
    }

    @Test("are paid in full where they celebrate, however much that is", arguments: [1, 3, 40])
    func celebrated(items: Int) throws {
        let made = try document(sample("celebration", items: items))
        #expect(made.amountDue == "0")
        #expect(made.messages.filter { $0.severity != .note } == [])
    }

    @Test("are sent by the firm of a brand, to its account")
    func branded() throws {
        let plain = try document(sample("welcome", items: 2)).words()
        #expect(plain.contains("Saltmarsh Joinery") && plain.contains("IE29 AIBK"))
        let branded = try document(sample("welcome", items: 2), brand: Rendering.brand).words()
        #expect(branded.contains("Fern & Field") && branded.contains("DE89 3704"))
        #expect(!branded.contains("Saltmarsh") && !branded.contains("IE29"))
        #expect(branded.contains("SJ-2026-031"))
    }

    @Test("stand for languages of a region, for two, and English for those without one")
    func languages() {
        let folder = SampleFolder(Rendering.installation)
        #expect(folder.language(for: "de-AT") == "de")
        #expect(folder.language(for: "ja+en") == "ja")
        #expect(folder.language(for: "fr") == "en")
        #expect(folder.language(for: "") == "en")
    }

    @Test("that are not there, or have a mistake, are refused with what would be right")
    func mistakes() throws {
        #expect(throws: HandselError.unknownName("welcom", kind: "moment", known: moments)) {
            try sample("welcom", items: 1)
        }
        try withTemporaryFolder { folder in
            let installation = Installation(folder: folder)
            func reading(_ text: String) -> String {
                do {
                    try write(text, to: folder + "/samples/en.yaml")
                    _ = try SampleFolder(installation).file(for: "en").sample(moment: "plain", items: 1)
                    return "nothing"
                } catch {
                    return "\(error)"
                }
            }
            #expect(reading("moments: {}").contains("en.yaml:1:1: there is no record 'base'"))
            #expect(reading("base: {}\nmoments: {}").contains("'base' has no lineItems"))
            #expect(reading("base: { lineItems: [] }\nmoments: {}").contains("'base' has no lineItems"))
            #expect(reading("base: { lineItems: [{}] }\nmoments: { plain: 3 }").contains("en.yaml:2:19"))
            #expect(reading("base: [\n").contains("en.yaml:2"))
            #expect(reading("base: { lineItems: [{}] }\nmoments: { plain: {} }") == "nothing")
            #expect(throws: HandselError.unknownName("ja", kind: "sample in the language", known: ["en"])) {
                try SampleFolder(installation).file(for: "ja")
            }
        }
    }
}
