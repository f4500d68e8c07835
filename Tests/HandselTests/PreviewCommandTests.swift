import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("handsel preview")
struct PreviewCommandTests {
    private func preview(_ arguments: [String], in folder: String) throws -> Command {
        try handsel(["preview"] + arguments, environment: fontCache, in: folder)
    }

    @Test("names its file after the layout and replaces it, but not one that it was told to write")
    func files() throws {
        try withTemporaryFolder { folder in
            for _ in 0..<2 {
                let made = try preview(["letter", "--moment", "plain"], in: folder)
                #expect(made.status == 0, "\(made.errors)")
                #expect(made.output == "letter-preview.pdf\n")
                #expect(made.errors == "")
            }
            let own = ["letter", "--moment", "plain", "-o", "a.pdf"]
            #expect(try preview(own, in: folder).status == 0)
            let again = try preview(own, in: folder)
            #expect(again.status == 73)
            #expect(again.errors.contains("a.pdf: is there already"))
            #expect(try preview(own + ["--force"], in: folder).status == 0)
            #expect(try names(in: folder) == ["a.pdf", "letter-preview.pdf"])
        }
    }

    @Test("shows the moment, the language and as many line items as it is asked for")
    func content() throws {
        try withTemporaryFolder { folder in
            let made = try preview(
                ["letter", "--moment", "reminder", "--locale", "de", "--items", "3", "--paper", "letter"], in: folder)
            #expect(made.status == 0, "\(made.errors)")
            let file = folder + "/letter-preview.pdf"
            let words = try Tool.pdftotext.text(["-raw", file, "-"]).foldingSpaces
            #expect(words.contains("Jonas"))
            #expect(words.contains("ED-26-0231"))
            #expect(words.contains("Hofkochbuch"))
            #expect(!words.contains("Klischee aus Magnesium"))
            #expect(try Tool.pdfinfo.text([file]).contains("612 x 792"))
        }
    }

    @Test("is a picture for each page where its file's name ends so")
    func pictures() throws {
        try withTemporaryFolder { folder in
            let made = try preview(
                ["letter", "--moment", "plain", "--items", "60", "-o", "a.png", "--dpi", "20"], in: folder)
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.output.hasPrefix("a-1.png\na-2.png\n"))
            #expect(try names(in: folder).joined(separator: "\n") + "\n" == made.output)
        }
    }

    @Test(
        "refuses what it cannot show, and says what would be right",
        arguments: [
            (["studioo"], 64, "did you mean 'studio'?"),
            (["letter", "--moment", "welcom"], 64, "did you mean 'welcome'?"),
            (["letter", "--items", "0"], 64, "from 1 to 2000"),
            (["letter", "--locale", "xx"], 64, "there is no language 'xx'"),
            (["letter", "-o", "a.txt"], 64, "end its name with .pdf or .png"),
            (["letter", "--dpi", "90"], 64, "name a png with -o"),
            (["letter", "-o", "a.png", "--dpi", "9"], 64, "from 18 to 1200"),
            (["no/layout.yaml"], 78, "no/layout.yaml is not there"),
            (["letter", "--brand", "no.yaml"], 78, "no.yaml is not there"),
            (["letter", "-o", "no/a.pdf"], 73, "no folder no"),
            ([], 64, "<name|file>"),
        ] as [([String], Int32, String)])
    func refused(arguments: [String], status: Int32, message: String) throws {
        try withTemporaryFolder { folder in
            let run = try preview(arguments, in: folder)
            #expect(run.status == status, "\(run.errors)")
            #expect(run.errors.contains(message), "\(run.errors)")
            #expect(try names(in: folder) == [])
        }
    }

    @Test("watches until it is interrupted, which is no failure; what is wrong meanwhile is told with its place")
    func watching() throws {
        try withTemporaryFolder { folder in
            try write("page:\n  - text: Hello\n", to: folder + "/mine/layout.yaml")
            for name in ["out", "err"] { try write("", to: "\(folder)/\(name)") }
            let process = Process()
            process.executableURL = URL(filePath: try builtProgram())
            process.arguments = ["preview", "mine/layout.yaml", "--moment", "plain", "--watch"]
            process.environment = fontCache
            process.currentDirectoryURL = URL(filePath: folder)
            process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder + "/out"))
            process.standardError = try FileHandle(forWritingTo: URL(filePath: folder + "/err"))
            try process.run()
            defer { if process.isRunning { process.terminate() } }
            func text(_ name: String) throws -> String {
                String(decoding: try bytes(of: "\(folder)/\(name)"), as: UTF8.self)
            }
            /// Waits until it is so, for a minute at most: other tests run beside this one.
            func wait(until isSo: () throws -> Bool) throws {
                for _ in 0..<600 where try !isSo() { Thread.sleep(forTimeInterval: 0.1) }
            }
            try wait { try text("out").contains("\n") }
            #expect(try text("out").wholeMatch(of: /mine-preview\.pdf: 1 page in [0-9]+\.[0-9]{2} s\n/) != nil)
            try write("page:\n  - text: [Hello\n", to: folder + "/mine/layout.yaml")
            try wait { try text("err").contains("error") }
            #expect(try text("err").contains("mine/layout.yaml:"))
            try write("page:\n  - text: Hello again\n", to: folder + "/mine/layout.yaml")
            try wait { try text("out").split(separator: "\n").count == 2 }
            #expect(try text("out").split(separator: "\n").count == 2)
            process.interrupt()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit)
            #expect(process.terminationStatus == 0)
            #expect(try names(in: folder) == ["err", "mine", "mine-preview.pdf", "out"])
        }
    }
}
