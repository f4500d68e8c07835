import HandselCompose
import HandselInvoice
import Testing

@Suite("How to pay")
struct PaymentTests {
    private func rows(_ payment: PaymentInstructions?, _ change: (inout Invoice) -> Void = { _ in }) throws
        -> [[String]]
    {
        var invoice = try invoice([item("Work", at: "100")])
        invoice.payment = payment
        change(&invoice)
        return try composed(invoice).rows("payment.details", ["label", "value", "link"])
    }

    @Test("into an account names it in groups of four that do not break, and what to write on it")
    func transfer() throws {
        let transfer = CreditTransfer(iban: "DE89 370400440532013000", bic: "COBADEFFXXX", bankName: "Commerzbank")
        #expect(
            try rows(PaymentInstructions(creditTransfers: [transfer])) == [
                ["Account holder", "Fern & Field GmbH", ""],
                ["IBAN", "DE89 3704 0044 0532 0130 00", ""], ["BIC", "COBADEFFXXX", ""],
                ["Bank", "Commerzbank", ""], ["Reference", "2026-014", ""],
            ])
    }

    @Test("into an account without an IBAN names its number and bank code")
    func americanAccount() throws {
        let transfer = CreditTransfer(accountNumber: "000123456789", accountName: "Fern LLC", bankCode: "021000021")
        let payment = PaymentInstructions(remittance: "Ref 7", creditTransfers: [transfer])
        #expect(try rows(payment).map { $0[1] } == ["Fern LLC", "000123456789", "021000021", "Ref 7"])
    }

    @Test("names the payee where somebody else is paid")
    func payee() throws {
        let payment = PaymentInstructions(creditTransfers: [CreditTransfer(iban: "DE89370400440532013000")])
        #expect(try rows(payment) { $0.payee = Payee(name: "Factor AG") }.first?[1] == "Factor AG")
    }

    @Test("online has a link")
    func online() throws {
        let payment = PaymentInstructions(link: "https://pay.example/abc")
        #expect(try rows(payment) == [["Pay online", "pay.example/abc", "https://pay.example/abc"]])
    }

    @Test("is not asked where the amount is collected, and the day is told where it is known")
    func directDebit() throws {
        var invoice = try invoice([item("Work", at: "100")])
        invoice.payment = PaymentInstructions(
            creditTransfers: [CreditTransfer(iban: "DE89370400440532013000")], directDebit: DirectDebit(mandate: "M-1"))
        let debit = try composed(invoice)
        #expect(debit.rows("payment.details", ["label"]) == [])
        #expect(debit.flag("payment.isDirectDebit") == true)
        let sentence = "We will collect this amount from your account on 7\u{a0}December\u{a0}2026"
        #expect(debit.text("invoice.dueSentence") == sentence)
        invoice.dueDate = nil
        #expect(try composed(invoice).text("invoice.dueSentence") == "")
    }

    @Test("is not told where nothing is to be paid")
    func nothing() throws {
        let payment = PaymentInstructions(creditTransfers: [CreditTransfer(iban: "DE89370400440532013000")])
        #expect(try rows(payment) { $0.statedTotals.prepaid = 119 } == [])
        #expect(try rows(nil) == [])
    }

    @Test("on receipt is said where no day is given")
    func onReceipt() throws {
        var invoice = try invoice([item("Work", at: "100")])
        invoice.dueDate = nil
        #expect(try composed(invoice).text("invoice.dueSentence") == "Payable on receipt")
    }

    @Test("was done by card: its last digits only")
    func card() throws {
        var invoice = try invoice([item("Work", at: "100")])
        invoice.payment = PaymentInstructions(card: PaymentCard(number: "421234"))
        #expect(try composed(invoice).text("payment.notice") == "Paid with your card ending in 1234")
    }
}
