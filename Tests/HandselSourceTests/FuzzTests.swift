import HandselSource
import Testing

@Suite("Whatever bytes a file has")
struct FuzzTests {
    private let invoice = """
        {"number": "7", "customer": {"name": "Zo\\u00eb \\ud83d\\ude00", "lines": ["8 Mill Row", "Bath"]},
         "items": [{"price": -38.50e1, "tax": null, "final": true}, [[], {}, ""]], "note": "für Sie"}
        """

    /// Reads them every way there is; what is refused must be refused with a place inside the file.
    private func read(_ bytes: [UInt8]) {
        let lineCount = bytes.count { $0 == 0x0a || $0 == 0x0d } + 1
        for language in [SourceValue.Language.json, .yaml] {
            let error = error { () throws(SourceError) in
                try SourceValue(reading: bytes, file: "fuzz", language: language)
            }
            guard case .malformed(let position, let found, let wanted) = error else { continue }
            #expect((1...lineCount + 1).contains(position.line) && position.column >= 1, "\(bytes)")
            #expect(!found.isEmpty && !wanted.isEmpty)
        }
        _ = error { () throws(SourceError) in try SourceValue.lines(reading: bytes, file: "fuzz") }
    }

    @Test("it is read or refused")
    func randomBytes() {
        var random = SplitMix(seed: 1)
        for _ in 0..<1500 {
            read((0..<Int.random(in: 0..<64, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    @Test("it is read or refused when it is made of what JSON and YAML are made of")
    func randomTokens() {
        let tokens = [
            "{", "}", "[", "]", ":", ",", "\"", "'", "\\", "\\u", "d83d", "1", "-", ".", "e", "0", "true", "null", "\n",
            " ", "\t", "&a", "*a", "- ", "? ", "|", ">", "!", "%", "#", "---", "a", "é", "\u{feff}", "\u{0}", "<<",
        ]
        var random = SplitMix(seed: 2)
        for _ in 0..<1500 {
            let text = (0..<Int.random(in: 1..<24, using: &random)).map { _ in
                tokens[Int.random(in: 0..<tokens.count, using: &random)]
            }
            read(Array(text.joined().utf8))
        }
    }

    @Test("it is read or refused when an invoice was damaged")
    func damagedInvoices() {
        var random = SplitMix(seed: 3)
        for _ in 0..<1500 {
            var bytes = Array(invoice.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(UInt8.random(in: 0x20...0x7e, using: &random), at: place)
                default: bytes.removeSubrange(place...)
                }
                if bytes.isEmpty { break }
            }
            read(bytes)
        }
    }

    @Test("its beginning alone is never taken for the whole")
    func beginnings() throws {
        let bytes = Array(invoice.utf8)
        for count in 0..<bytes.count {
            #expect(
                error { () throws(SourceError) in
                    try SourceValue(reading: Array(bytes[..<count]), file: "a.json")
                } != nil)
        }
        #expect(try json(invoice)["number"]?.words == "'7'")
    }
}
