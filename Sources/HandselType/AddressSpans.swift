/// Finds what is read from left to right whatever stands around it: addresses on the web and of e-mail, telephone numbers.
struct AddressSpans {
    private let scalars: [UInt32]

    init(in scalars: [UInt32]) {
        self.scalars = scalars
    }

    /// In code points, in their order and apart from each other.
    func found() -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var place = 0
        while place < scalars.count {
            if let end = telephone(at: place) ?? address(at: place) {
                spans.append(place..<end)
                place = end
            } else {
                place += 1
            }
        }
        return spans
    }

    // MARK: Telephone numbers

    private struct Digits {
        var groups: [Int] = []
        /// Behind the last digit or closing bracket.
        var end: Int
        var hasDay = false

        var count: Int { groups.reduce(0, +) }
    }

    /// Where a number ends that begins at `start`: with "+", "0" or a bracket and at least seven digits, or three groups of
    /// two to four digits, nine or more together.
    private func telephone(at start: Int) -> Int? {
        guard start == 0 || !isWordPart(scalars[start - 1]) else { return nil }
        let first = scalars[start]
        let isInternational = first == Ascii.plus
        guard isInternational || first == Ascii.open || isDigit(first) else { return nil }
        let digits = digits(from: isInternational ? start + 1 : start)
        guard (7...17).contains(digits.count), digits.end == scalars.count || !isWordPart(scalars[digits.end]) else {
            return nil
        }
        if isInternational { return digits.end }
        // "0815 2026-11-23" is a number and a day.
        guard !digits.hasDay else { return nil }
        if first == Ascii.open || first == Ascii.zero { return digits.groups.count > 1 ? digits.end : nil }
        let isGrouped = digits.groups.count >= 3 && digits.groups.allSatisfy((2...4).contains) && digits.count >= 9
        return isGrouped ? digits.end : nil
    }

    /// Digits in groups, with one sign or a space and a bracket between them.
    private func digits(from start: Int) -> Digits {
        var found = Digits(end: start)
        var place = start
        var between = 0
        // E.164 has 15 digits at most, and two may stand before them.
        while place < scalars.count, found.count <= 17 {
            let scalar = scalars[place]
            if isDigit(scalar) {
                if found.groups.isEmpty || between > 0 { found.groups.append(0) }
                found.groups[found.groups.count - 1] += 1
                between = 0
                found.end = place + 1
                found.hasDay = found.hasDay || isDay(at: place)
            } else if Ascii.between.contains(scalar), between < 2 {
                between += 1
                if scalar == Ascii.close, !found.groups.isEmpty { found.end = place + 1 }
            } else {
                break
            }
            place += 1
        }
        return found
    }

    /// Whether a day such as 2026-11-23 begins here.
    private func isDay(at start: Int) -> Bool {
        guard start + 10 <= scalars.count else { return false }
        return (0..<10).allSatisfy { index in
            let scalar = scalars[start + index]
            return index == 4 || index == 7 ? scalar == Ascii.hyphen : isDigit(scalar)
        }
    }

    // MARK: Addresses

    /// Where an address ends that begins at `start`.
    private func address(at start: Int) -> Int? {
        guard isLetterOrDigit(scalars[start]), start == 0 || !Ascii.inAddress(scalars[start - 1]) else { return nil }
        var end = start
        while end < scalars.count, Ascii.inAddress(scalars[end]) { end += 1 }
        // What ends a sentence does not belong to it.
        while end > start, !isLetterOrDigit(scalars[end - 1]), scalars[end - 1] != Ascii.slash { end -= 1 }
        let text = String(String.UnicodeScalarView(scalars[start..<end].compactMap(Unicode.Scalar.init)))
        return isAddress(text) ? end : nil
    }

    private func isAddress(_ text: String) -> Bool {
        if let scheme = text.firstRange(of: "://") { return scheme.lowerBound > text.startIndex }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        if parts.count == 2 { return !parts[0].isEmpty && isHost(parts[1]) }
        return parts.count == 1 && isHost(text.prefix { !"/?#:".contains($0) })
    }

    /// Such as "example.com": names with points between them, the last one of two letters or more.
    private func isHost(_ text: some StringProtocol) -> Bool {
        let names = text.split(separator: ".", omittingEmptySubsequences: false)
        guard names.count > 1, let last = names.last, last.count > 1, last.allSatisfy(\.isLetter) else { return false }
        return names.allSatisfy { name in !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
    }

    private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    private func isLetterOrDigit(_ scalar: UInt32) -> Bool {
        isDigit(scalar) || (0x41...0x5a).contains(scalar) || (0x61...0x7a).contains(scalar)
    }

    private func isWordPart(_ scalar: UInt32) -> Bool {
        isLetterOrDigit(scalar) || scalar == Ascii.plus
            || Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
    }
}

private enum Ascii {
    static let plus: UInt32 = 0x2b
    static let zero: UInt32 = 0x30
    static let open: UInt32 = 0x28
    static let close: UInt32 = 0x29
    static let hyphen: UInt32 = 0x2d
    static let slash: UInt32 = 0x2f
    /// Between the digits of a telephone number: spaces, brackets, hyphen, slash.
    static let between: Set<UInt32> = [0x20, 0xa0, 0x202f, 0x2009, open, close, hyphen, slash]

    /// The signs of an address (RFC 3986, and those of RFC 5322 that people use).
    static func inAddress(_ scalar: UInt32) -> Bool {
        guard (0x21...0x7e).contains(scalar) else { return false }
        return !"\"<>\\^`{|}()[]".unicodeScalars.contains { $0.value == scalar }
    }
}
