import Foundation
import HandselCairo
import HandselGraphics
import HandselLayout
import HandselTestSupport
import HandselType
import Testing

@Suite("A link")
struct LinkTests {
    let paper: Paper

    init() throws { paper = try Paper() }

    private func document(_ link: String, role: Frame.Role? = .paragraph, text: String = "here") throws -> [UInt8] {
        let spans = [TextSpan("Look ", style: Paper.sans), TextSpan(text, style: Paper.sans, link: link)]
        return try paper.document([paper.page(paper.column([try paper.text(spans, role: role)]))])
    }

    @Test(
        "leads where it should, whatever signs it has",
        arguments: [
            ("https://example.com/a?b=c&d=1#e", "https://example.com/a?b=c&d=1#e"),
            ("https://example.com/O'Neil(1)\\x", "https://example.com/O%27Neil%281%29%5Cx"),
            ("https://example.com/Żółw \"x\"", "https://example.com/%C5%BB%C3%B3%C5%82w%20%22x%22"),
            ("https://example.com/a%20b", "https://example.com/a%20b"),
            ("mailto:pay@example.com?subject=42", "mailto:pay@example.com?subject=42"),
            ("tel:+49-30-1234", "tel:+49-30-1234"), ("HTTP://example.com", "HTTP://example.com"),
        ])
    func address(link: String, expected: String) throws {
        let pdf = try document(link)
        let text = try objects(of: pdf)
        #expect(text.contains("/URI (\(expected))"))
        #expect(text.contains("/F 4"))
        _ = try Tool.qpdf.text(["--check", "FILE"], file: pdf)
        #expect(try words(of: pdf) == "Look here")
    }

    @Test(
        "is refused when it could do anything but open a page, a letter or a call",
        arguments: [
            "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "example.com", "", "https:", "https://",
            "https:///a", "mailto:", "http://a\nb", "ftp://example.com", " https://example.com", "#top",
        ])
    func refused(link: String) {
        #expect(throws: CairoError.unusableLink(link)) { try document(link) }
    }

    @Test("gets an area on each line that it goes over")
    func twoLines() throws {
        let words = Array(repeating: "tulips and roses", count: 8).joined(separator: " ")
        let text = try objects(of: try document("https://example.com", text: words))
        #expect(text.components(separatedBy: "/Subtype /Link").count == 3)
    }

    @Test("is live in a footer too")
    func artifact() throws {
        let text = try objects(of: try document("https://example.com", role: .artifact))
        #expect(text.components(separatedBy: "/Subtype /Link").count == 2)
    }
}
