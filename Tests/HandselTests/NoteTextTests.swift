import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("The text of a note in a PDF")
struct NoteTextTests {
    private func file(_ note: String, seed: UInt64, hand: String = "sam", clearly: Bool = false) throws -> [UInt8] {
        let settings = Rendering.settings {
            $0.note = note
            $0.seed = seed
            $0.hand = hand
            $0.printClearly = clearly
        }
        return try Rendering.document(Rendering.invoice(), settings: settings).files[0]
    }

    /// What poppler reads, in the order of the file or of the page, and what mupdf reads.
    private func poppler(_ file: [UInt8], raw: Bool = true) throws -> String {
        let text = try Tool.pdftotext.text((raw ? ["-raw"] : []) + ["FILE", "-"], file: file)
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isBidiControl }))
            .foldingSpaces
    }

    private func mupdf(_ file: [UInt8]) throws -> String {
        try Tool.mutool.text(["draw", "-q", "-N", "-F", "txt", "FILE"], file: file).foldingSpaces
    }

    @Test("is exact for poppler and mupdf, whatever the seed", arguments: 0..<20 as Range<UInt64>)
    func hand(seed: UInt64) throws {
        let note = "Dear Žofia, Łukasz & Søren: 12 × £16 (€18.70), that’s fine. Naïve “quotes” – François, ß, Ł!"
        let file = try file(note, seed: seed)
        #expect(try poppler(file).contains(note))
        #expect(try mupdf(file).contains(note))
    }

    @Test("is exact with words in type in it", arguments: 0..<20 as Range<UInt64>)
    func mixed(seed: UInt64) throws {
        let note = "Dear 緑川さん, greet 민준 from all of us, and thank you for the tea in Kyōto with 沙織!"
        let file = try file(note, seed: seed)
        #expect(try poppler(file).contains(note))
        #expect(try mupdf(file).contains(note))
    }

    @Test("is exact in Japanese", arguments: 0..<20 as Range<UInt64>)
    func japanese(seed: UInt64) throws {
        let note = "海の色に染めた布が、文庫の棚によく合うと聞いて。次の四十八冊も、同じ糸で「かがり」ます。"
        let file = try file(note, seed: seed)
        // Without spaces in it, a line's end is nothing.
        #expect(try poppler(file).filter { $0 != " " }.contains(note))
        #expect(try mupdf(file).filter { $0 != " " }.contains(note))
    }

    @Test("is exact in Arabic", arguments: 0..<20 as Range<UInt64>)
    func arabic(seed: UInt64) throws {
        let note = "عزيزتي نورة، شكرا لثقتك بنا، وسأزوركم لأرى الرفوف وقد امتلأت بالكتب. الأول"
        let file = try file(note, seed: seed)
        // In the file's own order, poppler writes right-to-left letters one by one; on the page, the contact stands beside.
        let page = try poppler(file, raw: false)
        for word in note.split(separator: " ") {
            #expect(page.contains(word.filter(\.isLetter)), "\(word) is not in \(page)")
        }
        #expect(try mupdf(file).contains(note))
    }

    // mupdf 1.21 does not heed /ActualText, which is how Cairo says what several glyphs stand for.
    @Test(
        "is exact for poppler in scripts whose letters stand around each other",
        arguments: [
            "ขอบคุณมากครับคุณอมีเลีย ที่ไว้วางใจ ผลินี้ น้ำใจ",
            "प्रिय अमेलिया, आपके आँगन में फूल खिले। मिट्टी, ज़रूर, क्षमा, कर्म, हूँ!",
            "অনেক ধন্যবাদ, ফুল ফুটলে জানাবেন।", "மிக்க நன்றி, பூக்கள் மலரட்டும்!",
        ])
    func shaped(note: String) throws {
        for seed in 0..<5 as Range<UInt64> { #expect(try poppler(file(note, seed: seed)).contains(note)) }
    }

    @Test("is the same words where it is printed clearly")
    func clearly() throws {
        let file = try file("Thank you, Oskar: 12 × £16 – it was __such__ a joy!", seed: 1, clearly: true)
        #expect(try poppler(file).contains("Thank you, Oskar: 12 × £16 – it was such a joy!"))
        #expect(try !Tool.pdffonts.text(["FILE"], file: file).contains("HandselNote"))
    }
}

@Suite("A note in a PDF")
struct NoteFileTests {
    private func file(_ note: String?, _ change: (inout RenderSettings) -> Void = { _ in }) throws -> [UInt8] {
        try Rendering.document(
            Rendering.invoice(),
            settings: Rendering.settings {
                $0.note = note
                $0.plain = note == nil
                change(&$0)
            }
        ).files[0]
    }

    /// The TrueType fonts of the note, as Cairo left them.
    private func fonts(of file: [UInt8]) throws -> [[UInt8]] {
        let objects = try Tool.mutool.text(["show", "FILE", "grep"], file: file).split(separator: "\n")
        let places = objects.filter { $0.contains("HandselNote") }.compactMap { object in
            object.firstMatch(of: /FontFile2 ([0-9]+) 0 R/).map { String($0.output.1) }
        }
        return try places.map { place in
            try withTemporaryFolder { folder in
                let pdf = folder + "/a.pdf"
                try Data(file).write(to: URL(fileURLWithPath: pdf))
                return try Tool.mutool.run(["show", "-b", pdf, place]).output
            }
        }
    }

    private func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    private func table(_ tag: String, of font: [UInt8]) -> ArraySlice<UInt8>? {
        for index in 0..<number(font[4..<6]) {
            let entry = font[(12 + 16 * index)..<(28 + 16 * index)]
            guard String(decoding: entry.prefix(4), as: UTF8.self) == tag else { continue }
            let start = number(entry.dropFirst(8).prefix(4))
            return font[start..<(start + number(entry.suffix(4)))]
        }
        return nil
    }

    @Test("has outlines that say that they overlap, under a name that is nobody's")
    func overlap() throws {
        let file = try file("Dear Oskar, the boat is quick and jolly; we packed five dozen of our best. Žofia & Łukasz")
        let fonts = try fonts(of: file)
        #expect(!fonts.isEmpty)
        var glyphs = 0
        for font in fonts {
            let head = try #require(table("head", of: font))
            let places = try #require(table("loca", of: font))
            let outlines = try #require(table("glyf", of: font))
            let isLong = number(head.dropFirst(50).prefix(2)) == 1
            let size = isLong ? 4 : 2
            let offsets = stride(from: places.startIndex, to: places.endIndex - size + 1, by: size).map {
                number(places[$0..<($0 + size)]) * (isLong ? 1 : 2)
            }
            for (start, end) in zip(offsets, offsets.dropFirst()) where end > start {
                let glyph = outlines.dropFirst(start).prefix(end - start)
                let contours = number(glyph.prefix(2))
                // numberOfContours, four bounds, the contours' ends, no instructions: then the first point's flags.
                let flags = glyph.dropFirst(10 + 2 * contours + 2)
                #expect((flags.first ?? 0) & 0x40 != 0)
                glyphs += 1
            }
        }
        #expect(glyphs > 60)
        let names = try Tool.pdffonts.text(["FILE"], file: file).split(separator: "\n").filter {
            $0.contains("Handsel")
        }
        #expect(names.allSatisfy { $0.dropFirst(6).hasPrefix("+HandselNote ") })
    }

    @Test("takes less than 130 bytes a letter, and 3 KB")
    func size() throws {
        let note =
            "Dear Oskar, thank you for trusting us with your very first lesson! It was a joy to hear you play. "
            + "If anything is unclear, call me on 555-0142. PS: the second book ships on Friday, so please keep the first "
            + "one somewhere dry until both are with you."
        let more = try file(note).count - file(nil).count
        #expect(more < 130 * note.count + 3 * 1024, "\(more) bytes for \(note.count) letters")
        #expect(more > 30 * note.count)
    }

    @Test("shares the forms of its letters where it is long")
    func longNote() throws {
        let sentence = "It was a joy to hear you play the left hand of the second waltz so evenly this month. "
        func bytes(_ count: Int) throws -> Double {
            let note = String(repeating: sentence, count: count)
            let more = try file(note) { $0.layout = repositoryRoot.path + "/Tests/HandselTests/Layouts/long-note.yaml" }
            return Double(more.count) / Double(note.count)
        }
        let (short, long) = try (bytes(8), bytes(30))
        #expect(long < short * 0.7, "\(short) and \(long) bytes a letter")
    }

    @Test("is tagged paragraph by paragraph, each in its language")
    func tags() throws {
        let file = try file("شكرا لك يا أوسكار\nThank you, Oskar")
        let tree = try Tool.pdfinfo.text(["-struct-text", "FILE"], file: file).foldingSpaces
        #expect(tree.contains("P (block) \"Thank you, Oskar\""))
        let all = try Tool.mutool.text(["show", "FILE", "grep"], file: file)
        #expect(all.contains("Lang(ar)"))
    }
}
