/// Adds what is left to say of structure elements.
///
/// - Parameter elements: in the order of `index`.
func finishStructure(of document: borrowing PDFDocument, elements: [Finishing.Element]) throws(PDFError) {
    guard !elements.isEmpty else { return }
    var rest = elements[...]
    var index = 0
    // The tree in preorder, without recursion, for it may be deep in a file that is not ours: the next one is the last.
    var waiting = Array(document.catalog["/StructTreeRoot"]["/K"].items.reversed())
    while let element = rest.first, let object = waiting.popLast() {
        // Besides elements there are numbers (marked content) and references to it and to annotations.
        guard let type = object["/S"].name else { continue }
        waiting.append(contentsOf: object["/K"].items.reversed())
        while let next = rest.first, next.index == index {
            guard type == "/" + next.type else {
                throw .otherElement(found: String(type.dropFirst()), expected: next.type, index: index)
            }
            add(next, to: object, in: document)
            rest.removeFirst()
        }
        guard element.index >= index else { break }
        index += 1
    }
    if let missing = rest.first {
        throw .otherElement(found: nil, expected: missing.type, index: missing.index)
    }
}

private func add(_ element: Finishing.Element, to object: PDFObject, in document: borrowing PDFDocument) {
    if let alternative = element.alternative { object.set("/Alt", document.text(alternative)) }
    if let language = element.language { object.set("/Lang", document.text(language)) }
    if let namesColumn = element.namesColumn {
        let attributes = document.dictionary()
        attributes.set("/O", document.name("/Table"))
        attributes.set("/Scope", document.name(namesColumn ? "/Column" : "/Row"))
        object.set("/A", attributes)
    }
}
