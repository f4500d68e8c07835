import Foundation
import Handsel
import HandselTestSupport
import Testing

/// Runs `handsel brand` in a folder.
private func brand(_ arguments: [String], in folder: String) throws -> Command {
    try handsel(["brand"] + arguments, environment: fontCache, in: folder)
}

@Suite("handsel brand new")
struct BrandNewTests {
    @Test("writes a brand that can be used at once, with everything that was said and colours that can be read")
    func new() throws {
        try withTemporaryFolder { folder in
            let run = try brand(
                [
                    "new", "mine", "--name", "Müller & \"Söhne\": ~", "--color", "#ffcc00", "--fonts", "bold",
                    "--language",
                    "de-AT", "--person", "Jo Müller", "--phone", "+43 1 5550 10", "--iban",
                    "DE89 3704 0044 0532 0130 00",
                    "--bank", "Musterbank",
                ], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output == "mine/brand.yaml\n")
            let text = try String(contentsOfFile: folder + "/mine/brand.yaml", encoding: .utf8)
            #expect(text.contains("name: \"Müller & \\\"Söhne\\\": ~\"\n"))
            #expect(text.contains("    - iban: \"DE89370400440532013000\"\n"))
            #expect(text.contains("  display: League Spartan\n"))
            // A yellow cannot be read on white; the accent is a darker one.
            #expect(!text.contains("\"#ffcc00\""))
            let check = try brand(["check", "--json", "mine/brand.yaml"], in: folder)
            #expect(check.status == 0)
            let report = try #require(try check.objects().first)
            #expect(report["errors"] as? Int == 0)
            let contrasts = try #require(report["contrasts"] as? [[String: Any]])
            #expect(contrasts.count == 8)
            #expect(contrasts.allSatisfy { $0["mended"] is NSNull })
            try Data(Rendering.invoice()).write(to: URL(fileURLWithPath: folder + "/in.json"))
            let render = try handsel(
                ["render", "in.json", "--brand", "mine/brand.yaml"], environment: fontCache, in: folder)
            #expect(render.status == 0, "\(render.errors)")
        }
    }

    @Test(
        "proposes readable colours for every colour",
        arguments: ["#000", "#ffffff", "#808080", "#ff00ff", "#00ff00", "#0000ff"])
    func colors(color: String) throws {
        try withTemporaryFolder { folder in
            var new = NewBrand(name: "A")
            new.color = color
            try write(try new.file(in: Rendering.installation), to: folder + "/brand.yaml")
            let report = try Renderer.report(onBrand: folder + "/brand.yaml", in: Rendering.installation)
            #expect(report.contrasts.filter { $0.mended != nil } == [])
        }
    }

    @Test("replaces nothing that is there, unless it is told to")
    func existing() throws {
        try withTemporaryFolder { folder in
            try write("name: Mine\n", to: folder + "/brand.yaml")
            let run = try brand(["new", "--name", "A"], in: folder)
            #expect(run.status == 73)
            #expect(run.errors.contains("./brand.yaml: is there already"))
            #expect(try String(contentsOfFile: folder + "/brand.yaml", encoding: .utf8) == "name: Mine\n")
            #expect(try brand(["new", "--name", "A", "--force"], in: folder).status == 0)
            #expect(try String(contentsOfFile: folder + "/brand.yaml", encoding: .utf8).contains("name: \"A\"\n"))
        }
    }

    @Test(
        "says what is wrong with an answer and writes nothing",
        arguments: [
            ([], "There is no terminal to ask on; give the brand's name with --name."),
            (["--name", " "], "--name is empty"),
            (["--name", "A", "--color", "green"], "--color: 'green' is not a colour"),
            (["--name", "A", "--iban", "DE88370400440532013000"], "--iban: 'DE88370400440532013000' is not an IBAN"),
            (["--name", "A", "--phone", "1"], "--phone is about a person; name them with --person."),
            (["--name", "A", "--bank", "B"], "--bic and --bank are about an account"),
            (["--name", "A", "--language", "tlh"], "there is no language 'tlh'"),
        ])
    func wrong(options: [String], message: String) throws {
        try withTemporaryFolder { folder in
            let run = try brand(["new", "mine"] + options, in: folder)
            #expect(run.status == 64)
            #expect(run.errors.contains("handsel: error: " + message), "\(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: folder + "/mine"))
        }
    }
}

@Suite("handsel brand check")
struct BrandCheckTests {
    private func findings(_ text: String, _ prepare: (String) throws -> Void = { _ in }) throws -> [String] {
        try withTemporaryFolder { folder in
            let file = folder + "/brand.yaml"
            try write(text, to: file)
            try prepare(folder)
            return try Renderer.report(onBrand: file, in: Rendering.installation).findings.map {
                $0.description.replacing(folder + "/", with: "")
            }
        }
    }

    @Test("finds nothing wrong with the example brands")
    func examples() throws {
        let folder = repositoryRoot.appending(path: "examples/brands").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names == ["fern-and-field", "haru-ceramics", "keller-und-soehne"])
        for name in names {
            let report = try Renderer.report(onBrand: "\(folder)/\(name)/brand.yaml", in: Rendering.installation)
            #expect(report.findings.filter { $0.severity != .note } == [])
        }
    }

    @Test("tells what is missing")
    func missing() throws {
        let found = try findings("{}")
        for text in [
            "there is no name", "there is no logo", "there is no language", "nobody is said to bill",
            "there are no bank details", "there is nobody to call",
        ] {
            #expect(found.contains { $0.contains("warning: " + text) }, "\(text)")
        }
        for text in ["there is no hand", "there is no voice", "there are no links"] {
            #expect(found.contains { $0.contains("note: " + text) }, "\(text)")
        }
        #expect(!found.contains { $0.contains("error: ") })
        let person = try findings("people: [{name: A}]")
        #expect(person.contains("brand.yaml:1:10: warning: 'A' cannot be reached; add 'phone' or 'email'"))
        #expect(person.contains("brand.yaml:1:10: note: there is no picture of 'A'; add 'picture'"))
    }

    @Test("tells colours that are hard to read, and which would do")
    func contrast() throws {
        let found = try findings("colors: {muted: \"#999999\", tint: \"#f0f0f0\"}")
        // (1.0 + 0.05) / (0.3185 + 0.05), and for the tint (0.8714 + 0.05) / 0.3685.
        #expect(
            found.contains {
                $0.hasPrefix(
                    "brand.yaml:1:17: warning: the colour 'muted' #999999 on 'paper' #ffffff has a contrast of 2.8 to 1"
                )
            })
        #expect(found.contains { $0.contains("on 'tint' #f0f0f0 has a contrast of 2.5 to 1, and text needs 4.5; #") })
    }

    @Test("is heard when documents are made, too, once")
    func rendering() throws {
        try withTemporaryFolder { folder in
            try write("colors: {highlight: \"#eeee00\"}", to: folder + "/brand.yaml")
            for name in ["a", "b"] {
                try Data(Rendering.invoice()).write(to: URL(fileURLWithPath: folder + "/\(name).json"))
            }
            let run = try handsel(
                ["render", "a.json", "b.json", "--brand", "brand.yaml", "--out-dir", "out"], environment: fontCache,
                in: folder)
            #expect(run.status == 0)
            #expect(run.errors.components(separatedBy: "the colour 'highlight'").count == 2)
        }
    }

    /// A grey PNG of this size.
    private func png(_ size: Int, to file: String) throws {
        let pixels = [UInt8]("P5 \(size) \(size / 2) 255\n".utf8) + [UInt8](repeating: 90, count: size * size / 2)
        try Data(pixels).write(to: URL(fileURLWithPath: file + ".pgm"))
        let run = try Tool("python3", from: "python3-pil").run([
            "-c", "from PIL import Image; Image.open('\(file).pgm').save('\(file)')",
        ])
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test("tells a logo with too few pixels, and how many would be right")
    func resolution() throws {
        let logo = "logo: {file: logo.png, width: 30mm, height: 30mm}"
        // 30 mm are 354.3 pixels at 300 to the inch; 240 are 203 to the inch.
        let poor = try findings(logo) { try png(240, to: $0 + "/logo.png") }
        #expect(
            poor.contains(
                "brand.yaml:1:7: warning: logo: 'logo.png' has 240 x 120 pixels, 203 to the inch when it is 30 x 15 mm; "
                    + "355 x 178 would be right for print (300 to the inch), or an SVG"))
        #expect(try !findings(logo) { try png(356, to: $0 + "/logo.png") }.contains { $0.contains("pixels") })
    }

    @Test("tells everything that cannot be used at once")
    func unusable() throws {
        let found = try findings(
            """
            fonts: {text: Intr}
            language: tlh
            hand: sma
            logo: none.svg
            people: [{name: A, picture: none.png, signature: none.signature}]
            labels: {de: {payBy: Zahlen}}
            letterhead: none.pdf
            """)
        let errors = found.filter { $0.contains("error: ") }
        for text in [
            "brand.yaml:1:15: error: There is no font family 'Intr'", "there is no language 'tlh'",
            "there is no hand 'sma'",
            "'none.svg' is not there", "'none.png' is not there", "'none.signature' is not there",
            "brand.yaml:6:22: error: found 'Zahlen' for 'payBy'", "'none.pdf' is not there",
        ] {
            #expect(errors.contains { $0.contains(text) }, "\(text) in \(errors)")
        }
        #expect(errors.count == 8)
        #expect(errors.allSatisfy { $0.hasPrefix("brand.yaml") })
    }

    @Test("ends with the code that its findings ask for")
    func codes() throws {
        try withTemporaryFolder { folder in
            try write("{}", to: folder + "/good.yaml")
            try write("nmae: A", to: folder + "/bad.yaml")
            #expect(try brand(["check", "good.yaml"], in: folder).status == 0)
            let bad = try brand(["check", "bad.yaml", "good.yaml", "-q"], in: folder)
            #expect(bad.status == 65)
            #expect(bad.output == "bad.yaml:1:1: error: a brand has no 'nmae'; did you mean 'name'?\n")
            #expect(try brand(["check", "none.yaml"], in: folder).status == 66)
            #expect(try brand(["check", "."], in: folder).status == 66)
            #expect(try brand(["check"], in: folder).status == 64)
        }
    }
}
