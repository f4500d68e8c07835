import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("A document made again")
struct ReproductionTests {
    /// A run that differs from the first in everything that must not matter.
    private struct Circumstances {
        var environment: [String: String] = [:]
        /// How the input is named, from the checkout or its folder of examples.
        var input: String
        var folder: String
        var program: String
    }

    @Test(
        "has the same bytes, whatever the clock, language, home, folder and name of the program",
        arguments: ["first-invoice.json", "arabic.json"])
    func sameBytes(example: String) throws {
        let root = repositoryRoot.path
        try withTemporaryFolder { (folder: String) in
            let linked = folder + "/invoices"
            try FileManager.default.createSymbolicLink(atPath: linked, withDestinationPath: try builtProgram())
            let elsewhere = [
                "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "ar_EG.UTF-8", "HOME": folder + "/home",
                "XDG_CACHE_HOME": folder + "/cache", "HOSTNAME": "elsewhere", "USER": "nobody",
            ]
            let runs = [
                Circumstances(
                    environment: fontCache, input: "\(root)/examples/\(example)", folder: folder,
                    program: try builtProgram()),
                Circumstances(input: example, folder: root + "/examples", program: linked),
                Circumstances(
                    environment: elsewhere, input: "../examples/\(example)", folder: root + "/docs",
                    program: try builtProgram()),
                // The fonts come from the cache this time.
                Circumstances(environment: elsewhere, input: "examples/\(example)", folder: root, program: linked),
            ]
            var documents: [[UInt8]] = []
            for (number, run) in runs.enumerated() {
                let file = "\(folder)/\(number).pdf"
                let made = try Command.run(
                    run.program, ["render", run.input, "--brand", Rendering.brand, "-o", file],
                    environment: run.environment, folder: run.folder)
                #expect(made.status == 0, "\(made.errors)")
                documents.append(try bytes(of: file))
            }
            for document in documents { #expect(document == documents[0]) }
        }
    }

    @Test("with SOURCE_DATE_EPOCH has another date, and the identifier that is made of everything; nothing else")
    func sourceDate() throws {
        let invoice = try Rendering.bytes(ofExample: "first-invoice.json")
        let usual = try Rendering.document(invoice, settings: Rendering.settings())
        let dated = try Rendering.document(invoice, settings: Rendering.settings { $0.sourceDate = 1_700_000_000 })
        let lines = try [usual, dated].map { document in
            // The objects one by one and uncompressed; pictures and fonts become text too, both in the same way.
            try Tool.qpdf.text(["--qdf", "--object-streams=disable", "FILE", "-"], file: document.files[0])
                .split(separator: "\n")
        }
        #expect(lines[0].count == lines[1].count)
        let changed = zip(lines[0], lines[1]).filter { $0 != $1 }.map { $1.trimmingCharacters(in: .whitespaces) }
        #expect(changed.count == 3)
        #expect(changed.contains("/CreationDate (D:20231114221320Z)"))
        #expect(changed.contains("/ModDate (D:20231114221320Z)"))
        #expect(changed.contains { $0.hasPrefix("/ID ") })
    }
}
