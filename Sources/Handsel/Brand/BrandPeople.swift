import HandselCompose
import HandselSource

/// Whom customers meet, and where they find more.
extension FileRecord {
    func signature() throws(HandselError) -> Brand.Signature? {
        guard let text = try path("signature") else { return nil }
        return text == "written" ? .written : .captured(text)
    }

    func people() throws(HandselError) -> [Brand.Person] {
        var people: [Brand.Person] = []
        for value in try list("people", of: "people", limit: 500) {
            let record = try FileRecord(
                value, what: "a person",
                known: ["name", "givenName", "role", "phone", "email", "hours", "picture", "hand", "signature"])
            guard let name = try record.text("name"), !name.allSatisfy(\.isWhitespace) else {
                throw invalid(value, wanted: "add the person's 'name'")
            }
            if let other = people.first(where: { $0.name == name }) {
                throw .environment(
                    "\(value.position): '\(other.name.shownControls)' is among the people already",
                    remedy: "keep one of them, or tell them apart by their names")
            }
            people.append(
                Brand.Person(
                    name: name, givenName: try record.text("givenName"), role: try record.text("role"),
                    phone: try record.text("phone"), email: try record.text("email"), hours: try record.hours(),
                    picture: try record.path("picture"), hand: try record.path("hand"),
                    signature: try record.signature()))
        }
        return people
    }

    /// A text, or a list of lines.
    private func hours() throws(HandselError) -> String? {
        let lines = try lines("hours")
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    func links() throws(HandselError) -> Brand.Links {
        let purposes = Brand.Links.Purpose.allCases
        let known = purposes.map(\.rawValue) + ["video", "other"]
        guard let record = try record("links", what: "the links", known: known) else { return Brand.Links() }
        var links = Brand.Links()
        for purpose in purposes {
            if let value = record[purpose.rawValue] { links.known[purpose] = try link(value) }
        }
        for value in try record.list("other", of: "links", limit: 20) { links.other.append(try link(value)) }
        if let value = record["video"] {
            let still = try value["still"].flatMap { _ throws(HandselError) in
                try FileRecord(value, what: "a film", known: ["url", "title", "still"]).path("still")
            }
            links.video = Brand.Video(try link(value, what: "a film", also: ["still"]), still: still)
        }
        return links
    }

    /// An address, or a record of address and title.
    private func link(
        _ value: SourceValue, what: String = "a link", also: [String] = []
    ) throws(HandselError) -> Brand.Link {
        if case .text(let address) = value.content {
            try check(address, at: value)
            return Brand.Link(address)
        }
        let record = try FileRecord(value, what: what, known: ["url", "title"] + also)
        guard let place = record["url"], let address = try record.text("url") else {
            throw invalid(value, wanted: "add the address as 'url'")
        }
        try check(address, at: place)
        return Brand.Link(address, title: try record.text("title"))
    }

    private func check(_ address: String, at value: SourceValue) throws(HandselError) {
        guard let fault = faultOfLink(address) else { return }
        throw .environment(
            "\(value.position): '\(address.prefix(80).shownControls)' cannot be a link: \(fault)",
            remedy: "write it like https://example.com/help")
    }
}
