import Foundation

/// What an SVG may hold, element by element and value by value.
enum SVGRules {
    struct Refusal: Error {
        var reason: String
    }

    /// Why an element is refused; `nil` when it may stay.
    static func whyRefused(element: String, namespace: String?) -> String? {
        if namespace == "http://www.w3.org/2001/XInclude" { return "includes another file; put it into this one" }
        return switch element {
        case "text", "tspan", "tref", "textPath", "flowRoot", "flowPara":
            "holds text, which would be set in a font of this machine; convert text to paths"
        case "script", "handler", "listener": "holds a script; take it out"
        case "foreignObject", "iframe", "object", "embed", "video", "audio", "canvas":
            "holds <\(element)>, which is not drawing; take it out"
        case "a": "holds a link; the layout says where a picture leads"
        case "font", "font-face", "font-face-src", "font-face-uri": "holds a font; convert text to paths"
        default: nil
        }
    }

    /// Whether attributes of a namespace mean something to a drawing; those of drawing programs do not.
    static func means(attributeOf namespace: String?) -> Bool {
        switch namespace {
        case nil, "", "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink",
            "http://www.w3.org/XML/1998/namespace":
            true
        default: false
        }
    }

    /// Whether `href` on this element names a picture.
    static func showsPictures(_ element: String) -> Bool { element == "image" || element == "feImage" }

    /// The ids that a style sheet or attribute value refers to by `url(#id)`, or why it is refused.
    static func references(inStyle text: String) -> Result<[String], Refusal> {
        // A short look first: most values are numbers, and there may be many.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "@") }) else {
            return .success([])
        }
        let text = text.lowercased()
        if text.contains("@import") {
            return .failure(Refusal(reason: "imports a style sheet; put its rules into the file"))
        }
        if text.contains("@font-face") {
            return .failure(Refusal(reason: "brings a font; convert text to paths"))
        }
        if text.contains("\\") {
            // "u\72l(" is "url(" to CSS, and drawing needs no such spelling.
            return .failure(Refusal(reason: "has a backslash in a style; write the character itself"))
        }
        var ids: [String] = []
        for function in ["url(", "src(", "image-set(", "image("] {
            for part in text.components(separatedBy: function).dropFirst() {
                let target = part.prefix { $0 != ")" }.trimmingCharacters(in: quotesAndSpace)
                guard target.hasPrefix("#") else {
                    return .failure(
                        Refusal(reason: "refers to '\(target.prefix(60))'; only what is inside the file may be shown"))
                }
                ids.append(String(target.dropFirst()))
            }
        }
        return .success(ids)
    }

    /// The bytes of a base64 `data:` address; `nil` when it is not one.
    static func bytes(ofData address: String) -> [UInt8]? {
        guard let comma = address.firstIndex(of: ","), address[..<comma].lowercased().hasSuffix(";base64"),
            let data = Data(
                base64Encoded: String(address[address.index(after: comma)...]), options: .ignoreUnknownCharacters)
        else { return nil }
        return Array(data)
    }

    private static let quotesAndSpace = CharacterSet(charactersIn: "\"' \t\r\n\u{C}")
}

extension String {
    /// Without white space at its ends, as an address is read.
    var trimmingXMLSpace: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
