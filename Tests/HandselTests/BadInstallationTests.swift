import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("An installation with a mistake")
struct BadInstallationTests {
    /// Copies what documents are made from to `folder`/home; of the fonts, one family with its hands.
    private func writeInstallation(in folder: String) throws {
        let files = FileManager.default
        let home = folder + "/home"
        let own = Rendering.installation
        try files.createDirectory(atPath: home + "/fonts/text", withIntermediateDirectories: true)
        try files.copyItem(atPath: own.layoutsFolder, toPath: home + "/layouts")
        try files.copyItem(atPath: own.handsFolder, toPath: home + "/fonts/hands")
        try files.copyItem(atPath: own.languagesFolder, toPath: home + "/languages")
        for family in ["fonts-inter", "fonts-ebgaramond"] {
            try files.copyItem(atPath: "\(own.textFontsFolder)/\(family)", toPath: "\(home)/fonts/text/\(family)")
        }
    }

    /// What is said when one of its files is changed.
    private func errors(_ file: String, replacing text: String, with other: String, folder place: String = "home")
        throws -> String
    {
        try withTemporaryFolder { (outer: String) in
            try writeInstallation(in: outer)
            let path = "\(outer)/home/\(file)"
            let old = try String(contentsOfFile: path, encoding: .utf8)
            #expect(old.contains(text))
            try write(old.replacing(text, with: other, maxReplacements: 1), to: path)
            return try HandselTests.errors(status: 78, environment: ["HANDSEL_HOME": outer + "/home"])
        }
    }

    @Test("in a layout is told with line and column")
    func layout() throws {
        let unknown = try errors("layouts/studio/layout.yaml", replacing: "\ngap: ", with: "\ngapp: ")
        #expect(unknown.contains("/home/layouts/studio/layout.yaml:12:1: "), "\(unknown)")
        #expect(unknown.contains("'gap'"), "\(unknown)")
        let field = try errors(
            "layouts/studio/layout.yaml", replacing: "{moment.headline}", with: "{moment.headlin}")
        #expect(
            field.contains("found the field 'moment.headlin', which nobody knows; did you mean 'moment.headline'?"),
            "\(field)")
    }

    @Test("in a hand is told with its line")
    func hand() throws {
        let errors = try errors("fonts/hands/sam.hand", replacing: "pen gel", with: "pen goose")
        #expect(
            errors.contains("/home/fonts/hands/sam.hand, line 8: there is no pen 'goose'; there is gel, "), "\(errors)")
    }

    @Test("without fonts says how to come by them")
    func noFonts() throws {
        try withTemporaryFolder { (outer: String) in
            try writeInstallation(in: outer)
            try FileManager.default.removeItem(atPath: outer + "/home/fonts/text")
            let errors = try HandselTests.errors(status: 78, environment: ["HANDSEL_HOME": outer + "/home"])
            #expect(errors.contains("There is no readable folder of fonts at '\(outer)/home/fonts/text'"), "\(errors)")
            #expect(errors.contains("run scripts/setup"))
            #expect(errors.contains("see 'handsel doctor'"))
        }
    }

    @Test("takes a folder of more fonts from where the command is called, and says when it is not there")
    func fontPath() throws {
        let missing = try HandselTests.errors(["--font-path", "none"], status: 78)
        #expect(missing == "handsel: error: there is no folder of fonts 'none'; look at its name\n")
        try withTemporaryFolder { (folder: String) in
            try FileManager.default.copyItem(
                atPath: Rendering.installation.textFontsFolder + "/fonts-vollkorn", toPath: folder + "/more")
            let run = try handsel(["fonts", "--font-path", "./more"], environment: fontCache, in: folder)
            #expect(run.status == 0)
            #expect(run.output.contains("more/Vollkorn-Regular.ttf"))
            try Data(Rendering.invoice()).write(to: URL(fileURLWithPath: folder + "/in.json"))
            let made = try handsel(["render", "in.json", "--font-path", "more"], environment: fontCache, in: folder)
            #expect(made.status == 0, "\(made.errors)")
        }
    }

    @Test("is not to blame where a layout, a hand or a language is named wrongly: 64, or 78 for a file")
    func names() throws {
        let layout = try HandselTests.errors(["--layout", "studi"], status: 64)
        #expect(layout == "handsel: error: there is no layout 'studi'; did you mean 'studio'?\n")
        let hand = try HandselTests.errors(["--hand", "sma"], status: 64)
        #expect(hand.hasPrefix("handsel: error: there is no hand 'sma'; "))
        let locale = try HandselTests.errors(["--locale", "tlh"], status: 64)
        #expect(locale.hasPrefix("handsel: error: there is no language 'tlh'; there are: ar, cs, da"))
        let file = try HandselTests.errors(["--layout", "none/layout.yaml"], status: 78)
        #expect(file == "handsel: error: none/layout.yaml is not there; look at the name and the folder\n")
    }
}

@Suite("A place that takes no document")
struct BadOutputTests {
    @Test(
        "is told with what would be right, whoever runs the command",
        arguments: [
            (["-o", "in.json/a.pdf"], "in.json/a.pdf: cannot be written: a part of its path is a file, not a folder"),
            (["--out-dir", "in.json"], "in.json: cannot be written: 'in.json' is a file, not a folder"),
            (["-o", "none/a.pdf"], "none/a.pdf: there is no folder none/; create it with mkdir -p"),
            (["-o", "in.json"], "in.json: is there already and was left as it is"),
            (["-o", "."], ".: cannot be written: this is a folder; add the name of a file behind it"),
        ])
    func anywhere(options: [String], message: String) throws {
        let errors = try errors(options, status: 73)
        #expect(errors.contains("handsel: error: " + message), "\(errors)")
    }

    @Test(
        "is told where even root may not write, or no room is left",
        .enabled(
            if: FileManager.default.fileExists(atPath: "/proc/self")
                && FileManager.default.fileExists(atPath: "/dev/full")),
        arguments: [
            (["-o", "/proc/a.pdf"], "/proc/a.pdf: cannot be written: nothing can be made here"),
            (["--out-dir", "/proc/none"], "/proc/none: cannot be written: nothing can be made here"),
            (["-o", "/dev/full"], "/dev/full: cannot be written: there is no room left on this disk"),
        ])
    func linux(options: [String], message: String) throws {
        let errors = try errors(options, status: 73)
        #expect(errors.contains("handsel: error: " + message), "\(errors)")
    }
}
