/// An account number that has been checked (ISO 13616).
public struct IBAN: Hashable, Sendable {
    /// Capital letters and digits, without spaces.
    public let compact: String

    /// `nil` unless the length is its country's and the check digits are right (ISO 7064, MOD 97-10). Spaces are left out.
    public init?(_ text: String) {
        let letters = text.filter { $0 != " " && $0 != "\u{a0}" }.uppercased()
        let bytes = Array(letters.utf8)
        guard (15...34).contains(bytes.count), bytes.allSatisfy(IBAN.isLetterOrDigit),
            bytes.prefix(2).allSatisfy({ $0 >= 0x41 }),
            bytes[2...3].allSatisfy({ $0 < 0x3a })
        else { return nil }
        if let length = IBAN.lengths[String(letters.prefix(2))], length != bytes.count { return nil }
        var rest = 0
        for byte in bytes[4...] + bytes[..<4] {
            // A is 10, Z is 35.
            rest = byte < 0x3a ? rest * 10 + Int(byte - 0x30) : rest * 100 + Int(byte - 0x41) + 10
            rest %= 97
        }
        guard rest == 1 else { return nil }
        compact = letters
    }

    /// In groups of four, as it is printed: "DE89 3704 0044 0532 0130 00".
    public var grouped: String {
        var groups: [Substring] = []
        var rest = compact[...]
        while !rest.isEmpty {
            groups.append(rest.prefix(4))
            rest = rest.dropFirst(4)
        }
        return groups.joined(separator: " ")
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
    }

    /// The length of each country's account numbers in the SWIFT IBAN registry.
    private static let lengths: [String: Int] = [
        "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29, "CH": 21,
        "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FO": 18,
        "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23,
        "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27,
        "MD": 24, "ME": 22, "MK": 19, "MT": 31, "MU": 30, "NL": 18, "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25,
        "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TN": 24, "TR": 26, "UA": 29,
        "VA": 22, "VG": 24, "XK": 20,
    ]
}
