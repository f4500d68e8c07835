import HandselCompose
import HandselSource

/// PDFs that a brand adds to its documents.
extension FileRecord {
    func letterhead() throws(HandselError) -> Brand.Letterhead? {
        guard let value = self["letterhead"] else { return nil }
        if case .text = value.content { return try path("letterhead").map { Brand.Letterhead($0) } }
        let record = try FileRecord(value, what: "a letterhead", known: ["file", "first", "next", "last"])
        guard let file = try record.path("file") else { throw invalid(value, wanted: "add the letterhead's 'file'") }
        guard ["first", "next", "last"].contains(where: { record[$0] != nil }) else { return Brand.Letterhead(file) }
        let first = try record.page("first") ?? .page(1)
        let next = try record.page("next") ?? first
        let last = try record.page("last") ?? next
        return Brand.Letterhead(file, rule: .init(first: first.number, next: next.number, last: last.number))
    }

    private enum Under {
        case page(Int)
        case none

        var number: Int? { if case .page(let number) = self { number } else { nil } }
    }

    private func page(_ key: String) throws(HandselError) -> Under? {
        guard let value = self[key] else { return nil }
        switch value.content {
        case .text("none"): return Under.none
        case .number(let text):
            if let number = Int(text), (1...10_000).contains(number) { return .page(number) }
        default: break
        }
        throw invalid(value, wanted: "write '\(key)' as the number of a page of the file, from 1, or none")
    }

    func terms() throws(HandselError) -> Brand.Terms? {
        guard let value = self["terms"] else { return nil }
        if case .text = value.content { return try path("terms").map { Brand.Terms($0) } }
        let record = try FileRecord(value, what: "the terms", known: ["file", "on"])
        guard let file = try record.path("file") else { throw invalid(value, wanted: "add the 'file' of the terms") }
        guard let documents = record["on"] else { return Brand.Terms(file) }
        let titles = Label.titles.map(\.rawValue)
        let listed: [SourceValue]
        if case .list(let values) = documents.content { listed = values } else { listed = [documents] }
        var kinds: Set<Label> = []
        for entry in listed {
            guard case .text(let word) = entry.content else {
                throw invalid(entry, wanted: "write one of \(titles.joined(separator: ", "))")
            }
            guard titles.contains(word), let title = Label(rawValue: word) else {
                throw unknownWord(word, at: entry, of: titles, what: "a kind of document")
            }
            kinds.insert(title)
        }
        return Brand.Terms(file, documents: kinds)
    }
}
