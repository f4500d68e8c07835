import Foundation
import HandselInvoice
import HandselMoments
import HandselSource

@testable import Handsel
@testable import HandselCompose

/// One item of 640 and 19 % of tax for Amelia Chen of Chen Architects.
func noteInvoice(_ number: String = "2026-014", _ change: (inout Invoice) -> Void = { _ in }) -> Invoice {
    var item = LineItem(name: "Oak bookcase", price: Price(net: 640), tax: .standard(19))
    item.unit = "piece"
    var invoice = Invoice(
        number: number, issueDate: CalendarDate(iso: "2026-11-23"), currency: .euro,
        supplier: Party(name: "Fern & Field"),
        customer: Party(
            name: "Chen Architects", identifiers: [Identifier("C-12")], vatId: "DE 123456789",
            address: PostalAddress(city: "Hamburg", country: "DE"),
            contact: Contact(name: "Amelia Chen", email: "Amelia@chen.example")),
        lineItems: [item])
    invoice.dueDate = CalendarDate(iso: "2026-12-07")
    change(&invoice)
    return invoice
}

/// The document of an invoice, written by the usual hand.
func noteDocument(
    _ invoice: Invoice = noteInvoice(), _ relationship: Relationship = Relationship(), moment: Moment? = nil,
    voice: Brand.Voice = Brand.Voice(), locale: String = "en"
) throws -> NoteDocument {
    let facts = MomentFacts(invoice, relationship)
    var brand = Brand(
        name: "Fern & Field",
        people: [Brand.Person(name: "Rosa Lindqvist", givenName: "Rosa", phone: "+49 30 5550 142")])
    brand.voice = voice
    let installation = Rendering.installation
    return NoteDocument(
        facts: facts, decision: facts.decision(asked: moment), brand: brand,
        language: try LanguageFolder(installation.languagesFolder).language(for: "en"), locale: locale,
        hand: try HandFolder(installation.handsFolder).hand(named: HandFolder.usual), file: "march.json")
}

/// All candidates for a document and all that was said about them.
func candidates(
    _ document: NoteDocument, _ change: (inout NoteSettings) -> Void = { _ in }
) throws -> (notes: [NoteCandidate], messages: [String]) {
    var settings = NoteSettings()
    change(&settings)
    let candidates = try NoteSources(Rendering.installation, settings: settings).candidates(for: document)
    var notes: [NoteCandidate] = []
    while let next = try candidates.next() { notes.append(next) }
    return (notes, candidates.messages.map(\.description))
}

/// Writes a script of the shell and makes it executable.
func writeScript(_ text: String, to path: String) throws {
    try write("#!/bin/sh\n" + text + "\n", to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
}
