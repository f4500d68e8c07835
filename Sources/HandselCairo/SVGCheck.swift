import CLibXML2
import HandselLayout

/// Looks through an SVG for anything that reaches outside the file, runs, or would be set in a system font.
///
/// libxml2 reads it, the same parser that librsvg uses, so the two cannot read one file in two ways. It stops at the first
/// entity that a file declares, before anything can refer to it.
final class SVGCheck {
    static let elementLimit = 50_000
    static let depthLimit = 100
    /// How many elements are drawn once every reference is followed.
    static let drawnLimit = 200_000

    private let path: String
    private let limits: ImageLimits
    private var references = SVGReferences()
    private var depth = 0
    private var pixels = 0
    /// Gathers the texts, where they are allowed.
    private var texts: SVGTexts?
    /// The text of the style sheet that is open.
    private var style: String?
    private var parser: xmlParserCtxtPtr?
    private(set) var error: ImageError?

    private init(path: String, limits: ImageLimits, takesTexts: Bool) {
        self.path = path
        self.limits = limits
        texts = takesTexts ? SVGTexts() : nil
    }

    /// Throws `ImageError.unsafe` or `.damaged` unless `bytes` are an SVG that can be drawn as it is.
    static func check(_ bytes: [UInt8], path: String, limits: ImageLimits) throws(ImageError) {
        _ = try texts(in: bytes, path: path, limits: limits, takesTexts: false)
    }

    /// The texts of an SVG that can be drawn once they are taken out of it.
    static func texts(in bytes: [UInt8], path: String, limits: ImageLimits) throws(ImageError) -> SVGTexts {
        try texts(in: bytes, path: path, limits: limits, takesTexts: true)
    }

    private static func texts(
        in bytes: [UInt8], path: String, limits: ImageLimits, takesTexts: Bool
    ) throws(ImageError) -> SVGTexts {
        let check = SVGCheck(path: path, limits: limits, takesTexts: takesTexts)
        var handler = saxHandler()
        let closure = Unmanaged.passUnretained(check).toOpaque()
        let parser = bytes.withUnsafeBytes { buffer in
            xmlCreatePushParserCtxt(&handler, closure, nil, 0, nil)
        }
        guard let parser else { throw .damaged(path: path, reason: "there is no memory to parse it") }
        defer {
            // Some declarations make libxml2 begin a document of its own.
            if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
            xmlFreeParserCtxt(parser)
        }
        check.parser = parser
        // NOENT: an "&amp;" reaches us as "&". There are no other entities, for the first that is declared stops it all.
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
        let isWellFormed = bytes.withUnsafeBytes { buffer in
            xmlParseChunk(parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 1) == 0
        }
        if let error = check.error { throw error }
        guard isWellFormed, parser.pointee.wellFormed == 1 else {
            throw .damaged(path: path, reason: reason(parser))
        }
        if let reason = check.references.whyTooMany(limit: drawnLimit) { throw .unsafe(path: path, reason: reason) }
        return check.texts ?? SVGTexts()
    }

    private static func reason(_ parser: xmlParserCtxtPtr) -> String {
        guard let error = xmlCtxtGetLastError(parser), let message = error.pointee.message else {
            return "it is not well-formed XML"
        }
        let text = String(cString: message).split(separator: "\n").first.map(String.init) ?? ""
        return "it is not well-formed XML: line \(error.pointee.line): \(text)"
    }

    /// Notes why the file is refused and reads no further.
    fileprivate func refuse(_ reason: String) {
        stop(.unsafe(path: path, reason: reason))
    }

    private func stop(_ reason: ImageError) {
        guard error == nil else { return }
        error = reason
        xmlStopParser(parser)
    }
}

// MARK: What the parser reports

extension SVGCheck {
    fileprivate func start(_ name: String, namespace: String?, attributes: [(name: String, value: String)]) {
        guard error == nil else { return }
        depth += 1
        if depth == 1, name != "svg" {
            stop(.unknownFormat(path: path))
            return
        }
        guard depth <= SVGCheck.depthLimit else {
            return refuse("has more than \(SVGCheck.depthLimit) elements in each other; flatten its groups")
        }
        guard references.count < SVGCheck.elementLimit else {
            return refuse("has more than \(SVGCheck.elementLimit) elements; simplify it")
        }
        let isTaken = texts != nil && (name == "text" || name == "tspan")
        if !isTaken, let reason = SVGRules.whyRefused(element: name, namespace: namespace) { return refuse(reason) }
        references.open(id: attributes.first { $0.name == "id" }?.value)
        for attribute in attributes { look(at: attribute.value, of: attribute.name, element: name) }
        texts?.start(name, attributes: attributes, line: Int(xmlSAX2GetLineNumber(parser)))
        if let reason = texts?.refusal { return refuse(reason) }
        if name == "style" { style = "" }
    }

    private func look(at value: String, of attribute: String, element: String) {
        if attribute.lowercased().hasPrefix("on") {
            return refuse("has the script '\(attribute)'; take it out")
        }
        if attribute == "base" { return refuse("has an xml:base, which moves what it refers to; take it out") }
        if attribute == "href" || attribute == "src" {
            let target = value.trimmingXMLSpace
            if target.hasPrefix("#") {
                references.refer(to: String(target.dropFirst()))
            } else if target.lowercased().hasPrefix("data:"), SVGRules.showsPictures(element) {
                embed(target)
            } else if !target.isEmpty {
                refuse("refers to '\(target.prefix(60))'; only what is inside the file may be shown")
            }
            return
        }
        lookAtStyle(value)
    }

    fileprivate func lookAtStyle(_ text: String) {
        switch SVGRules.references(inStyle: text) {
        case .success(let ids): for id in ids { references.refer(to: id) }
        case .failure(let refusal): refuse(refusal.reason)
        }
    }

    fileprivate func text(_ characters: String) {
        style?.append(characters)
        texts?.text(characters)
    }

    fileprivate func end(_ name: String) {
        guard error == nil else { return }
        depth -= 1
        references.close()
        texts?.end(name)
        if let reason = texts?.refusal { return refuse(reason) }
        if name == "style", let text = style {
            style = nil
            lookAtStyle(text)
            texts?.style(text)
        }
    }

    /// A picture inside the file is looked at like one in a file of its own.
    private func embed(_ address: String) {
        guard let bytes = SVGRules.bytes(ofData: address), let format = Image.Format(firstBytes: bytes),
            format != .svg
        else {
            return refuse("holds a picture that is neither PNG nor JPEG in base64; draw or embed it as one of them")
        }
        do {
            pixels += try checkedPixels(bytes, format: format, path: path, limit: limits.pixels - pixels).pixels
        } catch {
            stop(error)
        }
    }
}

// MARK: SAX

/// Our side of libxml2's events; what has no handler here is passed over.
private func saxHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { closure, name, _, namespace, _, _, count, _, attributes in
        guard let check = check(closure), let name else { return }
        var values: [(name: String, value: String)] = []
        if let attributes {
            // Five pointers each: local name, prefix, namespace, begin and end of the value.
            for index in stride(from: 0, to: Int(count) * 5, by: 5) {
                guard let name = attributes[index], let begin = attributes[index + 3], let end = attributes[index + 4],
                    SVGRules.means(attributeOf: attributes[index + 2].map { String(cString: $0) })
                else { continue }
                let value = UnsafeBufferPointer(start: begin, count: end - begin)
                values.append((String(cString: name), String(decoding: value, as: UTF8.self)))
            }
        }
        check.start(String(cString: name), namespace: namespace.map { String(cString: $0) }, attributes: values)
    }
    handler.endElementNs = { closure, name, _, _ in
        guard let name else { return }
        check(closure)?.end(String(cString: name))
    }
    let text: charactersSAXFunc = { closure, characters, length in
        check(closure)?.text(
            String(decoding: UnsafeBufferPointer(start: characters, count: Int(length)), as: UTF8.self))
    }
    handler.characters = text
    handler.cdataBlock = text
    handler.ignorableWhitespace = text
    handler.processingInstruction = { closure, target, _ in
        guard let target else { return }
        let name = String(cString: target)
        if name == "xml-stylesheet" { check(closure)?.refuse("calls for a style sheet; put its rules into the file") }
    }
    handler.entityDecl = { closure, name, _, _, _, _ in
        let name = name.map { String(cString: $0) } ?? ""
        check(closure)?.refuse("declares the entity '\(name)'; save it as plain SVG")
    }
    // A parameter entity or an attribute default needs an internal subset too, and a reference to something undeclared
    // is an error of the parser itself.
    handler.attributeDecl = { closure, _, _, _, _, _, values in
        xmlFreeEnumeration(values)
        check(closure)?.refuse("declares attributes of its own; save it as plain SVG")
    }
    handler.elementDecl = { closure, _, _, _ in
        check(closure)?.refuse("declares elements of its own; save it as plain SVG")
    }
    handler.unparsedEntityDecl = { closure, _, _, _, _ in
        check(closure)?.refuse("declares an entity; save it as plain SVG")
    }
    handler.notationDecl = { closure, _, _, _ in
        check(closure)?.refuse("declares a notation; save it as plain SVG")
    }
    handler.reference = { closure, name in
        let name = name.map { String(cString: $0) } ?? ""
        check(closure)?.refuse("refers to the entity '\(name)'; save it as plain SVG")
    }
    return handler
}

private func check(_ closure: UnsafeMutableRawPointer?) -> SVGCheck? {
    closure.map { Unmanaged<SVGCheck>.fromOpaque($0).takeUnretainedValue() }
}
