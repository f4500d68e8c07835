/// Reads numbers from bytes and answers `nil` past their end.
struct ByteReader {
    private let bytes: [UInt8]
    private let isLittleEndian: Bool
    /// From the first byte; may lie past the end.
    var offset: Int

    init(_ bytes: [UInt8], at offset: Int = 0, isLittleEndian: Bool = false) {
        self.bytes = bytes
        self.offset = offset
        self.isLittleEndian = isLittleEndian
    }

    mutating func uint8() -> Int? { number(1) }
    mutating func uint16() -> Int? { number(2) }
    mutating func uint32() -> Int? { number(4) }

    mutating func slice(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, offset >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
        defer { offset += count }
        return bytes[offset..<offset + count]
    }

    /// The next JPEG marker's second byte, past whatever stands before it.
    mutating func marker() -> UInt8? {
        while offset < bytes.count, bytes[offset] != 0xFF { offset += 1 }
        while offset < bytes.count, bytes[offset] == 0xFF { offset += 1 }
        guard offset < bytes.count else { return nil }
        defer { offset += 1 }
        return bytes[offset]
    }

    private mutating func number(_ count: Int) -> Int? {
        guard let slice = slice(count) else { return nil }
        let digits = isLittleEndian ? Array(slice.reversed()) : Array(slice)
        return digits.reduce(0) { $0 << 8 | Int($1) }
    }
}
