import Foundation
import HandselInvoice
import Testing

@testable import Handsel

/// Documents of one source, as JSON lines.
private func lines(_ invoices: [(number: String, day: String, customer: String)]) -> [UInt8] {
    let text = invoices.map { number, day, customer in
        """
        {"number":"\(number)","issueDate":"\(day)","dueDate":"2027-12-31","currency":"EUR","tax":19,"delivery":"\(day)",\
        "supplier":{"name":"Wren Street Piano","vatId":"DE123456789","address":{"lines":["Wrenstr. 4"],"city":"Berlin",\
        "postCode":"10115","country":"DE"}},"customer":{"name":"\(customer)","identifiers":["\(customer)"],\
        "address":{"lines":["Weg 1"],"city":"Potsdam","postCode":"14467","country":"DE"}},\
        "lineItems":[{"name":"Piano lesson","price":"38.00"}]}
        """
    }
    return Array(text.joined(separator: "\n").utf8)
}

private func moments(
    _ bytes: [UInt8], _ change: (inout PersonalSettings) -> Void = { _ in }
) throws -> [Moment] {
    var settings = RenderSettings()
    change(&settings.personal)
    let renderer = try Renderer(installation: Rendering.installation, settings: settings)
    let source = try renderer.open(inFile: "invoices.jsonl", bytes: bytes)
    return try (0..<source.count).map { index in
        let document = try renderer.document(index, of: source)
        try renderer.record(document)
        return document.moment
    }
}

@Suite("What a run knows of earlier documents")
struct MemoryTests {
    private let year = [
        ("1", "2026-01-05", "Oskar"), ("2", "2026-02-05", "Ida"), ("3", "2026-02-06", "Oskar"),
        ("4", "2026-12-05", "Oskar"),
    ]

    @Test("is the other documents of the input where there is no history")
    func export() throws {
        #expect(try moments(lines(year)) == [.welcome, .welcome, .regular, .welcomeBack])
    }

    @Test("does not depend on the order within the input")
    func order() throws {
        #expect(try moments(lines(year.reversed())) == [.welcomeBack, .regular, .welcome, .welcome])
    }

    @Test("is nothing for one document alone, unless the user says more")
    func alone() throws {
        let one = lines([("1", "2026-01-05", "Oskar")])
        #expect(try moments(one) == [.regular])
        #expect(try moments(one) { $0.assumption = .new } == [.welcome])
        #expect(try moments(one) { $0.assumption = .known } == [.regular])
    }

    @Test("takes the first of an input for known where the user says so")
    func known() throws {
        #expect(try moments(lines(year)) { $0.assumption = .known } == [.regular, .regular, .regular, .welcomeBack])
    }

    @Test("lasts from run to run in a history, and making a document again changes nothing")
    func history() throws {
        try withTemporaryFolder { (folder: String) throws -> Void in
            let file = "\(folder)/customers.handsel"
            func run(_ invoices: [(String, String, String)]) throws -> [Moment] {
                try moments(lines(invoices)) {
                    $0.history = file
                    $0.records = true
                }
            }
            #expect(try run([year[0]]) == [.welcome])
            #expect(try run([year[0]]) == [.welcome])
            #expect(try run([year[2]]) == [.regular])
            #expect(try run([year[3], year[1]]) == [.welcomeBack, .welcome])
            #expect(try run(year) == [.welcome, .welcome, .regular, .welcomeBack])
        }
    }

    @Test("tells of a document that came late, which is never taken for the first")
    func late() throws {
        try withTemporaryFolder { folder in
            var settings = RenderSettings()
            settings.personal.history = "\(folder)/customers.handsel"
            settings.personal.records = true
            let renderer = try Renderer(installation: Rendering.installation, settings: settings)
            func document(_ invoice: (String, String, String)) throws -> RenderedDocument {
                let document = try renderer.document(
                    0, of: try renderer.open(inFile: "invoice.jsonl", bytes: lines([invoice])))
                try renderer.record(document)
                return document
            }
            #expect(try document(("2", "2026-02-05", "Oskar")).moment == .welcome)
            let late = try document(("1", "2026-01-05", "Oskar"))
            #expect(late.moment == .regular)
            #expect(late.messages.contains { $0.severity == .warning && $0.text.contains("came late") })
        }
    }

    @Test("is not changed by an explanation")
    func explained() throws {
        try withTemporaryFolder { folder in
            let file = "\(folder)/customers.handsel"
            _ = try moments(lines([year[0]])) {
                $0.history = file
                $0.records = true
            }
            var settings = RenderSettings()
            settings.personal.history = file
            let before = try Data(contentsOf: URL(filePath: file))
            let renderer = try Renderer(installation: Rendering.installation, settings: settings)
            let source = try renderer.open(inFile: "invoices.jsonl", bytes: lines(year))
            let explanations = try (0..<source.count).map { try renderer.explanation($0, of: source) }
            #expect(explanations.map(\.decision.moment) == [.welcome, .welcome, .regular, .welcomeBack])
            #expect(explanations[0].relationship.source == .history)
            #expect(try Data(contentsOf: URL(filePath: file)) == before)
        }
    }

    @Test("is empty where a project's history has not begun")
    func begins() throws {
        try withTemporaryFolder { folder in
            var settings = RenderSettings()
            settings.personal.history = "\(folder)/customers.handsel"
            settings.personal.mayBeginHistory = true
            let renderer = try Renderer(installation: Rendering.installation, settings: settings)
            let source = try renderer.open(inFile: "invoice.jsonl", bytes: lines([year[0]]))
            #expect(try renderer.explanation(0, of: source).decision.moment == .welcome)
            #expect(try names(in: folder).isEmpty)
        }
    }

    @Test("wants the history to be there where nothing is to be recorded")
    func missing() {
        var settings = RenderSettings()
        settings.personal.history = "/nowhere/customers.handsel"
        #expect(throws: HandselError.self) { try Renderer(installation: Rendering.installation, settings: settings) }
    }
}
