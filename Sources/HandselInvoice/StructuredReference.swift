/// What to write on a payment so that it finds its invoice by itself: with check digits that have been checked.
public enum StructuredReference: Hashable, Sendable {
    /// ISO 11649, "RF", two check digits and up to 21 letters and digits, without spaces.
    case creditor(String)
    /// The 27 digits of a Swiss QR reference, without spaces.
    case swiss(String)

    /// `nil` unless the check digits are right. Spaces are left out, and small letters are read as capitals.
    public init?(_ text: String) {
        let compact = text.filter { $0 != " " && $0 != "\u{a0}" }.uppercased()
        if StructuredReference.isCreditorReference(compact) {
            self = .creditor(compact)
        } else if StructuredReference.isSwissReference(compact) {
            self = .swiss(compact)
        } else {
            return nil
        }
    }

    /// Letters and digits without spaces, as machines want it.
    public var compact: String {
        switch self {
        case .creditor(let text), .swiss(let text): text
        }
    }

    /// As it is printed: in groups of four from the left, or with two digits first and groups of five for Switzerland.
    public var grouped: String {
        switch self {
        case .creditor(let text): groups(of: text, sizes: 4, first: 4)
        case .swiss(let text): groups(of: text, sizes: 5, first: 2)
        }
    }

    private func groups(of text: String, sizes: Int, first: Int) -> String {
        var groups = [text.prefix(first)]
        var rest = text.dropFirst(first)
        while !rest.isEmpty {
            groups.append(rest.prefix(sizes))
            rest = rest.dropFirst(sizes)
        }
        return groups.joined(separator: " ")
    }

    /// ISO 7064 MOD 97-10 over the text with its first four characters at the end, as in IBANs.
    private static func isCreditorReference(_ text: String) -> Bool {
        guard text.wholeMatch(of: /RF[0-9]{2}[0-9A-Z]{1,21}/) != nil else { return false }
        return remainderOf97(text.dropFirst(4) + text.prefix(4)) == 1
    }

    /// The last digit is the check digit: modulo 10, recursive.
    private static func isSwissReference(_ text: String) -> Bool {
        guard text.wholeMatch(of: /[0-9]{27}/) != nil else { return false }
        let table = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5]
        var carry = 0
        let digits = text.compactMap(\.wholeNumberValue)
        for digit in digits.dropLast() { carry = table[(carry + digit) % 10] }
        return (10 - carry) % 10 == digits.last
    }
}

/// The remainder by 97 of a text of digits and capitals, where A counts as 10 and Z as 35.
func remainderOf97(_ text: some StringProtocol) -> Int {
    var rest = 0
    for byte in text.utf8 {
        rest = byte < 0x3a ? rest * 10 + Int(byte) - 0x30 : rest * 100 + Int(byte) - 0x41 + 10
        rest %= 97
    }
    return rest
}

extension IBAN {
    /// The country of the account, ISO 3166-1.
    public var country: String { String(compact.prefix(2)) }

    /// Whether it is a Swiss QR-IBAN, whose payments must carry a QR reference: its bank's number is 30000 to 31999.
    public var isSwissQR: Bool {
        guard ["CH", "LI"].contains(country), let bank = Int(compact.dropFirst(4).prefix(5)) else { return false }
        return (30_000...31_999).contains(bank)
    }
}
