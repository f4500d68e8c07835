import Foundation
import HandselCairo
import HandselLayout
import HandselTestSupport
import Testing

@Suite("An SVG from a stranger")
struct SVGTests {
    private static let namespaces =
        #"xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10""#

    private func read(_ bytes: [UInt8]) throws -> Image {
        try withTemporaryFolder { folder in
            try Data(bytes).write(to: folder.appending(path: "a.svg"))
            try Data("secret".utf8).write(to: folder.appending(path: "secret.txt"))
            return try ImageFiles(folders: [folder.path]).image(at: "a.svg")
        }
    }

    private func read(inside body: String) throws -> Image {
        try read(Array("<svg \(Self.namespaces)>\(body)</svg>".utf8))
    }

    /// Why it is refused as unsafe; a failed test when it is not.
    private func refusal(_ read: () throws -> Image) throws -> String {
        let error = #expect(throws: ImageError.self) { try read() }
        guard case .unsafe("a.svg", let reason) = try #require(error) else {
            Issue.record("\(String(describing: error))")
            return ""
        }
        return reason
    }

    @Test(
        "is drawn when it keeps to itself",
        arguments: [
            "", "<!-- a comment -->", "<?inkscape x?>", "<title>A &amp; B</title><desc>(c) it's</desc>",
            ##"<defs><path id="p" d="M0 0h5"/></defs><use href="#p"/><use xlink:href="#p"/>"##,
            ##"<linearGradient id="g"/><rect fill="url(#g)" style="stroke: url( '#g' )" width="5" height="5"/>"##,
            "<style>.a { fill: #f00 } <![CDATA[ .b > .c { fill: rgb(1,2,3) } ]]></style><path class='a' d='M0 0h5'/>",
            #"<sodipodi:n xmlns:sodipodi="urn:x" sodipodi:docname="C:\\a (1).svg"/>"#,
            #"<metadata><r:RDF xmlns:r="urn:r"><r:w r:resource="http://example.com/"/></r:RDF></metadata>"#,
            "<g transform='translate(1 2)'><path d='M0 0h5'/></g>",
        ])
    func harmless(body: String) throws {
        #expect(try read(inside: body).format == .svg)
    }

    @Test("may carry the declaration of its type, which is not fetched")
    func documentType() throws {
        let text = """
            <?xml version="1.0" standalone="no"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg \(Self.namespaces)/>
            """
        #expect(try read(Array(text.utf8)).format == .svg)
    }

    @Test(
        "may not reach outside its file",
        arguments: [
            #"<image href="http://example.com/a.png"/>"#, #"<image xlink:href="secret.txt"/>"#,
            #"<image href="file:///etc/passwd"/>"#, #"<use href="other.svg#a"/>"#,
            #"<use xlink:href="//example.com/#a"/>"#,
            #"<image href="&#104;ttp://example.com/a.png"/>"#, #"<image href=" http://example.com/a.png"/>"#,
            ##"<rect fill="url(http://example.com/#a)"/>"##, ##"<rect style="fill:URL( 'x.svg#a' )"/>"##,
            "<style>@import 'a.css';</style>", "<style>@IMPORT url(a.css);</style>",
            "<style>.a { fill: url(data:image/png;base64,AAAA) }</style>",
            #"<style>@\69mport 'a.css'; .a { x: u\72l(a) }</style>"#, "<style><![CDATA[@imp]]>ort 'a.css';</style>",
            "<style>.a { background: image-set('a.png' 1x) }</style>", "<style>.a{fill:&#117;rl(a.svg#b)}</style>",
            #"<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="secret.txt" parse="text"/>"#,
            ##"<g xml:base="http://example.com/"><use href="#a"/></g>"##, #"<feImage href="a.png"/>"#,
            #"<pattern href="http://example.com/#p"/>"#, #"<?xml-stylesheet href="a.css"?>"#,
            ##"<a href="#x"><path d="M0 0h1"/></a>"##, #"<a xlink:href="javascript:x"/>"#,
            #"<use href="data:image/svg+xml;base64,PHN2Zy8+"/>"#, #"<image src="a.png"/>"#,
        ])
    func outside(body: String) throws {
        #expect(try !refusal { try read(inside: body) }.isEmpty)
    }

    @Test(
        "may not run anything",
        arguments: [
            "<script>x()</script>", "<g><script/></g>", "<SCRIPT/>".lowercased(),
            "<s:script xmlns:s='http://www.w3.org/2000/svg'/>",
            "<path onload='x()' d='M0 0'/>", "<path ONCLICK='x()'/>", "<foreignObject/>", "<handler/>",
        ])
    func script(body: String) throws {
        #expect(try !refusal { try read(inside: body) }.isEmpty)
    }

    @Test(
        "may not hold text, which would be set in a font of this machine",
        arguments: ["text", "tspan", "textPath", "tref"])
    func text(element: String) throws {
        #expect(
            try refusal { try read(inside: "<g><\(element)>Hi</\(element)></g>") }.contains("convert text to paths"))
    }

    @Test(
        "may not declare entities",
        arguments: [
            #"<!ENTITY x SYSTEM "file:///etc/passwd">"#, #"<!ENTITY x "y">"#, #"<!ENTITY % x SYSTEM "secret.txt"> %x;"#,
            #"<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;&b;&b;&b;&b;">"#,
            #"<!ATTLIST svg onload CDATA "x()">"#, "<!ELEMENT svg ANY>", #"<!NOTATION n SYSTEM "x">"#,
            #"<!NOTATION n SYSTEM "x"><!ENTITY x SYSTEM "a.gif" NDATA n>"#,
        ])
    func entities(subset: String) throws {
        let text = "<!DOCTYPE svg [ \(subset) ]><svg \(Self.namespaces) id='&x;'><desc>&x;</desc></svg>"
        #expect(try !refusal { try read(Array(text.utf8)) }.isEmpty)
    }

    @Test("is read the same in UTF-16, so that nothing hides there")
    func encodings() throws {
        for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian] {
            let mark = encoding == .utf16 ? "" : "\u{FEFF}"
            let good = try #require("\(mark)<svg \(Self.namespaces)/>".data(using: encoding))
            #expect(try read(Array(good)).format == .svg)
            let bad = try #require("\(mark)<svg \(Self.namespaces)><script/></svg>".data(using: encoding))
            #expect(try refusal { try read(Array(bad)) }.contains("script"))
        }
        // "<script/>" in UTF-7, which XML parsers need not know; whoever does finds the script.
        let declared = "<?xml version='1.0' encoding='UTF-7'?><svg \(Self.namespaces)>+ADw-script/+AD4-</svg>"
        #expect(throws: ImageError.self) { try read(Array(declared.utf8)) }
    }

    @Test("may hold pictures, which are looked at like others")
    func pictures() throws {
        let jpeg = Data(try jpeg(width: 8, height: 8)).base64EncodedString()
        #expect(
            try read(inside: #"<image width="8" height="8" href="data:image/jpeg;base64,\#(jpeg)"/>"#).format == .svg)
        let broken = Data(Array(Data(base64Encoded: jpeg) ?? Data()).prefix(300)).base64EncodedString()
        #expect(throws: ImageError.self) {
            try read(inside: #"<image width="8" height="8" href="data:image/jpeg;base64,\#(broken)"/>"#)
        }
        for address in [
            "data:image/svg+xml;base64,\(Data("<svg><script/></svg>".utf8).base64EncodedString())",
            "data:image/svg+xml,<svg/>".replacing("<", with: "%3C"), "data:text/html;base64,PGI+", "data:",
            "data:image/gif;base64,R0lGODlhAQABAAAAACw=", "data:image/png,abc",
        ] {
            #expect(try !refusal { try read(inside: #"<image width="8" height="8" href="\#(address)"/>"#) }.isEmpty)
        }
    }

    @Test("may not be drawn for ever")
    func tooMuch() throws {
        var uses = "<path id='u0' d='M0 0h1'/>"
        for level in 1...12 {
            uses += "<g id='u\(level)'>" + String(repeating: "<use href='#u\(level - 1)'/>", count: 10) + "</g>"
        }
        #expect(try refusal { try read(inside: uses) }.contains("200000"))
        #expect(
            try refusal { try read(inside: "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>") }
                .contains("without end"))
        #expect(try refusal { try read(inside: "<g id='a'><use href='#a'/></g>") }.contains("without end"))
        let deep = String(repeating: "<g>", count: 200) + String(repeating: "</g>", count: 200)
        #expect(try refusal { try read(inside: deep) }.contains("in each other"))
        let many = String(repeating: "<g/>", count: 50_001)
        #expect(try refusal { try read(inside: many) }.contains("50000 elements"))
        let patterns = (1...30).map {
            "<pattern id='p\($0)'><rect fill='url(#p\($0 - 1))'/><rect fill='url(#p\($0 - 1))'/></pattern>"
        }
        #expect(try refusal { try read(inside: "<path id='p0'/>" + patterns.joined()) }.contains("200000"))
    }

    @Test(
        "that is no SVG says so",
        arguments: [
            "<html><body/></html>", "<svg", "<svg></g>", "<", "<?xml version='1.0'?>",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>", "<svg width='5' height='5'>&nbsp;</svg>",
            "<svg width='5' height='5'/><svg/>",
        ])
    func malformed(text: String) {
        #expect(throws: ImageError.self) { try read(Array(text.utf8)) }
    }
}
