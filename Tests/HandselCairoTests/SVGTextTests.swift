import Foundation
import HandselCairo
import HandselGraphics
import HandselLayout
import HandselTestSupport
import Testing

@Suite("The texts of an SVG in an illustration's place")
struct SVGTextTests {
    private func read(_ body: String, root: String = #"width="200" height="100" viewBox="0 0 100 50""#) throws -> Image
    {
        try withTemporaryFolder { folder in
            let text = "<svg xmlns=\"http://www.w3.org/2000/svg\" \(root)>\n\(body)\n</svg>"
            try Data(text.utf8).write(to: folder.appending(path: "a.svg"))
            return try ImageFiles(folders: [folder.path]).illustration(at: "a.svg")
        }
    }

    @Test("are taken out of it, with their places in points")
    func places() throws {
        // 200 px are 150 pt, so a unit of the view box is 1.5 pt.
        let image = try read(
            ##"<rect width="9" height="9"/><text x="10" y="20" font-size="8" fill="#1f4d3a" text-anchor="middle">Dear {customer.name}</text>"##
        )
        #expect(image.naturalSize == Size(width: 150, height: 75))
        let text = try #require(image.texts.first)
        #expect(text.place == Point(x: 15, y: 30))
        #expect(text.size == 12)
        #expect(text.anchor == .middle)
        #expect(text.color == Color(hex: "#1f4d3a"))
        #expect(text.template == "Dear {customer.name}")
        #expect(text.line == 2)
        let rest = String(decoding: image.bytes, as: UTF8.self)
        #expect(rest.contains("<rect") && !rest.contains("<text") && !rest.contains("customer"))
    }

    @Test("follow the moves and scales of the groups around them")
    func transforms() throws {
        let image = try read(
            #"<g transform="translate(10, 5)" font-size="4"><g transform="scale(2)"><text x="1" y="2" style="font-weight:bold;font-style:italic">a</text></g></g>"#,
            root: #"width="100" height="100""#)
        let text = try #require(image.texts.first)
        // 10 + 2 · 1 and 5 + 2 · 2 pixels, at three quarters of a point each.
        #expect(text.place == Point(x: 9, y: 6.75))
        #expect(text.size == 6)
        #expect(text.weight == 700 && text.isItalic)
    }

    @Test("may have lines of their own in spans, as drawing programs write them")
    func spans() throws {
        let image = try read(
            #"<text x="1" y="2"><tspan x="1" y="2">one</tspan><tspan x="1" y="8">two <tspan>and three</tspan></tspan></text>"#
        )
        #expect(image.texts.map(\.template) == ["one", "two and three"])
        #expect(image.texts.map(\.place.y) == [3, 12])
    }

    @Test("stay in the middle where the picture's proportions and its view box differ")
    func box() throws {
        let image = try read(#"<text x="0" y="0">a</text>"#, root: #"width="400" height="100" viewBox="0 0 100 100""#)
        #expect(image.texts.first?.place == Point(x: 112.5, y: 0))
    }

    @Test(
        "that cannot be set as they are meant are refused with line and remedy",
        arguments: [
            (
                #"<text transform="rotate(45)">a</text>"#,
                "line 2: a text is under the transform 'rotate(45)'; write translate, scale or a matrix of these"
            ),
            (#"<g transform="skewX(3)"><text>a</text></g>"#, "write translate, scale or a matrix of these"),
            (#"<g transform="scale(1 2)"><text>a</text></g>"#, "write translate, scale or a matrix of these"),
            (#"<text x="1 2 3">abc</text>"#, "line 2: a text has '1 2 3' as its x; write one number"),
            (#"<text dx="3">a</text>"#, "has 'dx', which is not followed for texts; take it out"),
            (#"<text class="big">a</text>"#, "has 'class'"),
            (#"<text font-size="2em">a</text>"#, "write a number such as 12 or 12px"),
            (#"<text fill="url(#g)">a</text><linearGradient id="g"/>"#, "write a colour such as #1f4d3a"),
            (#"<defs><text>a</text></defs>"#, "stands inside <defs>"),
            (#"<symbol><text>a</text></symbol>"#, "stands inside <symbol>"),
            (#"<text>Dear {customer.name</text>"#, "has a '{' or '}' alone"),
            (#"<g opacity="0.5"><text>a</text></g>"#, "has 'opacity'"),
            (#"<text font-size="0">a</text>"#, "letters of 0.0 units"),
            (#"<text><tspan font-size="3">a</tspan></text>"#, "write it as a <text> of its own"),
            (#"<text><textPath>a</textPath></text>"#, "holds text"),
            (#"<text>a<text>b</text></text>"#, "stands inside another text"),
            (#"<style>text { fill: red }</style><text>a</text>"#, "sets texts by a style sheet"),
            (#"<text font-size="1e300">a</text>"#, "font-size"), (#"<text onclick="x()">a</text>"#, "script"),
            (#"<text x="NaN">a</text>"#, "write one number"),
            (#"<text>a<image href="http://example.com/a.png"/></text>"#, "refers to 'http://example.com/a.png'"),
        ])
    func refused(body: String, reason: String) throws {
        let error = #expect(throws: ImageError.self) { try read(body) }
        let text = "\(try #require(error))"
        #expect(text.contains(reason), "\(text)")
    }

    @Test("are no more, and no longer, than a picture needs")
    func limits() throws {
        let many = String(repeating: "<text>a</text>", count: 201)
        #expect(throws: ImageError.self) { try read(many) }
        #expect(throws: ImageError.self) { try read("<text>" + String(repeating: "a", count: 501) + "</text>") }
        #expect(try read(String(repeating: "<text>a</text>", count: 200)).texts.count == 200)
    }

    @Test("are told from an entity that an attacker declares")
    func entity() throws {
        let text =
            #"<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&x;</text></svg>"#
        try withTemporaryFolder { folder in
            try Data(text.utf8).write(to: folder.appending(path: "a.svg"))
            let files = ImageFiles(folders: [folder.path])
            #expect(throws: ImageError.self) { try files.illustration(at: "a.svg") }
        }
    }

    @Test("are refused in any other picture, as before")
    func elsewhere() throws {
        try withTemporaryFolder { folder in
            let text = #"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>a</text></svg>"#
            try Data(text.utf8).write(to: folder.appending(path: "a.svg"))
            let files = ImageFiles(folders: [folder.path])
            #expect(try files.illustration(at: "a.svg").texts.count == 1)
            #expect(throws: ImageError.self) { try files.image(at: "a.svg") }
        }
    }
}
