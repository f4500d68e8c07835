import HandselCompose
import HandselInvoice
import Testing

@Suite("Ways to pay")
struct PaymentWayTests {
    private let all = transfer {
        $0.link = "https://pay.example/abc"
        $0.upi = "fern@bank"
        $0.creditTransfers.append(CreditTransfer(iban: "AT61 1904 3002 3457 3201"))
    }

    @Test("are one with a code and at most two others; more are told and not printed")
    func most() throws {
        let invoice = try payable(all)
        #expect(invoice.text("payment.codeScheme") == "EPC069-12")
        #expect(invoice.rows("payment.others", ["value"]) == [["fern@bank"], ["pay.example/abc"]])
        #expect(
            invoice.rows("payment.details", ["label"]).map { $0[0] } == [
                "Account holder", "IBAN", "Reference", "UPI ID", "Pay online",
            ])
        #expect(
            invoice.remarks.last
                == "the invoice names 4 ways to pay and a page shows 3; not printed: IBAN "
                + "AT61 1904 3002 3457 3201")
    }

    @Test("begin with the one that has a code, and the rows with the account all the same")
    func american() throws {
        let account = CreditTransfer(accountNumber: "000123456789", accountName: "Fern LLC", bankCode: "021000021")
        let invoice = try payable(
            PaymentInstructions(creditTransfers: [account], link: "https://pay.example/abc")
        ) { $0.currency = .usDollar }
        #expect(invoice.text("payment.code") == "https://pay.example/abc")
        #expect(invoice.rows("payment.others", ["value"]) == [["000123456789 · Routing no. 021000021"]])
        #expect(
            invoice.rows("payment.details", ["value"]).map { $0[0] } == [
                "Fern LLC", "000123456789", "021000021", "2026-014", "pay.example/abc",
            ])
    }

    @Test("are none for a credit note, for nothing due, and for money that is collected")
    func none() throws {
        let changes: [@Sendable (inout Invoice) -> Void] = [
            { $0.typeCode = .creditNote }, { $0.statedTotals.prepaid = 119 },
            { $0.payment?.directDebit = DirectDebit(mandate: "M-1") }, { $0.payment = nil },
        ]
        for change in changes {
            let invoice = try payable(all, change)
            #expect(invoice.text("payment.code") == "")
            #expect(invoice.text("payment.codeLabel") == "")
            #expect(invoice.rows("payment.others", ["value"]) == [])
            #expect(invoice.rows("payment.primary", ["value"]) == [])
            #expect(invoice.remarks == [])
        }
    }
}
