import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What the QR codes on a picture say, byte for byte, as a reader from outside finds them; in no order that is promised.
///
/// - Throws: `ToolError`, also when zbar cannot read the picture. No code at all is an empty list.
package func decodedCodes(inPNG png: [UInt8]) throws -> [String] {
    try withTemporaryFolder { folder in
        let place = folder.appending(path: "page.png").path
        try Data(png).write(to: URL(filePath: place))
        // Only QR codes: lines of a table look like bar codes now and then.
        let common = ["--quiet", "--nodbus", "-Sdisable", "-Sqrcode.enable"]
        // The XML tells how many codes there are and how long each is, but its Base64 is wrong for letters outside of ASCII;
        // the bytes as such come without anything between two codes.
        guard let listed = try zbar(common + ["--xml", "-Sqrcode.binary", place]),
            let bytes = try zbar(common + ["--raw", "-Sbinary", place])
        else { return [] }
        let answer = ZBarAnswer()
        let parser = XMLParser(data: Data(listed))
        parser.delegate = answer
        guard parser.parse(), answer.lengths.reduce(0, +) == bytes.count else {
            throw ToolError.failed(Tool.zbarimg.name, status: 0, errors: "its two answers do not go together")
        }
        var rest = bytes[...]
        return answer.lengths.map { length in
            defer { rest = rest.dropFirst(length) }
            return String(decoding: rest.prefix(length), as: UTF8.self)
        }
    }
}

/// What zbarimg writes; `nil` where it finds no code.
private func zbar(_ arguments: [String]) throws -> [UInt8]? {
    let outcome = try Tool.zbarimg.run(arguments)
    if outcome.status == 4 { return nil }
    guard outcome.status == 0 else {
        throw ToolError.failed(Tool.zbarimg.name, status: outcome.status, errors: outcome.errors)
    }
    return outcome.output
}

/// How many bytes each code holds, by `<data>` with CDATA, or with Base64 and `length='90'`.
private final class ZBarAnswer: NSObject, XMLParserDelegate {
    var lengths: [Int] = []
    private var isText = false

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard name == "data" else { return }
        let length = attributes["length"].flatMap { Int($0) }
        isText = length == nil
        lengths.append(length ?? 0)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { count(string.utf8.count) }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { count(block.count) }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if name == "data" { isText = false }
    }

    private func count(_ bytes: Int) {
        if isText { lengths[lengths.count - 1] += bytes }
    }
}
