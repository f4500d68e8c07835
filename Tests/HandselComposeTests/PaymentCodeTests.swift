import Foundation
import HandselCairo
import HandselCompose
import HandselGraphics
import HandselInvoice
import HandselLayout
import HandselTestSupport
import Testing

/// 100.00 with 19 % tax: 119.00 to pay in euros, changed as a test wants it.
func payable(_ payment: PaymentInstructions, _ change: (inout Invoice) -> Void = { _ in }) throws -> Composition {
    var invoice = try invoice([item("Work", at: "100")])
    invoice.payment = payment
    change(&invoice)
    return try composed(invoice)
}

/// To Fern & Field's account in Germany.
func transfer(_ change: (inout PaymentInstructions) -> Void = { _ in }) -> PaymentInstructions {
    var payment = PaymentInstructions(creditTransfers: [CreditTransfer(iban: "DE89 3704 0044 0532 0130 00")])
    change(&payment)
    return payment
}

/// A page with the invoice's code on it, 30 mm wide, as zbar reads it from 150 dots to the inch.
func scanned(_ payment: PaymentInstructions, _ change: (inout Invoice) -> Void = { _ in }) throws -> [String] {
    var invoice = try invoice([item("Work", at: "100")])
    invoice.payment = payment
    change(&invoice)
    let layout = Layout(name: "code", paper: .a5) {
        Code("{payment.code}", size: 40.mm, alternative: "{payment.codeAlternative}")
    }
    let composition = try composed(invoice, layout: layout)
    let fonts = try textFonts()
    let pages = try composition.pages(on: nil, fonts: fonts, images: NoPictures(), hand: nil)
    return try decodedCodes(inPNG: png(of: pages[0], dotsPerInch: 150, fonts: fonts))
}

@Suite("An EPC code")
struct EPCCodeTests {
    @Test("has a line for each detail and ends with the last that there is")
    func text() throws {
        let invoice = try payable(transfer())
        #expect(
            invoice.text("payment.code") == """
                BCD
                002
                1
                SCT

                Fern & Field GmbH
                DE89370400440532013000
                EUR119.00


                2026-014
                """)
        #expect(invoice.text("payment.codeScheme") == "EPC069-12")
        #expect(invoice.text("payment.codeLabel") == "Scan to pay with your banking app")
        #expect(invoice.text("payment.codeAlternative") == "Code that pays €119.00 to Fern & Field GmbH")
        #expect(invoice.remarks == [])
    }

    @Test("has a creditor reference on its own line and no text beside it")
    func structured() throws {
        let invoice = try payable(
            transfer {
                $0.remittance = "Garden plan"
                $0.structuredReference = "RF18 5390 0754 7034"
                $0.creditTransfers[0].bic = "COBADEFFXXX"
                $0.creditTransfers[0].accountName = "Fern GbR"
            })
        let code = "BCD\n002\n1\nSCT\nCOBADEFFXXX\nFern GbR\nDE89370400440532013000\nEUR119.00\n\nRF18539007547034"
        #expect(invoice.text("payment.code") == code)
        // The same in words.
        #expect(
            invoice.rows("payment.primary", ["label", "value"]) == [
                ["Account holder", "Fern GbR"], ["IBAN", "DE89 3704 0044 0532 0130 00"],
                ["BIC", "COBADEFFXXX"], ["Reference", "RF18 5390 0754 7034"], ["Amount due", "€119.00"],
            ])
    }

    @Test("takes a creditor reference that stands where the remittance text does")
    func reference() throws {
        let code = try payable(transfer { $0.remittance = "rf18539007547034" }).text("payment.code")
        #expect(code.hasSuffix("\nEUR119.00\n\nRF18539007547034"))
        // One with wrong check digits is a text like any other.
        let text = try payable(transfer { $0.remittance = "RF19539007547034" }).text("payment.code")
        #expect(text.hasSuffix("\nEUR119.00\n\n\nRF19539007547034"))
    }

    @Test("has a Swiss reference as its text, for it has no other place")
    func swissReference() throws {
        let swiss = try payable(
            transfer {
                $0.remittance = "Garden plan"
                $0.structuredReference = "21 00000 00003 13947 14300 09017"
            })
        #expect(swiss.text("payment.code").hasSuffix("\nEUR119.00\n\n\n210000000003139471430009017"))
        let row = swiss.rows("payment.details", ["value"]).last?.first
        #expect(row == "21 00000 00003 13947 14300 09017")
        // Where lines run from right to left, these spaces would turn the order of the groups.
        var arabic = try invoice([item("Work", at: "100")])
        arabic.payment = transfer { $0.structuredReference = "21 00000 00003 13947 14300 09017" }
        let value = try composed(arabic, in: "ar").rows("payment.details", ["value"]).last?.first
        #expect(value == "21\u{a0}00000\u{a0}00003\u{a0}13947\u{a0}14300\u{a0}09017")
    }

    @Test("has the letters of Europe, and white space as one space")
    func letters() throws {
        let code = try payable(
            transfer {
                $0.creditTransfers[0].accountName = "Müller &\n  Söhne,\tŁódź – Ἀθ".replacing("Ἀθ", with: "Αθήνα")
            }
        ).text("payment.code")
        #expect(code.split(separator: "\n", omittingEmptySubsequences: false)[5] == "Müller & Söhne, Łódź – Αθήνα")
    }

    @Test("on a page is read again as it was written")
    func scanned() throws {
        let codes = try HandselComposeTests.scanned(
            transfer {
                $0.creditTransfers[0].accountName = "Müller & Söhne, Łódź"
                $0.remittance = "Größe ✕".replacing("✕", with: "× 2")
            })
        #expect(
            codes == [
                "BCD\n002\n1\nSCT\n\nMüller & Söhne, Łódź\nDE89370400440532013000\nEUR119.00\n\n\nGröße × 2"
            ])
    }

    @Test("puts letters and marks that came apart together")
    func decomposed() throws {
        let code = try payable(transfer { $0.creditTransfers[0].accountName = "Mu\u{308}ller" }).text("payment.code")
        #expect(code.unicodeScalars.contains("ü"))
        #expect(!code.unicodeScalars.contains("\u{308}"))
    }

    @Test(
        "is refused where a detail does not fit, and the reason says which",
        arguments: [
            (String(repeating: "N", count: 71), "the account holder '\(String(repeating: "N", count: 71))' has 71"),
            ("Fern 🌿", "'🌿' (U+1F33F)"), ("شركة الصحراء", "'ش' (U+0634)"), ("\u{202e}evil", "(U+202E)"),
        ])
    func refused(name: String, reason: String) throws {
        let invoice = try payable(transfer { $0.creditTransfers[0].accountName = name })
        #expect(invoice.text("payment.code") == "")
        #expect(invoice.remarks.count == 1)
        #expect(invoice.remarks[0].hasPrefix("there is no EPC069-12 code: "))
        #expect(invoice.remarks[0].contains(reason))
        // The rows can still be typed.
        #expect(invoice.rows("payment.details", ["value"])[0] == [name])
    }

    @Test("holds 70 letters of a name and 140 of a text, and no more than 331 bytes")
    func limits() throws {
        let name = String(repeating: "N", count: 70)
        let long = String(repeating: "t", count: 140)
        let both = try payable(
            transfer {
                $0.creditTransfers[0].accountName = name
                $0.remittance = long
            })
        #expect(both.text("payment.code").contains(long))
        let tooLong = try payable(transfer { $0.remittance = long + "t" })
        #expect(tooLong.remarks[0].contains("has 141 characters, 1 more than the code holds"))
        // 140 umlauts are 280 bytes; with the name's 70 bytes and the rest they are too many.
        let tooMany = try payable(
            transfer {
                $0.creditTransfers[0].accountName = name
                $0.remittance = String(repeating: "ü", count: 140)
            })
        #expect(tooMany.text("payment.code") == "")
        #expect(tooMany.remarks[0].contains("bytes and may have 331"))
    }

    @Test("wants the BIC of a bank outside the EEA")
    func britain() throws {
        let account = CreditTransfer(iban: "GB29 NWBK 6016 1331 9268 19")
        let without = try payable(PaymentInstructions(creditTransfers: [account]))
        #expect(without.text("payment.code") == "")
        #expect(without.remarks[0].contains("the account is in GB, outside the EEA, and its BIC is missing"))
        var known = account
        known.bic = "NWBKGB2L"
        let code = try payable(PaymentInstructions(creditTransfers: [known])).text("payment.code")
        #expect(code.contains("SCT\nNWBKGB2L\nFern & Field GmbH\nGB29NWBK60161331926819\n"))
    }

    @Test("is not for another currency, an account outside SEPA or one without an IBAN, of which nothing is said")
    func unsuited() throws {
        let other = try payable(transfer()) { $0.currency = Currency("USD") }
        #expect(other.text("payment.code") == "")
        #expect(other.remarks == [])
        let brazil = CreditTransfer(iban: "BR18 0036 0305 0000 1000 9795 493C 1")
        #expect(try payable(PaymentInstructions(creditTransfers: [brazil])).remarks == [])
        let number = CreditTransfer(accountNumber: "1234", bankCode: "5678")
        #expect(try payable(PaymentInstructions(creditTransfers: [number])).text("payment.code") == "")
    }

    @Test(
        "has the amount with two decimals and nothing between thousands",
        arguments: [
            ("100000", "EUR119000.00"), ("0.01", "EUR0.01"), ("1.05", "EUR1.25"), ("840336133", "EUR999999998.27"),
        ])
    func amounts(price: String, expected: String) throws {
        var invoice = try invoice([item("Work", at: price)])
        invoice.payment = transfer()
        #expect(try composed(invoice).text("payment.code").contains("\n\(expected)\n"))
    }

    @Test("is refused for a billion")
    func billion() throws {
        var invoice = try invoice([item("Work", at: "1000000000")])
        invoice.payment = transfer()
        #expect(try composed(invoice).remarks[0].contains("higher than codes can hold"))
    }
}

@Suite("A code for a link")
struct WebLinkTests {
    private func code(_ link: String) throws -> Composition { try payable(PaymentInstructions(link: link)) }

    @Test(
        "is the address, with what an address may not hold percent-encoded",
        arguments: [
            ("https://pay.example/abc", "https://pay.example/abc"),
            ("https://pay.example/größe?a=1&b=ü#x", "https://pay.example/gr%C3%B6%C3%9Fe?a=1&b=%C3%BC#x"),
            ("https://pay.example/a%20b%zz", "https://pay.example/a%20b%25zz"),
            ("https://pay.example:8443/~me/\"x\"", "https://pay.example:8443/~me/%22x%22"),
            ("https://xn--bcher-kva.example?i=[1]", "https://xn--bcher-kva.example?i=[1]"),
        ])
    func address(link: String, expected: String) throws {
        let invoice = try code(link)
        #expect(invoice.text("payment.code") == expected)
        #expect(invoice.text("payment.codeLabel") == "Scan to pay online")
    }

    @Test("on a page is read again as it was written")
    func scanned() throws {
        let link = "https://pay.example/invoices/2026-014?token=0f9c2b7e41d6&lang=de"
        #expect(try HandselComposeTests.scanned(PaymentInstructions(link: link)) == [link])
    }

    @Test("says where it leads in words")
    func alternative() throws {
        #expect(
            try code("https://pay.example/abc").text("payment.codeAlternative") == "Code that opens pay.example/abc")
    }

    @Test(
        "is refused where it is no web address or too long to be read easily",
        arguments: [
            "http://pay.example/abc", "https://bücher.example/", "https://localhost/x", "https:///x",
            "https://user@pay.example/", "https://pay.example/" + String(repeating: "a", count: 312),
        ])
    func refused(link: String) throws {
        let invoice = try code(link)
        #expect(invoice.text("payment.code") == "")
        #expect(invoice.remarks.count == 1)
    }
}
