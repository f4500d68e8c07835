import Foundation
import Handsel
import HandselTestSupport
import Testing

private let shipped = ["kim", "nora", "olga", "sam", "theo", "vera"]

/// A hand of one letter, with a stroke that cannot be read where `form` has one.
private func ann(_ form: String) -> String {
    "hand 1\nname Ann\nabout small\nmetrics xheight 100\npen gel .1\nink #1a2b3c\n\(form)\n"
}

@Suite("The list of hands")
struct HandListTests {
    @Test("tells name, pen, what is covered, what it is like and the file")
    func listed() throws {
        let run = try handsel(["hand", "list"])
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n").map { String($0).foldingSpaces }
        #expect(lines.map { $0.prefix { $0 != " " } } == shipped.map { $0[...] })
        let sam = try #require(lines.first { $0.hasPrefix("sam ") })
        #expect(sam.hasPrefix("sam gel Latin,Vietnamese,Cyrillic,Greek,currency,symbols A quick, half-joined italic"))
        #expect(sam.hasSuffix("/fonts/hands/sam.hand"))
    }

    @Test("is JSON lines too, and names what 'handsel fonts' names")
    func json() throws {
        let hands = try handsel(["hand", "list", "--json"]).objects()
        #expect(hands.compactMap { $0["name"] as? String } == shipped)
        let theo = try #require(hands.first { $0["name"] as? String == "theo" })
        #expect(theo["pen"] as? String == "felt")
        #expect((theo["about"] as? String)?.hasPrefix("Upright print") == true)
        #expect((theo["covers"] as? [String])?.first == "Latin")
        let fonts = try handsel(["fonts", "--json"], environment: fontCache).objects()
        let listed = fonts.filter { $0["kind"] as? String == "hand" }
        #expect(listed.compactMap { $0["family"] as? String } == shipped)
        #expect(listed.compactMap { $0["file"] as? String } == hands.compactMap { $0["file"] as? String })
    }

    @Test("is a page with the same note in every hand, the same bytes each time")
    func sheet() throws {
        try withTemporaryFolder { (folder: String) in
            for name in ["a.pdf", "b.pdf"] {
                let run = try handsel(["hand", "list", "--sheet", name], environment: fontCache, in: folder)
                #expect(run.status == 0, "\(run.errors)")
                #expect(run.output == "\(name)\n")
            }
            #expect(try bytes(of: "\(folder)/a.pdf") == bytes(of: "\(folder)/b.pdf"))
            let words = try Tool.pdftotext.text(["-raw", "\(folder)/a.pdf", "-"]).foldingSpaces
            #expect(words.ranges(of: "Call me on 555-0142 if anything is unclear.").count == shipped.count)
            for name in shipped { #expect(words.contains(name)) }
            #expect(try Tool.pdfinfo.text(["\(folder)/a.pdf"]).contains("Pages:           1"))
        }
    }
}

@Suite("The specimen of a hand")
struct HandSampleTests {
    @Test("shows alphabet, figures, a note, names and scripts", arguments: ["theo", "vera"])
    func page(name: String) throws {
        try withTemporaryFolder { (folder: String) in
            let run = try handsel(
                ["hand", "sample", name, "-o", "page.pdf"], environment: fontCache, in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output == "page.pdf\n")
            #expect(run.errors.isEmpty)
            let words = try Tool.pdftotext.text(["-raw", "\(folder)/page.pdf", "-"]).foldingSpaces
            for part in [
                name.capitalized, "A B C D E F", "w x y z", "€ 1,250.00", "Quick zephyrs blow, vexing daft Jim.",
                "Warmly yours, \(name.capitalized)", "Nguyễn Thị Hạnh", "Дякую, Олено!", "ευχαριστούμε θερμά!",
                "e e e e e e e e e e e e", "Latin Extended-A",
            ] { #expect(words.contains(part), "\(part) is not on the page") }
            #expect(try Tool.pdfinfo.text(["\(folder)/page.pdf"]).contains("Pages:           1"))
            #expect(try Tool.qpdf.run(["--check", "\(folder)/page.pdf"]).status == 0)
        }
    }

    @Test("has the words that are given, is a picture where its name says so, and replaces nothing unasked")
    func words() throws {
        try withTemporaryFolder { (folder: String) in
            try write(ann("form o - 0,0 50,100 90,0\nform H - 0,0 9,9\nform i - 0,0 9,9"), to: "\(folder)/ann.hand")
            func sample(_ more: String...) throws -> Command {
                try handsel(
                    ["hand", "sample", "ann.hand", "--text", "Hi {o}", "-o"] + more, environment: fontCache, in: folder)
            }
            let made = try sample("a.pdf", "--locale", "sr")
            #expect(made.status == 0)
            #expect(made.errors.contains("warning"))
            #expect(try Tool.pdftotext.text(["\(folder)/a.pdf", "-"]).foldingSpaces.contains("Hi {o}"))
            let again = try sample("a.pdf")
            #expect(again.status == 73)
            #expect(again.errors.contains("--force"))
            #expect(try sample("a.pdf", "--force").status == 0)
            #expect(try sample("a.PNG", "--dpi", "30").status == 0)
            let picture = try bytes(of: "\(folder)/a.PNG")
            // 210 mm at 30 dots to the inch are 248 pixels.
            #expect(picture.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
            #expect(picture[16..<20] == [0, 0, 0, 248])
        }
    }

    @Test(
        "says how to mend what was asked wrongly",
        arguments: [
            (["sample", "samm", "-o", "a.pdf"], 64, "did you mean 'sam'?"),
            (["sample", "sam", "-o", "a.txt"], 64, "end its name with .pdf or .png"),
            (["sample", "sam", "-o", "a.pdf", "--dpi", "90"], 64, "end the file's name with .png or leave it out"),
            (["sample", "sam", "-o", "a.png", "--dpi", "5"], 64, "from 18 to 1200"),
            (["sample", "sam", "-o", "a.pdf", "--text", " "], 64, "write some"),
            (["sample", "sam", "-o", "a.pdf", "--locale", "deutsch-?"], 64, "write a tag such as en"),
            (["sample", "sam"], 64, "--output <file>"),
            (["sample", "no/such.hand", "-o", "a.pdf"], 78, "no/such.hand is not there"),
            (["sample", "sam", "-o", "no/a.pdf"], 73, "no folder no"),
            (["sample", "sam", "-o", "a.pdf", "--text", String(repeating: "many words ", count: 800)], 65, "shorten"),
            (["list", "--json", "--sheet", "a.pdf"], 64, "keep one of them"),
            (["list", "--force"], 64, "name its file with --sheet"),
            (["list", "--sheet", "a"], 64, "end its name with .pdf or .png"),
            (["check"], 64, "<files>"),
            (["check", "-", "-"], 64, "once only"),
            (["check", "nobody"], 64, "there are: kim, nora"),
        ])
    func mistakes(arguments: [String], status: Int, remedy: String) throws {
        try withTemporaryFolder { (folder: String) in
            let run = try handsel(["hand"] + arguments, environment: fontCache, in: folder)
            #expect(Int(run.status) == status)
            #expect(run.errors.contains(remedy), "\(run.errors)")
            #expect(run.output.isEmpty)
            #expect(try names(in: folder).isEmpty)
        }
    }
}

@Suite("The check of hands")
struct HandCheckCommandTests {
    @Test("tells findings with their place, then what is covered, and ends with 0 for warnings")
    func warnings() throws {
        try withTemporaryFolder { (folder: String) in
            try write(ann("form l - 20,0 20,180"), to: "\(folder)/ann.hand")
            let run = try handsel(["hand", "check", "ann.hand"], in: folder)
            #expect(run.status == 0)
            let lines = run.output.split(separator: "\n").map(String.init)
            #expect(lines[0].hasPrefix("ann.hand:7: warning: 'l': stroke 1 is a stem drawn upwards;"))
            let greek = try #require(lines.first { $0.contains("Greek") })
            #expect(greek.foldingSpaces.hasPrefix("ann.hand: covers Greek 0 of 70; missing α β γ"))
            #expect(run.errors == "handsel: ann.hand: hand, 0 errors, 1 warning, 1 note\n")
            let quiet = try handsel(["hand", "check", "-q", "ann.hand"], in: folder)
            #expect(quiet.output.isEmpty)
            #expect(quiet.errors.isEmpty)
        }
    }

    @Test("ends with 65 for errors and 66 for a missing file, and goes on to the next")
    func errors() throws {
        try withTemporaryFolder { (folder: String) in
            try write(ann("form l - 20;0 20,180"), to: "\(folder)/bad.hand")
            try write(ann("form l - 5,5 5,5"), to: "\(folder)/blank.hand")
            let run = try handsel(["hand", "check", "none.hand", "bad.hand", "blank.hand"], in: folder)
            #expect(run.status == 65)
            #expect(run.output.contains("bad.hand:7: error: '20;0' is not a point"))
            #expect(run.output.contains("blank.hand:7: error: 'l' has all its points in one place"))
            #expect(run.errors.contains("none.hand: there is no such file"))
            #expect(try handsel(["hand", "check", "none.hand"], in: folder).status == 66)
        }
    }

    @Test("reads installed hands by name, files of forms, and standard input; a shared finding is told once")
    func inputs() throws {
        let run = try handsel(["hand", "check", "sam", "vera"])
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(Set(lines).count == lines.count)
        #expect(lines.contains { $0.hasSuffix("covers  Basic Latin           94 of 94") })
        let forms = try handsel(
            ["hand", "check", "--json", "-"], input: "forms 1\nmetrics xheight 100\nform a - 0,0 30,90\n")
        #expect(forms.status == 0)
        let report = try #require(try forms.objects().first)
        #expect(report["kind"] as? String == "forms")
        #expect(report["notes"] as? Int == 1)
        let finding = try #require((report["findings"] as? [[String: Any]])?.first)
        #expect(finding["file"] as? String == "<stdin>")
        #expect(finding["line"] as? Int == 3)
        let sets = try #require(report["coverage"] as? [[String: Any]])
        #expect(sets.first?["name"] as? String == "Basic Latin")
        #expect((sets.first?["missing"] as? [String])?.count == 93)
    }
}
