import HandselCompose
import HandselInvoice
import Testing

@Suite("What signs for a brand")
struct SignerTests {
    private let brand = Brand(people: [
        .init(name: "Rosa Fern", givenName: "Rosa", hand: "ida"), .init(name: "Jo Field"), .init(name: "Jo Moss"),
    ])

    private func signer(_ signedBy: String?, contact: String? = nil) throws -> String? {
        var invoice = try HandselComposeTests.invoice([item("Work", at: "100")])
        invoice.personal.signedBy = signedBy
        invoice.supplier?.contact = contact.map { Contact(name: $0) }
        return brand.signer(of: invoice)?.name
    }

    @Test("is who the invoice says, by the whole name or a part of it")
    func stated() throws {
        #expect(try signer("Rosa Fern") == "Rosa Fern")
        #expect(try signer("rosa") == "Rosa Fern")
        #expect(try signer("Moss") == "Jo Moss")
    }

    @Test("is nobody where a name could be two people's, or is a stranger's")
    func unsure() throws {
        #expect(try signer("Jo") == nil)
        #expect(try signer("Rosa Lind") == nil)
        #expect(try signer(" ") == nil)
    }

    @Test("is the invoice's contact, or the first person, where it says nothing")
    func contact() throws {
        #expect(try signer(nil) == "Rosa Fern")
        #expect(try signer(nil, contact: "Jo Field") == "Jo Field")
        #expect(try signer(nil, contact: "Max") == nil)
        #expect(try signer("Jo Moss", contact: "Jo Field") == "Jo Moss")
    }
}

@Suite("A brand's link")
struct LinkTests {
    @Test("is taken", arguments: ["https://a.example", "https://a.example:8443/x?y=1#z", "https://bücher.example/für"])
    func good(address: String) {
        #expect(faultOfLink(address) == nil)
    }

    @Test(
        "is refused",
        arguments: [
            ("http://a.example", "it does not begin with https://"), ("javascript:alert(1)", "it does not begin"),
            ("HTTPS://a.example", "it does not begin"), ("https://", "it has no whole host"),
            ("https://localhost/x", "it has no whole host"), ("https://a..example", "it has no whole host"),
            ("https://bank.example@evil.example", "it holds a user name"),
            ("https://a.example/b c", "it holds a space"),
            ("https://a.example/\u{1b}", "it holds a space"), ("https://a.example/(\"x\")", "it holds a space"),
            ("https://a.example/" + String(repeating: "a", count: 2_000), "it is longer than 2000"),
        ])
    func bad(address: String, fault: String) {
        #expect(faultOfLink(address)?.hasPrefix(fault) == true)
    }

    @Test("is shown as people write it")
    func shown() {
        #expect(Brand.Link("https://a.example/").shown == "a.example")
        #expect(Brand.Link("https://a.example/help/").shown == "a.example/help/")
    }

    @Test("stands in the list with its purpose, in the document's language unless it has a title")
    func list() throws {
        var brand = Brand()
        brand.links = .init(
            [.help: .init("https://a.example/help"), .account: .init("https://a.example/me", title: "My pots")],
            other: [.init("https://b.example")], video: .init(.init("https://a.example/film")))
        let page = try composed(invoice([item("Work", at: "9")]), brand: brand, in: "de")
        #expect(
            page.rows("brand.links", ["purpose", "label", "address", "link"]) == [
                ["account", "My pots", "a.example/me", "https://a.example/me"],
                ["help", "Hilfe", "a.example/help", "https://a.example/help"],
                ["other", "b.example", "b.example", "https://b.example"],
            ])
        #expect(page.text("brand.video.title") == "Ein Video für Sie")
        #expect(page.text("brand.video.link") == "https://a.example/film")
    }
}

@Suite("What a brand adds to the pages")
struct StationeryTests {
    @Test("lies under the first, the following and the last page by its rule")
    func rule() {
        let letterhead = Brand.Letterhead("l.pdf", rule: .init(first: 1, next: 2, last: nil))
        #expect(letterhead.pages(of: 1, from: 2) == [1])
        #expect(letterhead.pages(of: 2, from: 2) == [1, nil])
        #expect(letterhead.pages(of: 4, from: 2) == [1, 2, 2, nil])
        #expect(letterhead.pages(of: 0, from: 2) == [])
    }

    @Test("without a rule is its first page, and then its second if it has one")
    func usual() {
        #expect(Brand.Letterhead("l.pdf").pages(of: 3, from: 1) == [1, 1, 1])
        #expect(Brand.Letterhead("l.pdf").pages(of: 3, from: 5) == [1, 2, 2])
    }

    @Test("as terms is for all documents but credit notes, unless it is said")
    func terms() {
        #expect(!Brand.Terms("t.pdf").documents.contains(.creditNote))
        #expect(Brand.Terms("t.pdf").documents.contains(.finalInvoice))
    }

    @Test("is nothing for another firm's invoice")
    func stranger() throws {
        var brand = Brand(logo: "l.svg", supplier: Party(name: "Own"))
        brand.letterhead = .init("l.pdf")
        brand.terms = .init("t.pdf")
        brand.links = .init([.help: .init("https://a.example")])
        brand.footerLines = ["Own"]
        brand.illustration = .init(style: .own, file: "own.svg")
        brand.voice.address = .familiar
        var foreign = try HandselComposeTests.invoice([item("Work", at: "100")])
        foreign.supplier = Party(name: "Other")
        var looks = Brand()
        looks.illustration.style = .none
        #expect(brand.fitting(foreign) == looks)
        foreign.supplier = Party(name: "Own")
        #expect(brand.fitting(foreign) == brand)
    }
}

@Suite("A brand's drawings")
struct IllustrationTests {
    private func page(_ illustration: Brand.Illustration, first: Bool = true) throws -> Composition {
        var invoice = try HandselComposeTests.invoice([item("Work", at: "100")])
        invoice.personal.moment = first ? .welcome : .regular
        var brand = Brand()
        brand.illustration = illustration
        return try composed(invoice, brand: brand)
    }

    @Test("are none where the brand wants none, whatever the moment")
    func none() throws {
        let quiet = try page(.init(style: .none))
        #expect(quiet.text("moment.illustration") == "")
        #expect(quiet.flag("moment.isCheerful") == false)
        #expect(quiet.flag("brand.allowsIllustrations") == false)
    }

    @Test("are its own picture where a drawing would stand, and only there")
    func own() throws {
        let own = Brand.Illustration(style: .own, file: "otter.svg")
        #expect(try page(own).text("moment.illustration") == "otter.svg")
        #expect(try page(own, first: false).text("moment.illustration") == "")
    }

    @Test("are others with another seed, and the same with the same")
    func seed() throws {
        let plain = try page(.init())
        #expect(["bouquet", "birds", "coffee"].contains(plain.text("moment.illustration")))
        #expect(try page(.init(seed: 7)).drawingSeed == page(.init(seed: 7)).drawingSeed)
        #expect(try page(.init(seed: 7)).drawingSeed != plain.drawingSeed)
    }
}
