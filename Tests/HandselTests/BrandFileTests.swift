import Foundation
import Handsel
import HandselTestSupport
import Testing

/// What loading a brand of this text says, in a folder with a logo; `nil` where nothing is wrong.
func fault(ofBrand text: String, prepare: (String) throws -> Void = { _ in }) throws -> String? {
    try withTemporaryFolder { folder in
        let example = Rendering.brand.replacing("/brand.yaml", with: "/logo.svg")
        try FileManager.default.copyItem(atPath: example, toPath: folder + "/logo.svg")
        try write(text, to: folder + "/brand.yaml")
        try prepare(folder)
        do {
            _ = try Renderer(
                installation: Rendering.installation, settings: Rendering.settings { $0.brand = folder + "/brand.yaml" }
            )
            return nil
        } catch {
            return "\(error)".replacing(folder + "/", with: "")
        }
    }
}

@Suite("A brand file")
struct BrandFileTests {
    @Test("may say everything")
    func everything() throws {
        let fault = try fault(
            ofBrand: """
                name: Fern & Field
                logo: { file: logo.svg, width: 30mm, height: 1.5cm, place: center, onDark: logo.svg }
                voice: { address: familiar, warmth: playful }
                language: de
                labels:
                  thanks: Moin
                  thanksTo: Moin, {name}
                  EN: { payBy: "Do pay by {date}" }
                window: din5008b
                fonts: { text: Inter, heading: [EB Garamond, Inter], figures: Inter }
                people:
                  - name: Rosa Lindqvist
                    givenName: Rosa
                    hours: [Mon to Thu 9-16, Fri 9-12]
                    picture: logo.svg
                    hand: nora
                    signature: written
                footer: [One, Two]
                links:
                  account: https://a.example/me
                  help: { url: "https://a.example/help", title: Help me }
                  video: { url: "https://a.example/film", title: A year, still: logo.svg }
                  other: ["https://b.example"]
                illustration: { style: own, file: logo.svg, seed: 7 }
                """)
        #expect(fault == nil)
    }

    @Test("may be short", arguments: ["{}", "logo: logo.svg", "illustration: none", "people: []", "links: ~"])
    func short(text: String) throws {
        #expect(try fault(ofBrand: text) == nil)
    }

    @Test(
        "with a mistake is told its place and what would be right",
        arguments: [
            ("logo: 3", "brand.yaml:1:7: found a number 3; write a logo as a record of file, width"),
            ("logo: {width: 3mm}", "brand.yaml:1:7: found a record; add the logo's 'file'"),
            ("logo: {file: logo.svg, width: 30}", "brand.yaml:1:31: found a number 30; write 'width' with its unit"),
            ("logo: {file: logo.svg, width: 3km}", "brand.yaml:1:31: found a text '3km'; write 'width' with its unit"),
            ("logo: {file: logo.svg, width: 3m}", "brand.yaml:1:31: found a text '3m'; write 'width' with its unit"),
            ("logo: {file: logo.svg, height: 0}", "brand.yaml:1:32: found a number 0; write 'height' with its unit"),
            ("logo: {file: logo.svg, height: 0mm}", "brand.yaml:1:32: found a text '0mm'; write a 'height' between"),
            (
                "logo: {file: logo.svg, place: middle}",
                "brand.yaml:1:31: found 'middle' as the logo's place; write one of"
            ),
            ("logo: {file: logo.svg, onDark: no.svg}", "brand.yaml, logo.onDark: 'no.svg' is not there"),
            (
                "logo: {file: logo.svg, onDrak: no.svg}",
                "brand.yaml:1:24: a logo has no 'onDrak'; did you mean 'onDark'?"
            ),
            ("voice: friendly", "brand.yaml:1:8: found a text 'friendly'; write the voice as a record of address"),
            (
                "voice: {address: formel}",
                "brand.yaml:1:18: found 'formel' as the form of address; did you mean 'formal'?"
            ),
            (
                "voice: {warmth: 3}",
                "brand.yaml:1:17: found a number 3; write the voice's warmth as one of warm, formal"
            ),
            ("labels: Moin", "brand.yaml:1:9: found a text 'Moin'; write the labels as a record"),
            ("labels: {thank: Moin}", "brand.yaml:1:10: there is no label 'thank'; did you mean 'thanks'?"),
            ("labels: {de: {thank: Moin}}", "brand.yaml:1:15: there is no label 'thank'; did you mean 'thanks'?"),
            ("labels: {thanks: }", "brand.yaml:1:18: found null; write the words for 'thanks'"),
            ("labels: {thanks: \"a\\nb\"}", "brand.yaml:1:18: found a text 'a\\nb'; write the words for 'thanks'"),
            ("labels: {tlh: {thanks: nuqneH}}", "brand.yaml: there is no language 'tlh'; "),
            (
                "labels: {de: {payBy: Zahlen}}",
                "brand.yaml:1:22: found 'Zahlen' for 'payBy'; keep {date}, each once, for what is filled in"
            ),
            (
                "labels: {thanks: \"Hi {name}\"}",
                "brand.yaml:1:18: found 'Hi {name}' for 'thanks'; nothing is filled into it; leave the braces out"
            ),
            ("labels: {thanks: A, en: {thanks: B}}", "brand.yaml:1:26: the label 'thanks' is here a second time"),
            ("window: din5008", "brand.yaml:1:9: found 'din5008' as a window; did you mean 'din5008a'?"),
            ("fonts: {figure: Inter}", "brand.yaml:1:9: the fonts has no 'figure'; did you mean 'figures'?"),
            ("people: Rosa", "brand.yaml:1:9: found a text 'Rosa'; write a list of people"),
            ("people: [Rosa]", "brand.yaml:1:10: found a text 'Rosa'; write a person as a record of name"),
            ("people: [{name: A}, {name: A}]", "brand.yaml:1:21: 'A' is among the people already"),
            ("people: [{name: A, picture: a.png}]", "brand.yaml, picture of A: 'a.png' is not there"),
            ("people: [{name: A, picture: ../a.png}]", "brand.yaml, picture of A: '../a.png' lies outside"),
            ("people: [{name: A, hand: sma}]", "brand.yaml: there is no hand 'sma'"),
            ("people: [{name: A, hand: ../a.hand}]", "the hand '../a.hand' lies outside of the brand's folder"),
            ("people: [{name: A, signature: a.signature}]", "brand.yaml, signature: 'a.signature' is not there"),
            ("people: [{name: A, hours: {mo: 9}}]", "brand.yaml:1:27: found a record; write 'hours' as a text"),
            ("footer: {a: b}", "brand.yaml:1:9: found a record; write 'footer' as a text"),
            (
                "links: https://a.example",
                "brand.yaml:1:8: found a text 'https://a.example'; write the links as a record"
            ),
            (
                "links: {help: http://a.example}",
                "brand.yaml:1:15: 'http://a.example' cannot be a link: it does not begin"
            ),
            ("links: {other: [{title: A}]}", "brand.yaml:1:17: found a record; add the address as 'url'"),
            ("links: {vidoe: {}}", "brand.yaml:1:9: the links has no 'vidoe'; did you mean 'video'?"),
            (
                "links: {video: {url: \"https://a.example\", still: no.png}}",
                "brand.yaml, links.video.still: 'no.png' is not there"
            ),
            ("illustration: own", "brand.yaml:1:15: found 'own' as the illustrations; write one of drawn, none"),
            (
                "illustration: {style: own}",
                "brand.yaml:1:15: found a record; add the 'file' of the brand's own picture"
            ),
            (
                "illustration: {style: none, file: logo.svg}",
                "brand.yaml:1:35: found the own picture 'logo.svg' beside 'style: none'"
            ),
            ("illustration: {seed: -1}", "brand.yaml:1:22: found a number -1; write the seed as a whole number"),
            ("letterhead: {first: 1}", "brand.yaml:1:13: found a record; add the letterhead's 'file'"),
            ("letterhead: {file: l.pdf, next: 0}", "brand.yaml:1:33: found a number 0; write 'next' as the number"),
            ("terms: {file: t.pdf, on: [bill]}", "brand.yaml:1:27: found 'bill' as a kind of document; write one of"),
        ])
    func mistake(text: String, message: String) throws {
        let said = try fault(ofBrand: text)
        #expect(said?.hasPrefix(message) == true, "\(said ?? "nothing")")
    }

    @Test("with something of the wrong kind anywhere is refused and never crashes")
    func wrongKinds() throws {
        let keys = [
            "name", "tagline", "website", "logo", "language", "voice", "labels", "hand", "signature", "paper", "window",
            "colors", "fonts", "people", "legal", "footer", "links", "illustration", "letterhead", "terms", "supplier",
            "payment",
        ]
        let values = ["true", "[[]]", "[{}]", "{x: {y: [1]}}", "[~, 1]", "{'': ''}", "{file: {}}", "[a: b]"]
        for key in keys {
            // Of money, what nobody knows is told and left out, as in invoices.
            for value in values where key != "payment" || value.first != "{" {
                let said = try fault(ofBrand: "\(key): \(value)")
                #expect(said?.contains("brand.yaml") == true, "\(key): \(value) gives \(said ?? "nothing")")
            }
        }
    }

    @Test("with a field of money that nobody knows tells it and leaves it out")
    func unknownMoney() throws {
        try withTemporaryFolder { folder in
            try write("payment: {zzz: 1}", to: folder + "/brand.yaml")
            let renderer = try Renderer(
                installation: Rendering.installation, settings: Rendering.settings { $0.brand = folder + "/brand.yaml" }
            )
            #expect(
                renderer.brandMessages.map(\.text) == [
                    "payment.zzz: found the unknown field 'zzz'; take it out; nothing is made of it"
                ])
        }
    }
}

@Suite("The page on brands")
struct BrandDocumentationTests {
    private func page() throws -> String {
        try String(contentsOf: repositoryRoot.appending(path: "docs/BRAND.md"), encoding: .utf8)
    }

    @Test("ends with the example brand as it is")
    func whole() throws {
        let example = try String(contentsOfFile: Rendering.brand, encoding: .utf8)
        #expect(try page().contains("```yaml\n\(example)```\n"))
    }

    @Test("shows only what a brand file may hold")
    func examples() throws {
        let blocks = try page().split(separator: "```yaml\n").dropFirst().map { $0.prefix { $0 != "`" } }
        #expect(blocks.count > 12)
        for block in blocks {
            // Files that the examples name are not there; everything else must be right.
            let said = try fault(ofBrand: String(block))
            #expect(said == nil || said?.contains("is not there") == true, "\(said ?? "") in \(block)")
        }
    }
}
