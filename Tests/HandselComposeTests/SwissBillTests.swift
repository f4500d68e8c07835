import HandselCompose
import HandselInvoice
import HandselLayout
import Testing

/// 119.00 francs into an account of Fern & Field AG in Bern, from Chen Architects in Chur.
func swiss(
    _ account: String = "CH93 0076 2011 6238 5295 7", in locale: String = "en", layout: Layout? = nil,
    _ change: (inout Invoice) -> Void = { _ in }
) throws -> Composition {
    var invoice = try invoice([item("Work", at: "100")])
    invoice.currency = Currency("CHF")
    invoice.supplier = Party(
        name: "Fern & Field AG",
        address: PostalAddress(lines: ["Gerechtigkeitsgasse 12a"], city: "Bern", postCode: "3011", country: "CH"))
    invoice.customer = Party(
        name: "Chen Architects",
        address: PostalAddress(lines: ["Rue du Lac 3bis"], city: "Vevey", postCode: "1800", country: "CH"))
    invoice.payment = PaymentInstructions(creditTransfers: [CreditTransfer(iban: account)])
    change(&invoice)
    return try composed(invoice, in: locale, layout: layout ?? Layout(name: "none", parts: []))
}

@Suite("A Swiss QR-bill")
struct SwissBillTests {
    @Test("has 31 lines, the account's owner and the debtor apart into street and number")
    func text() throws {
        let invoice = try swiss()
        let lines = [
            "SPC", "0200", "1", "CH9300762011623852957",
            "S", "Fern & Field AG", "Gerechtigkeitsgasse", "12a", "3011", "Bern", "CH",
            "", "", "", "", "", "", "", "119.00", "CHF",
            "S", "Chen Architects", "Rue du Lac", "3bis", "1800", "Vevey", "CH",
            "NON", "", "2026-014", "EPD",
        ]
        #expect(lines.count == 31)
        #expect(invoice.text("payment.swiss.code") == lines.joined(separator: "\n"))
        #expect(invoice.flag("payment.hasSwissSlip") == true)
        // The code stands on the slip and nowhere else.
        #expect(invoice.text("payment.code") == "")
        #expect(invoice.text("payment.codeScheme") == "Swiss QR-bill")
        #expect(invoice.remarks == [])
    }

    @Test("with a QR-IBAN has a QR reference, printed in groups of five")
    func reference() throws {
        let invoice = try swiss("CH44 3199 9123 0008 8901 2") {
            $0.payment?.structuredReference = "21 00000 00003 13947 14300 09017"
        }
        let end = "\nQRR\n210000000003139471430009017\n2026-014\nEPD"
        #expect(invoice.text("payment.swiss.code").hasSuffix(end))
        let nbsp = "\u{a0}"
        #expect(
            invoice.text("payment.swiss.reference")
                == ["21", "00000", "00003", "13947", "14300", "09017"].joined(separator: nbsp))
    }

    @Test("with an ordinary account takes a creditor reference")
    func creditor() throws {
        let invoice = try swiss { $0.payment?.remittance = "RF18 5390 0754 7034" }
        #expect(invoice.text("payment.swiss.code").hasSuffix("\nSCOR\nRF18539007547034\n2026-014\nEPD"))
    }

    @Test(
        "is refused where account and reference do not go together",
        arguments: [
            ("CH44 3199 9123 0008 8901 2", nil, "takes payments with a QR reference"),
            ("CH44 3199 9123 0008 8901 2", "RF18539007547034", "takes payments with a QR reference"),
            ("CH93 0076 2011 6238 5295 7", "210000000003139471430009017", "goes with a QR-IBAN"),
        ])
    func mismatch(account: String, reference: String?, reason: String) throws {
        let invoice = try swiss(account) { $0.payment?.structuredReference = reference }
        #expect(invoice.text("payment.swiss.code") == "")
        #expect(invoice.flag("payment.hasSwissSlip") == false)
        #expect(invoice.remarks.count == 1)
        #expect(invoice.remarks[0].contains(reason))
    }

    @Test("is refused without the supplier's whole address, and for letters that Swiss banks do not carry")
    func refused() throws {
        let without = try swiss { $0.supplier?.address?.postCode = nil }
        #expect(without.remarks == ["there is no Swiss QR-bill code: the post code of the account holder is missing"])
        let arabic = try swiss { $0.supplier?.name = "صحراء AG" }
        #expect(arabic.remarks[0].contains("U+0635"))
        let long = try swiss { $0.supplier?.name = String(repeating: "N", count: 71) }
        #expect(long.remarks[0].contains("1 more than the code holds"))
        // Greek is carried by SEPA, and not here.
        #expect(try swiss { $0.supplier?.name = "Αθήνα AG" }.flag("payment.hasSwissSlip") == false)
    }

    @Test("leaves a box for a customer who cannot be named, and says why")
    func blank() throws {
        let invoice = try swiss { $0.customer.address = nil }
        let lines = invoice.text("payment.swiss.code").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 31)
        #expect(Array(lines[20...26]) == Array(repeating: "", count: 7))
        #expect(invoice.text("payment.swiss.payableBy") == "")
        #expect(invoice.text("payment.swiss.payableByLabel") == "Payable by (name/address)")
        #expect(invoice.remarks.count == 1)
    }

    @Test("has the amount with spaces between thousands, and a foreign post code behind its country")
    func printed() throws {
        let invoice = try swiss {
            $0.lineItems = [item("Work", at: "1638446")]
            $0.customer.address?.country = "FR"
        }
        // With 19 % tax.
        #expect(invoice.text("payment.swiss.amount") == "1\u{a0}949\u{a0}750.74")
        #expect(invoice.text("payment.swiss.code").contains("\n1949750.74\nCHF\n"))
        #expect(invoice.text("payment.swiss.payableBy") == "Chen Architects\nRue du Lac 3bis\nFR-1800 Vevey")
        #expect(
            invoice.text("payment.swiss.account")
                == "CH93\u{a0}0076\u{a0}2011\u{a0}6238\u{a0}5295\u{a0}7\nFern & Field AG\nGerechtigkeitsgasse 12a\n3011 Bern"
        )
    }

    @Test(
        "speaks the document's language where it is one of Switzerland's, else English",
        arguments: [
            ("de", "Zahlteil", "Zusätzliche Informationen"), ("fr", "Section paiement", "Informations supplémentaires"),
            ("it", "Sezione pagamento", "Informazioni supplementari"), ("ja", "Payment part", "Additional information"),
        ])
    func words(locale: String, part: String, information: String) throws {
        let invoice = try swiss(in: locale)
        #expect(invoice.text("payment.swiss.paymentPart") == part)
        #expect(invoice.text("payment.swiss.informationLabel") == information)
    }

    @Test("in euros is one too, and comes before an EPC code")
    func euros() throws {
        let invoice = try swiss { $0.currency = .euro }
        #expect(invoice.text("payment.swiss.code").contains("\n119.00\nEUR\n"))
        #expect(try swiss { $0.currency = .usDollar }.flag("payment.hasSwissSlip") == false)
    }

    @Test(
        "tells street and number apart, wherever the number stands",
        arguments: [
            (["Bahnhofstrasse 12"], "Bahnhofstrasse\n12"), (["Am Markt 4-6"], "Am Markt\n4-6"),
            (["Haus Erika", "Dorfweg 7 b"], "Dorfweg\n7 b"), (["12, rue du Lac"], "rue du Lac\n12"),
            (["Postfach"], "Postfach\n"), (["Strasse des 17. Juni 135"], "Strasse des 17. Juni\n135"),
        ])
    func streets(lines: [String], expected: String) throws {
        let code = try swiss { $0.supplier?.address?.lines = lines }.text("payment.swiss.code")
        let parts = code.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(parts[6...7].joined(separator: "\n") == expected)
    }
}
