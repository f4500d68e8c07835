import ArgumentParser
import Handsel
import HandselSource

/// `handsel customers show`: everything that is known of one.
struct CustomersShowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows everything that is known of a customer: details, documents, what was said.")

    @Argument(help: "A key such as C-12, the number of a document, or a name.")
    var customer: String

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup(title: "History") var historyOptions: HistoryOptions
    @OptionGroup var talkOptions: TalkOptions

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let record = try historyOptions.open(for: .reading, environment).customer(customer)
            if json {
                try StandardOutput.write(line: JSONText.record(record.jsonMembers).line)
            } else {
                for line in record.lines { try StandardOutput.write(line: printable(line)) }
            }
            return .done
        }
    }
}

extension HistoryCustomerRecord {
    fileprivate var lines: [String] {
        var lines = ["\(customer.key)  \(customer.shownName)"]
        lines += table(
            [
                ["  customer of", customer.supplier], ["  tags", customer.tags.joined(separator: ", ")],
                ["  customer numbers", identifiers.joined(separator: ", ")],
                ["  joined with", merged.joined(separator: ", ")],
                ["  not the same as", apart.joined(separator: ", ")],
            ].filter { !($0.last ?? "").isEmpty })
        for sum in customer.sums { lines.append("  billed \(sum.billed) \(sum.currency), open \(sum.open)") }
        if !details.isEmpty {
            lines += ["", "details"]
            lines += table(details.map { ["  \($0.path)", $0.value, "(\($0.number), \($0.day))"] })
        }
        lines += ["", "documents"]
        lines += table(
            documents.map { document in
                var remarks = [document.kind]
                if let due = document.dueDate { remarks.append("due \(due)") }
                if document.open.contains(where: { ("1"..."9").contains($0) }) {
                    remarks.append("open \(document.open)")
                }
                if let paid = document.paidOn { remarks.append("paid on \(paid)") }
                if document.versions > 1 { remarks.append("\(document.versions) versions") }
                if let said = document.personalizations.last { remarks.append(said.moment) }
                return [
                    "  \(document.issueDate)", document.number, "\(document.gross) \(document.currency)",
                    remarks.joined(separator: ", "), document.item,
                ]
            })
        for document in documents {
            for said in document.personalizations {
                guard let note = said.note else { continue }
                let source = said.noteId ?? said.noteSource ?? ""
                lines += ["", "note on \(document.number), \(said.moment)\(source.isEmpty ? "" : " (\(source))")"]
                lines += note.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
            }
        }
        return lines
    }

    fileprivate var jsonMembers: [JSONText.Member] {
        customer.jsonMembers + [
            .init("customerNumbers", .list(identifiers.map(JSONText.text))),
            .init("merged", .list(merged.map(JSONText.text))), .init("apart", .list(apart.map(JSONText.text))),
            .init(
                "details",
                .list(
                    details.map {
                        .record([
                            .init("path", .text($0.path)), .init("value", .text($0.value)),
                            .init("document", .text($0.number)), .init("day", .text($0.day)),
                        ])
                    })),
            .init("history", .list(documents.map(\.json))),
        ]
    }
}

extension HistoryCustomerRecord.Document {
    fileprivate var json: JSONText {
        .record([
            .init("number", .text(number)), .init("issueDate", .text(issueDate)), .init("dueDate", .optional(dueDate)),
            .init("kind", .text(kind)), .init("currency", .text(currency)), .init("gross", .text(gross)),
            .init("open", .text(open)), .init("paidOn", .optional(paidOn)), .init("item", .text(item)),
            .init("versions", .integer(versions)), .init("personalizations", .list(personalizations.map(\.json))),
        ])
    }
}

extension HistoryCustomerRecord.Personalization {
    fileprivate var json: JSONText {
        .record([
            .init("moment", .text(moment)), .init("milestone", .optional(milestone)), .init("reason", .text(reason)),
            .init("note", .optional(note)), .init("noteId", .optional(noteId)),
            .init("noteSource", .optional(noteSource)), .init("hand", .optional(hand)),
            .init("layout", .optional(layout)), .init("guardOverridden", .flag(guardOverridden)),
        ])
    }
}
