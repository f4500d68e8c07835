/// Whether a text is a number as JSON writes it (RFC 8259, section 6): "-12.50", "1e3"; not "+1", "01", ".5" or "NaN".
package func isJSONNumber(_ text: some StringProtocol) -> Bool {
    var bytes = text.utf8[...]
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    func dropDigits() -> Bool {
        guard isDigit(bytes.first) else { return false }
        bytes = bytes.drop(while: isDigit)
        return true
    }
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    if bytes.first == UInt8(ascii: "0") {
        bytes.removeFirst()
    } else if !dropDigits() {
        return false
    }
    if bytes.first == UInt8(ascii: ".") {
        bytes.removeFirst()
        guard dropDigits() else { return false }
    }
    if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
        bytes.removeFirst()
        if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
        guard dropDigits() else { return false }
    }
    return bytes.isEmpty
}
