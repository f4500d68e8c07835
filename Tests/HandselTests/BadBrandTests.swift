import Foundation
import Handsel
import HandselTestSupport
import Testing

/// The brand of the examples in `folder`/brand, with some of its text replaced.
private func writeBrand(in folder: String, replacing text: String = "", with other: String = "") throws {
    let source = Rendering.brand.replacing("/brand.yaml", with: "")
    try FileManager.default.copyItem(atPath: source, toPath: folder + "/brand")
    guard !text.isEmpty else { return }
    let brand = try String(contentsOfFile: Rendering.brand, encoding: .utf8)
    #expect(brand.contains(text))
    try write(brand.replacing(text, with: other, maxReplacements: 1), to: folder + "/brand/brand.yaml")
}

@Suite("A brand with a mistake")
struct BadBrandTests {
    @Test(
        "stops the run with its place and what would be right",
        arguments: [
            ("tagline:", "taglin:", "brand/brand.yaml:3:1: a brand has no 'taglin'; did you mean 'tagline'?"),
            ("  muted:", "  mutd:", "brand/brand.yaml:14:3: the colours has no 'mutd'; did you mean 'muted'?"),
            ("\"#1f4d3a\"", "green", "brand/brand.yaml:15:11: found a text 'green'; write the colour in quotes"),
            (
                "fonts:\n  text: Inter\n  display: EB Garamond", "fonts: Inter",
                "brand/brand.yaml:22:8: found a text \'Inter\'; write the fonts as a record"
            ),
            (
                "EB Garamond", "EB Garamon",
                "brand/brand.yaml: There is no font family 'EB Garamon'; did you mean 'EB Garamond'?"
            ),
            (
                "- name: Rosa Lindqvist\n    role", "- role",
                "brand/brand.yaml:27:5: found a record; add the person's 'name'"
            ),
            (
                "  vatId:", "  vatIdd:",
                "brand/brand.yaml:50:3: error: supplier.vatIdd: found the unknown field 'vatIdd'; write 'vatId'"
            ),
            (
                "iban: DE89370400440532013000", "iban: [DE89]",
                "brand/brand.yaml:59:13: error: payment.creditTransfers[0].iban: found a list of 1"
            ),
            (
                "iban: DE89370400440532013000", "iban: DE88370400440532013000",
                "brand/brand.yaml:59:13: error: payment.creditTransfers[0].iban: found "
            ),
            ("hand: sam", "hand: sma", "brand/brand.yaml: there is no hand 'sma'; "),
            ("language: en", "language: tlh", "brand/brand.yaml: there is no language 'tlh'; there are: ar, cs, da"),
            ("name: Fern & Field", "name: [Fern", "brand/brand.yaml:3:8: "),
        ])
    func mistake(text: String, other: String, message: String) throws {
        let errors = try errors(["--brand", "brand/brand.yaml"], status: 78) { folder in
            try writeBrand(in: folder, replacing: text, with: other)
        }
        #expect(errors.hasPrefix("handsel: error: " + message), "\(errors)")
    }

    @Test("that is not there, or is a folder, is told by its name")
    func missing() throws {
        let missing = try errors(["--brand", "none.yaml"], status: 78)
        #expect(missing == "handsel: error: none.yaml is not there; look at the name and the folder\n")
        let isFolder = try errors(["--brand", "brand"], status: 78) { try writeBrand(in: $0) }
        #expect(isFolder == "handsel: error: brand is a folder; name the file in it\n")
    }

    /// What stands for the logo, and what the message says of it.
    enum Logo: CaseIterable {
        case missing, folder, huge, above, absolute, linked, text, pipe

        var path: String {
            switch self {
            case .missing: "none.svg"
            case .folder: "pictures"
            case .huge: "huge.png"
            case .above: "../outside.svg"
            case .absolute: "/etc/hostname"
            case .linked: "linked.svg"
            case .text: "brand.yaml"
            case .pipe: "pipe.svg"
            }
        }

        var reason: String {
            switch self {
            case .missing: " is not there; looked in brand"
            case .folder: " is a folder; name a PNG, JPEG or SVG file"
            case .huge: " has 209715200 bytes, and at most 20971520 are read"
            case .above, .absolute, .linked: " lies outside brand"
            case .text: " is neither PNG, JPEG nor SVG"
            case .pipe: " cannot be read: it is a pipe or a device"
            }
        }

        func prepare(in folder: String) throws {
            let files = FileManager.default
            try files.copyItem(atPath: folder + "/brand/logo.svg", toPath: folder + "/outside.svg")
            switch self {
            case .folder:
                try files.createDirectory(atPath: folder + "/brand/pictures", withIntermediateDirectories: false)
            case .huge:
                // A sparse file: it has a size and takes no room.
                try write("", to: folder + "/brand/huge.png")
                try #require(FileHandle(forWritingAtPath: folder + "/brand/huge.png")).truncate(atOffset: 200 << 20)
            case .linked:
                try files.createSymbolicLink(
                    atPath: folder + "/brand/linked.svg", withDestinationPath: "../outside.svg")
            case .pipe: #expect(mkfifo(folder + "/brand/pipe.svg", 0o600) == 0)
            case .missing, .above, .absolute, .text: break
            }
        }
    }

    @Test("names its file, its logo and what is wrong with that", arguments: Logo.allCases)
    func logo(logo: Logo) throws {
        let errors = try errors(["--brand", "brand/brand.yaml"], status: 78) { folder in
            try writeBrand(in: folder, replacing: "file: logo.svg", with: "file: \(logo.path)")
            try logo.prepare(in: folder)
        }
        #expect(errors.hasPrefix("handsel: error: brand/brand.yaml, logo: '\(logo.path)'\(logo.reason)"), "\(errors)")
    }
}
