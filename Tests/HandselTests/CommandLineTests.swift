import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
    @Test("prints its version and help on standard output")
    func version() throws {
        let version = try handsel(["--version"])
        #expect(version.status == 0)
        #expect(version.output == handselVersion + "\n")
        let help = try handsel(["render", "--help"])
        #expect(help.status == 0)
        #expect(help.output.contains("handsel render invoice.json"))
        #expect(help.errors.isEmpty)
    }

    @Test(
        "called wrongly ends with 64 and says what would be right",
        arguments: [
            (["render"], "Missing expected argument"),
            (["paint"], "Unexpected argument 'paint'"),
            (["render", "a", "--colour"], "Unknown option '--colour'"),
            (["render", "a", "--paper", "a5"], "'a4' and 'letter'"),
            (["render", "a", "--seed=-1"], "'-1'"),
            (["render", "a", "--seed", "-1"], "'--seed <n>'"),
            (["render", "a", "b", "-o", "c.pdf"], "use --out-dir"),
            (["render", "a", "-o", "c.pdf", "--name", "{number}"], "--out-dir and --name cannot go with it"),
            (["render", "a", "-o", "-", "--json"], "cannot both go to standard output"),
            (["render", "-", "-"], "can be read once only"),
            (["render", "-", "--note", "@-"], "can be read once only"),
            (["render", "a", "--dpi", "300"], "add --format png"),
            (["render", "a", "--format", "png", "--dpi", "5000"], "from 18 to 1200"),
            (["render", "a", "--plain", "--note", "Hello"], "--note and --hand cannot go with it"),
            (["render", "a", "--plain", "--print-clearly"], "--print-clearly and --sign cannot go with it"),
            (["render", "a", "--plain", "--sign"], "--print-clearly and --sign cannot go with it"),
            (["render", "a", "-q", "-v"], "exclude each other"),
            (["render", "a", "--name", "{custmer.name}"], "did you mean {customer.name}?"),
            (["render", "a", "--max-depth", "0"], "from 1 to 512"),
            (["render", "a", "--max-pages", "0"], "from 1 to 100000"),
            (["check"], "Missing expected argument"),
            (["schema", "invoce"], "did you mean 'invoice'?"),
        ])
    func usage(arguments: [String], part: String) throws {
        let run = try handsel(arguments)
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("handsel: error: "))
        #expect(run.errors.contains(part), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test("ends with 66 when an input is not there", arguments: ["render", "check"])
    func missing(command: String) throws {
        try withTemporaryFolder { folder in
            let run = try handsel([command, "none.json", "nor-this.json"], in: folder)
            #expect(run.status == 66)
            #expect(
                run.errors == """
                    handsel: error: none.json: there is no such file; look at the name and the folder
                    handsel: error: nor-this.json: there is no such file; look at the name and the folder

                    """)
            #expect(run.output.isEmpty)
            #expect(try names(in: folder) == [])
        }
    }

    @Test("counts what only an e-invoice wants, and tells all of it when asked to say more")
    func eInvoiceWarnings() throws {
        try withTemporaryFolder { (folder: String) in
            let example = repositoryRoot.appending(path: "examples/minimal.json").path
            let arguments = ["render", example, "-o", folder + "/a.pdf", "--force"]
            let environment = ["HANDSEL_HOME": repositoryRoot.path]
            let brief = try handsel(arguments, environment: environment)
            #expect(brief.errors.contains("for an e-invoice: supplier.address: found no address"))
            #expect(brief.errors.contains("and 4 more; 'handsel check \(example)' lists them"))
            #expect(!brief.errors.contains("warning:"))
            let long = try handsel(arguments + ["-v"], environment: environment)
            for rule in ["BR-08", "BR-CO-26", "BR-11", "BR-CO-04", "BR-CO-25"] {
                #expect(long.errors.contains("[\(rule)]"))
            }
            #expect(try handsel(arguments + ["-q"], environment: environment).errors.isEmpty)
        }
    }

    @Test("keeps to the limits that it is given, and reads beyond the usual ones when it is told to")
    func limits() throws {
        try withTemporaryFolder { (folder: String) in
            let environment = ["HANDSEL_HOME": repositoryRoot.path]
            func run(_ arguments: [String], input: String = "") throws -> Command {
                try handsel(arguments, input: input, environment: environment, in: folder)
            }
            let deep = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
            try Data(deep.utf8).write(to: URL(filePath: folder + "/deep.json"))
            #expect(try run(["check", "deep.json"]).errors.contains("more than 64 lists and records"))
            #expect(try run(["check", "deep.json", "--max-depth", "100"]).errors.contains("found a list of 1"))
            #expect(try run(["check", "deep.json", "--max-depth", "8"]).errors.contains("more than 8 lists"))
            let large = String(repeating: " ", count: 2 << 20)
            #expect(try run(["check", "-", "--max-input-size", "1"], input: large).status == 65)
            let long = repositoryRoot.appending(path: "examples/sixty-items.json").path
            let pages = try run(["render", long, "--max-pages", "2", "-o", "a.pdf"])
            #expect(pages.status == 65)
            #expect(pages.errors.contains("more than 2 pages"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/a.pdf"))
        }
    }

    @Test("ends with 66 when an input is a folder, or the note's file is missing")
    func unreadable() throws {
        try withTemporaryFolder { folder in
            let run = try handsel(["render", folder])
            #expect(run.status == 66)
            #expect(run.errors.contains("it is a folder; name the files in it"))
            let note = try handsel(["render", "-", "--note", "@none.txt"], in: folder)
            #expect(note.status == 66)
            #expect(note.errors.hasPrefix("handsel: error: none.txt: there is no such file"))
        }
    }

    @Test("ends with 65 when an input never ends", .enabled(if: FileManager.default.fileExists(atPath: "/dev/zero")))
    func endless() throws {
        let run = try handsel(["check", "/dev/zero"])
        #expect(run.status == 65)
        #expect(run.errors.hasPrefix("handsel: error: /dev/zero: more than 33554432 bytes"))
    }

    @Test("tells of failures as JSON lines too")
    func jsonFailure() throws {
        try withTemporaryFolder { folder in
            let run = try handsel(["render", "--json", "none\n\u{1b}[31m.json"], in: folder)
            #expect(run.status == 66)
            let object = try #require(try run.objects().first)
            #expect(object["status"] as? String == "refused")
            #expect(object["input"] as? String == "none\n\u{1b}[31m.json")
            #expect(object["exitCode"] as? Int == 66)
            // What a file is called must not steer the terminal.
            #expect(!run.errors.contains("\u{1b}"))
            #expect(run.errors.contains("\\u{1b}[31m"))
        }
    }

    @Test("ends with 73 when the folder for the documents cannot be made")
    func noFolder() throws {
        try withTemporaryFolder { folder in
            try write("", to: folder + "/file")
            let run = try handsel(["render", "-", "--out-dir", "file/out"], in: folder)
            #expect(run.status == 73)
            #expect(
                run.errors == """
                    handsel: error: file/out: cannot be written: 'file' is a file, not a folder; choose another folder

                    """)
            #expect(try names(in: folder) == ["file"])
        }
    }

    @Test("ends with 73 when standard output takes no more", .enabled(if: hasFullDevice))
    func fullOutput() throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let run = try handsel(["doctor"], output: full)
        #expect(run.status == 73)
        #expect(run.errors.hasPrefix("handsel: error: standard output: cannot be written: there is no room left"))
    }

    @Test("stops quietly when nobody reads its output")
    func brokenPipe() throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let run = try handsel(["doctor"], output: pipe.fileHandleForWriting)
        #expect(run.status == 141)
        #expect(run.errors.isEmpty)
    }

    @Test("ends with 78 when the environment is wrong")
    func environment() throws {
        try withTemporaryFolder { folder in
            try write("{}", to: folder + "/a.json")
            let home = try handsel(["render", "a.json"], environment: ["HANDSEL_HOME": folder], in: folder)
            #expect(home.status == 78)
            #expect(home.errors.hasPrefix("handsel: error: HANDSEL_HOME: \(folder) holds no layouts/ and no fonts/"))
            let date = try handsel(["render", "a.json"], environment: ["SOURCE_DATE_EPOCH": "today"], in: folder)
            #expect(date.status == 78)
            #expect(date.errors.contains("SOURCE_DATE_EPOCH is 'today'; set it to whole seconds since 1970"))
            #expect(try names(in: folder) == ["a.json"])
        }
    }

    @Test("writes completions for each shell", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let run = try handsel(["--generate-completion-script", shell])
        #expect(run.status == 0)
        #expect(run.output.contains("render"))
        #expect(run.output.contains("out-dir"))
    }

    @Test("examines the installation: 0 when all is there, else 78 with the command that mends it")
    func doctor() throws {
        try withTemporaryFolder { folder in
            let environment = ["HANDSEL_HOME": folder, "XDG_CACHE_HOME": folder + "/cache"]
            let files = [
                "layouts/classic/layout.yaml", "fonts/hands/ada.hand", "languages/en.yaml", "samples/en.yaml",
                "notes/en.yaml",
            ]
            for file in files { try write("", to: "\(folder)/\(file)") }
            let ill = try handsel(["doctor"], environment: environment)
            #expect(ill.status == 78)
            #expect(ill.output.contains("missing  text fonts: \(folder)/fonts/text is not there"))
            #expect(ill.output.contains("mend it: make install"))
            try write("", to: folder + "/fonts/text/a.ttf")
            let well = try handsel(["doctor", "--json"], environment: environment)
            #expect(well.status == 0)
            #expect(try well.objects().allSatisfy { $0["ok"] as? Bool == true })
            let wrong = try handsel(["doctor"], environment: ["HANDSEL_HOME": folder + "/none"])
            #expect(wrong.status == 78)
            #expect(wrong.output.contains("mend it: unset HANDSEL_HOME"))
        }
    }
}

private let hasFullDevice = FileManager.default.fileExists(atPath: "/dev/full")
