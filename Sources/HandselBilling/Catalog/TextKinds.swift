import Foundation
import HandselInvoice
import HandselSource

extension Kind where Value == String {
    /// Text on one line. A number is taken as it is written, because people write document numbers without quotes.
    static let line: Kind<String> = Kind(.text) { source, path, reading in
        guard var text = plainText(source, path, &reading, wanted: "write a text") else { return nil }
        if text.contains("\n") {
            reading.add(
                .warning, "HANDSEL-LINE-BREAK", path, at: source.position, found: "a text of several lines",
                wanted: "write it on one line; it is joined with spaces")
            text = text.split(separator: "\n").joined(separator: " ")
        }
        text = text.replacing("\t", with: " ")
        return trimmed(text)
    }

    /// Text on one line or several, separated by line feeds.
    static let text: Kind<String> = Kind(.text) { source, path, reading in
        plainText(source, path, &reading, wanted: "write a text").flatMap(trimmed)
    }

    /// A BCP 47 language tag, such as "de" or "pt-BR".
    static let language: Kind<String> = Kind.line.map { text, source, path, reading in
        if text.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*/) != nil { return text }
        reading.wrongKind(source, path, wanted: "write a language tag such as \"de\" or \"pt-BR\"")
        return nil
    }
}

extension Kind where Value == [String] {
    /// The lines of a text, or a list of them. Empty lines are left out.
    static let lines: Kind<[String]> = Kind(
        .any([.text, Schema([.init("type", .text("array")), .init("items", Schema.text.text)])])
    ) {
        source, path, reading in
        if case .list = source.content { return Kind<String>.line.list().read(source, path, &reading) }
        return Kind<String>.text.read(source, path, &reading).map(lines(of:))
    }
}

extension Kind where Value == [UInt8] {
    /// Bytes in Base64 (RFC 4648, section 4); spaces and line feeds may stand between its letters.
    static let base64: Kind<[UInt8]> = Kind<String>.text.map { text, source, path, reading -> [UInt8]? in
        let letters = text.utf8.filter { $0 > 0x20 }
        if let data = Data(base64Encoded: Data(letters)) { return Array(data) }
        reading.wrongKind(source, path, wanted: "write the bytes in Base64")
        return nil
    }
}

extension Kind where Value == Identifier {
    /// An identifier as text, or with its scheme.
    static let identifier = FieldCatalog.identifier.kind.orShort(Kind<String>.line) { Identifier($0) }
}

extension FieldCatalog {
    static let identifier = RecordFields("identifier", blank: Identifier("")) {
        Field("value", "", "The identifier itself", .line, \.value, isRequired: true)
        Field("scheme", "", "Code of the scheme that gives it", .line, \.scheme)
    }
}

extension Schema {
    static let text = Schema([.init("type", .list([.text("string"), .text("number")]))])
}

/// The lines of a text without spaces around them; empty ones are left out.
func lines(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { trimmed(String($0)) }
}

/// Without spaces around it; `nil` when nothing is left.
func trimmed(_ text: String) -> String? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
}

/// The text of a value with line feeds only and without control characters, of which a warning tells.
private func plainText(
    _ source: SourceValue, _ path: String, _ reading: inout Reading, wanted: String
) -> String? {
    let text: String
    switch source.content {
    case .text(let written): text = written
    case .number(let written): return written
    case .null, .flag, .list, .record:
        reading.wrongKind(source, path, wanted: wanted)
        return nil
    }
    // Most texts need no second look.
    guard text.unicodeScalars.contains(where: \.isControlThatMisleads) else { return text }
    var scalars = String.UnicodeScalarView()
    var dropped: Unicode.Scalar?
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\r", "\u{2028}", "\u{2029}": scalars.append("\n")
        case "\n" where last == "\r": break
        case _ where scalar.isControlThatMisleads: dropped = dropped ?? scalar
        default: scalars.append(scalar)
        }
        last = scalar
    }
    if let dropped {
        reading.add(
            .warning, "HANDSEL-CONTROL-CHARACTER", path, at: source.position,
            found: "the control character \(dropped.codePoint)", wanted: "take it out; it is not printed")
    }
    return String(scalars)
}
