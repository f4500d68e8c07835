import HandselInvoice
import Testing

@Suite("A reference with check digits")
struct StructuredReferenceTests {
    @Test("of ISO 11649 is read with spaces and small letters, and printed in groups of four")
    func creditor() {
        let reference = StructuredReference("rf18 5390 0754 7034")
        #expect(reference == .creditor("RF18539007547034"))
        #expect(reference?.grouped == "RF18 5390 0754 7034")
        #expect(StructuredReference("RF712348231")?.grouped == "RF71 2348 231")
    }

    @Test("of Switzerland has 27 digits, the last by modulo 10, recursive")
    func swiss() {
        let reference = StructuredReference("210000000003139471430009017")
        #expect(reference == .swiss("210000000003139471430009017"))
        #expect(reference?.grouped == "21 00000 00003 13947 14300 09017")
    }

    @Test(
        "is none with a wrong digit, too few or too many",
        arguments: [
            "RF19539007547034", "RF18539007547035", "RF18", "RF185390075470341234567890", "210000000003139471430009018",
            "21000000000313947143000901", "", "RF18-5390-0754-7034",
        ])
    func wrong(text: String) { #expect(StructuredReference(text) == nil) }
}

@Suite("A QR-IBAN")
struct QRIBANTests {
    @Test(
        "is one whose bank has a number from 30000 to 31999",
        arguments: [
            ("CH44 3199 9123 0008 8901 2", true), ("CH93 0076 2011 6238 5295 7", false),
            ("DE89 3704 0044 0532 0130 00", false),
        ])
    func known(text: String, expected: Bool) { #expect(IBAN(text)?.isSwissQR == expected) }
}

@Suite("A Pix key")
struct PixKeyTests {
    @Test(
        "is a CPF, a CNPJ, a telephone, an address or a random key, as apps want it",
        arguments: [
            ("123.456.789-09", "12345678909"), ("11.222.333/0001-81", "11222333000181"),
            ("12.ABC.345/01DE-35", "12ABC34501DE35"), ("+55 (11) 98765-4321", "+5511987654321"),
            ("Loja@Exemplo.Example", "loja@exemplo.example"),
            ("123E4567-E12B-12D1-A456-426655440000", "123e4567-e12b-12d1-a456-426655440000"),
        ])
    func known(text: String, expected: String) { #expect(PixKey(text)?.text == expected) }

    @Test(
        "is none with wrong check digits or of another kind",
        arguments: [
            "123.456.789-10", "111.111.111-11", "11.222.333/0001-82", "+1 555 0100", "fern", "fern@campo", "",
            "a@b.c\n", String(repeating: "a", count: 70) + "@b.example",
        ])
    func wrong(text: String) { #expect(PixKey(text) == nil) }
}

@Suite("A UPI address")
struct UPIAddressTests {
    @Test("is a name and a bank's handle", arguments: ["firm@bank", "a.b-c_1@okbank"])
    func known(text: String) { #expect(UPIAddress(text)?.text == text) }

    @Test("is nothing else", arguments: ["firm", "firm@", "@bank", "a b@bank", "firm@bank.example", "firm@bank&am=1"])
    func wrong(text: String) { #expect(UPIAddress(text) == nil) }
}
