import CLibXML2
import HandselLayout

/// The same SVG without its texts. It has passed `SVGCheck`, so its size and depth are bounded and it has no entities.
func svgWithoutTexts(_ bytes: [UInt8], path: String) throws(ImageError) -> [UInt8] {
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let document = bytes.withUnsafeBytes { buffer in
        xmlReadMemory(buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), nil, nil, options)
    }
    guard let document else { throw .damaged(path: path, reason: "it cannot be read a second time") }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document), let buffer = xmlBufferCreate() else {
        throw .damaged(path: path, reason: "there is nothing in it, or no memory to read it")
    }
    defer { xmlBufferFree(buffer) }
    takeTexts(outOf: root)
    guard xmlNodeDump(buffer, document, root, 0, 0) >= 0, let content = xmlBufferContent(buffer) else {
        throw .damaged(path: path, reason: "it cannot be written without its texts")
    }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
}

private func takeTexts(outOf node: xmlNodePtr) {
    var next = node.pointee.children
    while let child = next {
        next = child.pointee.next
        guard child.pointee.type == XML_ELEMENT_NODE, let name = child.pointee.name else { continue }
        if String(cString: name) == "text" {
            xmlUnlinkNode(child)
            xmlFreeNode(child)
        } else {
            takeTexts(outOf: child)
        }
    }
}
