import Foundation
import Handsel
import HandselTestSupport
import Testing

/// The brand of the examples in `folder`/brand, with a signature and, if given, files beside it.
private func writeBrand(in folder: String, signature: String, files: [String: String] = [:]) throws -> String {
    let source = Rendering.brand.replacing("/brand.yaml", with: "")
    try FileManager.default.copyItem(atPath: source, toPath: folder + "/brand")
    let brand = try String(contentsOfFile: Rendering.brand, encoding: .utf8)
    try write(brand + "\nsignature: \(signature)\n", to: folder + "/brand/brand.yaml")
    for (name, text) in files { try write(text, to: folder + "/brand/" + name) }
    return folder + "/brand/brand.yaml"
}

private let rosasSignature = """
    signature 1
    name Rosa Lindqvist
    metrics xheight 100
    pen gel .118
    ink #121c5c
    stroke 0,0 20,150 60,180 90,120 40,90 110,0 150,60 190,10 230,70 260,10 320,80 300,10 360,60
    stroke 0,-40 360,-20
    """

@Suite("A signed document")
struct SignedDocumentTests {
    private let own = Rendering.invoice(replacing: "\"Wren Street Piano\"", with: "\"Fern & Field GmbH\"")

    private func tree(_ document: RenderedDocument) throws -> String {
        try Tool.pdfinfo.text(["-struct-text", "FILE"], file: document.files[0]).foldingSpaces
    }

    @Test("has the given name of who wrote its note, as text, where that is asked for")
    func written() throws {
        let unsigned = try Rendering.document(own)
        #expect(try !tree(unsigned).contains("P (block) \"Rosa\""))
        let signed = try Rendering.document(own, settings: Rendering.settings { $0.sign = true })
        #expect(try tree(signed).contains("swing this month, Oskar.\" P (block) \"Rosa\""))
        try withTemporaryFolder { folder in
            let brand = try writeBrand(in: folder, signature: "written")
            let settings = Rendering.settings { $0.brand = brand }
            #expect(try Rendering.document(own, settings: settings).files == signed.files)
        }
    }

    @Test("has the signature of the brand's file as a picture with words")
    func captured() throws {
        try withTemporaryFolder { folder in
            let brand = try writeBrand(
                in: folder, signature: "signs/rosa.signature", files: ["signs/rosa.signature": rosasSignature])
            let document = try Rendering.document(own, settings: Rendering.settings { $0.brand = brand })
            let objects = try Tool.mutool.text(["show", "FILE", "grep"], file: document.files[0])
            #expect(objects.contains("Alt(Signature: Rosa)"))
            #expect(!document.messages.contains { $0.text.contains("signature") })
        }
    }

    @Test("has nobody else's captured signature")
    func other() throws {
        try withTemporaryFolder { folder in
            let brand = try writeBrand(
                in: folder, signature: "rosa.signature", files: ["rosa.signature": rosasSignature])
            let text = String(decoding: own, as: UTF8.self)
            let theos = [UInt8](text.replacing("\"note\":", with: "\"signedBy\": \"Theo\", \"note\":").utf8)
            let document = try Rendering.document(theos, settings: Rendering.settings { $0.brand = brand })
            #expect(try tree(document).contains("P (block) \"Theo\""))
            #expect(document.messages.contains { $0.text.hasPrefix("the note is by 'Theo' and the brand's signature") })
        }
    }

    @Test("is not made for another firm with the brand's signature")
    func stranger() throws {
        try withTemporaryFolder { folder in
            let brand = try writeBrand(
                in: folder, signature: "rosa.signature", files: ["rosa.signature": rosasSignature])
            let document = try Rendering.document(
                Rendering.invoice(), settings: Rendering.settings { $0.brand = brand })
            let objects = try Tool.mutool.text(["show", "FILE", "grep"], file: document.files[0])
            #expect(!objects.contains("Alt(Signature"))
        }
    }

    @Test(
        "is not begun with a signature file that cannot be used",
        arguments: [
            ("none.signature", "'none.signature' is not there; looked in brand"),
            ("../outside.signature", "'../outside.signature' lies outside the brand's folder"),
            ("linked.signature", "'linked.signature' lies outside the brand's folder"),
            ("/etc/hostname", "'/etc/hostname' lies outside the brand's folder"),
            ("huge.signature", "'huge.signature' has 300000 bytes, and at most 262144 are read of a signature"),
            ("signs", "'signs' is a folder"), ("brand.yaml", "brand.yaml, line 2: "),
        ])
    func unusable(path: String, reason: String) throws {
        let said = try errors(["--brand", "brand/brand.yaml"], status: 78) { folder in
            _ = try writeBrand(
                in: folder, signature: path,
                files: ["signs/a.signature": rosasSignature, "huge.signature": String(repeating: "#", count: 300_000)])
            try write(rosasSignature, to: folder + "/outside.signature")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/brand/linked.signature", withDestinationPath: "../outside.signature")
        }
        #expect(said.hasPrefix("handsel: error: brand/brand.yaml, signature: \(reason)"), "\(said)")
    }
}
