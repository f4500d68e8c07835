import HandselInvoice
import Testing

@testable import HandselCompose

@Suite("An address")
struct AddressTests {
    private func lines(_ address: PostalAddress, from sender: String? = "FR", in locale: String = "en") -> [String] {
        address.printedLines(from: sender, in: locale)
    }

    @Test("has the order of its country")
    func countries() {
        let german = PostalAddress(
            lines: ["Hafenstr. 7", "2. Stock"], city: "Hamburg", postCode: "20457", country: "DE")
        #expect(lines(german) == ["Hafenstr. 7", "2. Stock", "20457 Hamburg", "Germany"])
        let american = PostalAddress(
            lines: ["12 Main St"], city: "Springfield", postCode: "62704", subdivision: "IL", country: "US")
        #expect(lines(american) == ["12 Main St", "Springfield, IL 62704", "United States"])
        let australian = PostalAddress(
            lines: ["1 High St"], city: "Carlton", postCode: "3053", subdivision: "VIC", country: "AU")
        #expect(lines(australian) == ["1 High St", "Carlton VIC 3053", "Australia"])
        let british = PostalAddress(lines: ["10 High St"], city: "Leeds", postCode: "LS1 1AA", country: "GB")
        #expect(lines(british) == ["10 High St", "Leeds", "LS1 1AA", "United Kingdom"])
        let emirati = PostalAddress(lines: ["P.O. Box 7"], city: "Dubai", country: "AE")
        #expect(lines(emirati) == ["P.O. Box 7", "Dubai", "United Arab Emirates"])
    }

    @Test("in Japan goes from the largest to the smallest in Japanese, and the other way in Latin letters")
    func japan() {
        let japanese = PostalAddress(
            lines: ["丸の内1-1"], city: "千代田区", postCode: "100-0005", subdivision: "東京都", country: "JP")
        #expect(lines(japanese, from: "JP", in: "ja") == ["〒100-0005", "東京都千代田区", "丸の内1-1"])
        let latin = PostalAddress(
            lines: ["1-1 Marunouchi"], city: "Chiyoda-ku", postCode: "100-0005", subdivision: "Tokyo", country: "JP")
        #expect(lines(latin) == ["1-1 Marunouchi", "Chiyoda-ku, Tokyo 100-0005", "Japan"])
    }

    @Test("leaves out its country where it is sent from there, or where nobody knows from where")
    func domestic() {
        let address = PostalAddress(lines: ["Hafenstr. 7"], city: "Hamburg", postCode: "20457", country: "DE")
        #expect(lines(address, from: "DE") == ["Hafenstr. 7", "20457 Hamburg"])
        #expect(lines(address, from: nil) == ["Hafenstr. 7", "20457 Hamburg"])
    }

    @Test("names its country in the document's language, and a country that nobody knows by its code")
    func names() {
        let address = PostalAddress(lines: ["x"], country: "DE")
        #expect(lines(address, in: "de").last == "Deutschland")
        #expect(lines(address, in: "fr").last == "Allemagne")
        #expect(lines(PostalAddress(lines: ["x"], country: "QQ")).last == "QQ")
    }

    @Test("without a country has the order of the sender's")
    func noCountry() {
        let address = PostalAddress(lines: ["1 High St"], city: "Carlton", postCode: "3053", subdivision: "VIC")
        #expect(lines(address, from: "AU") == ["1 High St", "Carlton VIC 3053"])
        #expect(lines(address, from: nil) == ["1 High St", "3053 Carlton", "VIC"])
    }

    @Test("of lines only, or of nothing, is what it is")
    func partial() {
        #expect(lines(PostalAddress(lines: ["a", "b"])) == ["a", "b"])
        #expect(lines(PostalAddress()) == [])
        #expect(lines(PostalAddress(postCode: "62704", country: "US"), from: "US") == ["62704"])
    }
}
