import Foundation
import HandselInvoice
import HandselSource
import HandselTestSupport
import Testing

@testable import HandselCompose

@Suite("A language file")
struct LanguageTests {
    static let tags = [
        "ar", "cs", "da", "de", "el", "en", "es", "fi", "fr", "he", "hi", "hu", "it", "ja", "ko", "nl", "pl", "pt",
        "ro",
        "sv", "tr", "uk", "zh-Hans",
    ]

    private func source(_ tag: String) throws -> SourceValue {
        let bytes = Array(try Data(contentsOf: languageFolder.appending(path: "\(tag).yaml")))
        return try SourceValue(reading: bytes, file: "\(tag).yaml")
    }

    private func members(_ value: SourceValue?) -> [String: String] {
        guard case .record(let members)? = value?.content else { return [:] }
        var texts: [String: String] = [:]
        for member in members { if case .text(let text) = member.value.content { texts[member.key] = text } }
        return texts
    }

    @Test("is tested here where it ships")
    func known() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: languageFolder.path).sorted()
        #expect(files == LanguageTests.tags.map { "\($0).yaml" })
    }

    @Test("has every label and no other, none of them empty", arguments: tags)
    func labels(tag: String) throws {
        _ = try language(tag)
        let labels = members(try source(tag)["labels"])
        #expect(labels.keys.sorted() == Label.allCases.map(\.rawValue).sorted())
        #expect(labels.allSatisfy { !$0.value.isEmpty && $0.value == $0.value.trimmingCharacters(in: .whitespaces) })
    }

    @Test("has the same places to fill in as the English one", arguments: tags)
    func placeholders(tag: String) throws {
        func places(_ text: String) -> [String] { text.matches(of: /\{[^}]*\}/).map { String($0.output) }.sorted() }
        let english = members(try source("en")["labels"])
        for (label, text) in members(try source(tag)["labels"]) {
            #expect(places(text) == places(english[label] ?? ""), "\(label)")
        }
        for label in Label.allCases {
            #expect(Set(places(english[label.rawValue] ?? "")) == Set(label.placeholders.map { "{\($0)}" }), "\(label)")
        }
    }

    @Test("explains the same terms as the English one", arguments: tags)
    func glossary(tag: String) throws {
        let meanings = members(try source(tag)["glossary"])
        #expect(meanings.keys.sorted() == members(try source("en")["glossary"]).keys.sorted())
        #expect(meanings.allSatisfy { !$0.value.isEmpty })
    }

    @Test("stands beside another, with one greeting")
    func beside() throws {
        let both = try language("de").beside(language("en"))
        #expect(both.text(.dueDate) == "Fällig am / Due")
        #expect(both.text(.iban) == "IBAN")
        #expect(both.text(.thanks) == "Vielen Dank")
    }

    @Test("has familiar words only for its labels, with the same places to fill in and other than the plain ones")
    func familiar() throws {
        var told = 0
        for tag in LanguageTests.tags {
            let labels = members(try source(tag)["labels"])
            for (label, text) in members(try source(tag)["familiar"]) {
                let plain = try #require(labels[label], "\(tag): \(label)")
                #expect(placesToFill(in: text) == placesToFill(in: plain), "\(tag): \(label)")
                #expect(text != plain && !text.isEmpty, "\(tag): \(label)")
                told += 1
            }
        }
        #expect(told >= 20)
    }

    @Test("with a familiar word for no label is refused")
    func unknownFamiliar() throws {
        let bytes = try changed("units:\n", to: "familiar:\n  payBi: Pay\nunits:\n")
        let error = #expect(throws: ComposeError.self) { try Language(reading: bytes, file: "mine.yaml", tag: "en") }
        guard case .unknownLabel("payBi", _, "payBy") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("has the same units as the English one", arguments: tags)
    func units(tag: String) throws {
        #expect(members(try source(tag)["units"]).keys.sorted() == members(try source("en")["units"]).keys.sorted())
    }

    private func changed(_ line: String, to other: String) throws -> [UInt8] {
        let text = try String(contentsOf: languageFolder.appending(path: "en.yaml"), encoding: .utf8)
        #expect(text.contains(line))
        return Array(text.replacing(line, with: other).utf8)
    }

    @Test("without a label is refused")
    func missing() throws {
        let bytes = try changed("  gross: Total\n", to: "")
        let error = #expect(throws: ComposeError.missingLabel("gross", file: "mine.yaml")) {
            try Language(reading: bytes, file: "mine.yaml", tag: "en")
        }
        #expect(error.map { "\($0)" } == "mine.yaml: the label 'gross' is missing; add it under 'labels'")
    }

    @Test("with a label that nobody uses is refused with its place and the nearest one")
    func unknown() throws {
        let bytes = try changed("  gross: Total\n", to: "  gross: Total\n  amountDeu: Due\n")
        let error = #expect(throws: ComposeError.self) { try Language(reading: bytes, file: "mine.yaml", tag: "en") }
        guard case .unknownLabel("amountDeu", let position, "amountDue") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(position.column == 3)
        #expect(error.map { "\($0)".hasPrefix("mine.yaml:\(position.line):3: ") } == true)
    }

    @Test("that is no YAML, or empty, is refused", arguments: ["labels: [", "", "labels: 3", "\u{1}"])
    func broken(text: String) {
        #expect(throws: ComposeError.self) { try Language(reading: Array(text.utf8), file: "mine.yaml", tag: "en") }
    }

    @Test("is not looked at again in what it is filled with")
    func literal() throws {
        var odd = try invoice([item("Roses", at: "19")])
        odd.customer.contact = Contact(givenName: "{date}")
        #expect(try composed(odd).text("moment.headline") == "Thank you, {date}")
    }
}
