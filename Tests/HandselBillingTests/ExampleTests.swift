import Foundation
import HandselBilling
import HandselInvoice
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

private let examples: [URL] = {
    let folder = root.appending(path: "examples")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
}()

@Suite("The examples")
struct ExampleTests {
    @Test("are all there")
    func names() {
        #expect(
            examples.map(\.lastPathComponent) == [
                "arabic.json", "brazil-pix.json", "credit-note.json", "czech.json", "first-invoice.json", "german.json",
                "india-upi.json", "japanese-yen.json", "kuwait-dinar.json", "minimal.json", "no-note.json",
                "sixty-items.json", "swiss.json", "twelve-items.json", "us-letter.json",
            ])
    }

    @Test("have no errors", arguments: examples)
    func sound(file: URL) throws {
        let results = try InvoiceReader().invoices(in: Array(Data(contentsOf: file)), file: file.lastPathComponent)
        #expect(results.count == 1)
        let findings = results.flatMap(\.findings)
        #expect(!findings.contains { $0.severity == .error }, "\(findings.map(\.description))")
        #expect(results.flatMap(\.readingFindings).isEmpty)
    }

    @Test(
        "add up as worked out by hand",
        arguments: [
            // 680 + 382.50 + 297 + 312 = 1671.50; 19 % is 317.585.
            ("first-invoice", cents(167_150), cents(31_759), cents(198_909)),
            // 148.50 + 52 = 200.50; 19 % is 38.095.
            ("credit-note", cents(20_050), cents(3810), cents(23_860)),
            ("minimal", 152, 0, 152),
            // 248 × 24.50 + 14.5 × 46
            ("no-note", 6743, 0, 6743),
            // 48 × 3850 + 96 × 185 + 24500 + (61200 - 4896) + 3333 = 286697; 10 % of 283364 is 28336.4, 8 % of 3333 is 266.64.
            ("japanese-yen", 286_697, 28_603, 315_300),
            // 115.171875 + 36.550 + 109.250 + (49.380 - 3.7035): 115.172 + 36.550 + 109.250 + 45.676
            ("kuwait-dinar", Decimal(306_648) / 1000, 0, Decimal(306_648) / 1000),
            // 2862 + 418.50 + 489.99 + 393.75 - 150 = 4014.24; 8.875 % of 3620.49 is 321.3184875.
            ("us-letter", cents(401_424), cents(32_132), cents(433_556)),
            // 19 %: 12106.20 - 363.19 + 140 = 11883.01, tax 2257.7719; 7 %: 2599.80 - 77.99 = 2521.81, tax 176.5267.
            ("german", cents(1_440_482), cents(243_430), cents(1_683_912)),
            // 20 % of 1317.36 is 263.472.
            ("twelve-items", cents(131_736), cents(26_347), cents(158_083)),
            // 2242.45 - 112.1225 + 85 = 2215.33; 9 % is 199.3797.
            ("sixty-items", cents(221_533), cents(19_938), cents(241_471)),
            // 4800 + 1950 + 7653 + (2482 - 124.10) = 16760.90; 15 % is 2514.135.
            ("arabic", cents(1_676_090), cents(251_414), cents(1_927_504)),
            // 42.6 × 186 + 4 × 1480 + 31.5 × 98 = 16930.60; 8.1 % is 1371.3786.
            ("swiss", cents(1_693_060), cents(137_138), cents(1_830_198)),
            // 18450 + 2 × 1275.50 = 21001; 5 % is 1050.05.
            ("india-upi", 21_001, cents(105_005), cents(2_205_105)),
            // 12 % of 9720 + 5976 is 1883.52, 21 % of 2850 is 598.50.
            ("czech", 18_546, cents(248_202), cents(2_102_802)),
            ("brazil-pix", 4380, 0, 4380),
        ] as [(String, Decimal, Decimal, Decimal)])
    func totals(name: String, net: Decimal, tax: Decimal, gross: Decimal) throws {
        let file = root.appending(path: "examples/\(name).json")
        let totals = try InvoiceReader().invoice(in: Array(Data(contentsOf: file)), file: name).invoice.totals
        #expect(totals.net == net)
        #expect(totals.tax == tax)
        #expect(totals.gross == gross)
    }
}

private func cents(_ hundredths: Int) -> Decimal {
    Decimal(sign: .plus, exponent: -2, significand: Decimal(hundredths))
}
