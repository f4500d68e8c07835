/// The place of a name that may be made of aliases, or `nil`.
///
/// The parser compares the names of a record with everything that they hold, before it hands anything over. Aliases in a
/// name can double that with each line of the file, so such a file is refused unread. Only where anchors and aliases
/// stand is a name looked at, and then a bracket, an alias or a question mark in front of it is enough.
func nameMadeOfAliases(in text: String, file: String) -> SourcePosition? {
    let bytes = Array(text.utf8)
    func hasMark(_ mark: UInt8) -> Bool {
        bytes.indices.dropLast().contains { bytes[$0] == mark && isNameByte(bytes[$0 + 1]) }
    }
    guard hasMark(UInt8(ascii: "&")), hasMark(UInt8(ascii: "*")) else { return nil }
    for index in bytes.indices {
        switch bytes[index] {
        case UInt8(ascii: ":") where endsAsAliasOrList(bytes[..<index]),
            UInt8(ascii: "?") where asksForName(bytes, at: index):
            return position(of: index, in: bytes, file: file)
        default: break
        }
    }
    return nil
}

/// Whether the last word is an alias or a closing bracket.
private func endsAsAliasOrList(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.endIndex
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    guard index > 0 else { return false }
    if bytes[index - 1] == UInt8(ascii: "]") || bytes[index - 1] == UInt8(ascii: "}") { return true }
    while index > 0, isNameByte(bytes[index - 1]) { index -= 1 }
    return index > 0 && bytes[index - 1] == UInt8(ascii: "*")
}

/// Whether a question mark may begin a name that is written out ("? [a, b]").
private func asksForName(_ bytes: [UInt8], at index: Int) -> Bool {
    func isEdge(_ byte: UInt8, _ marks: String) -> Bool {
        byte <= 0x20 || byte >= 0x80 || marks.utf8.contains(byte)
    }
    return (index == 0 || isEdge(bytes[index - 1], "[{,?:-"))
        && (index + 1 == bytes.count || isEdge(bytes[index + 1], "[{*&!"))
}

private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
    default: false
    }
}

private func position(of index: Int, in bytes: [UInt8], file: String) -> SourcePosition {
    let start = bytes[..<index].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    return SourcePosition(
        file: file, line: bytes[..<index].count { $0 == 0x0a } + 1,
        column: bytes[start..<index].count { $0 & 0xc0 != 0x80 } + 1)
}
