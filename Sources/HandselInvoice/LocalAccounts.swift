/// An address in India's UPI that has been looked at: "name@bank".
public struct UPIAddress: Hashable, Sendable {
    public let text: String

    /// `nil` unless it is a name of letters, digits, dots, hyphens and underlines, an at sign and a bank's handle.
    public init?(_ text: String) {
        guard text.wholeMatch(of: /[A-Za-z0-9._\-]{2,256}@[A-Za-z][A-Za-z0-9]{1,63}/) != nil else { return nil }
        self.text = text
    }
}

/// A key in Brazil's Pix that has been checked, as codes and apps want it.
public struct PixKey: Hashable, Sendable {
    /// CPF and CNPJ without dots, telephones as "+5511987654321", addresses and random keys in small letters.
    public let text: String

    /// `nil` unless it is one of the five kinds, with right check digits where the kind has them.
    public init?(_ written: String) {
        let trimmed = written.filter { $0 != " " && $0 != "\u{a0}" }
        if let number = PixKey.taxNumber(trimmed) ?? PixKey.telephone(trimmed) {
            text = number
        } else if trimmed.utf8.count <= 77,
            trimmed.wholeMatch(of: /[A-Za-z0-9.!#$&'*+\/=?^_`{|}~\-]+@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+/) != nil
        {
            text = trimmed.lowercased()
        } else if trimmed.wholeMatch(of: /[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/) != nil {
            text = trimmed.lowercased()
        } else {
            return nil
        }
    }

    private static func telephone(_ text: String) -> String? {
        guard text.hasPrefix("+55") else { return nil }
        let digits = text.dropFirst().filter { !"()-.".contains($0) }
        return digits.wholeMatch(of: /55[1-9][0-9]{9,10}/) == nil ? nil : "+" + digits
    }

    /// CPF (11 digits) or CNPJ (12 digits or, since 2026, letters, and two digits).
    private static func taxNumber(_ text: String) -> String? {
        let compact = text.filter { !"./-".contains($0) }.uppercased()
        let values = compact.utf8.map { Int($0) - 0x30 }
        if compact.wholeMatch(of: /[0-9]{11}/) != nil, Set(values).count > 1,
            checkDigit(values[..<9], greatestWeight: 10) == values[9],
            checkDigit(values[..<10], greatestWeight: 11) == values[10]
        {
            return compact
        }
        // An e-mail address or a random key is no CNPJ: its dots and hyphens stand elsewhere, and it is longer.
        if compact.wholeMatch(of: /[0-9A-Z]{12}[0-9]{2}/) != nil, Set(values).count > 1,
            checkDigit(values[..<12], greatestWeight: 9) == values[12],
            checkDigit(values[..<13], greatestWeight: 9) == values[13]
        {
            return compact
        }
        return nil
    }

    /// Modulo 11 with weights from 2 at the right up to `greatestWeight`, and from 2 again.
    private static func checkDigit(_ values: ArraySlice<Int>, greatestWeight: Int) -> Int {
        var sum = 0
        for (index, value) in values.reversed().enumerated() { sum += value * (2 + index % (greatestWeight - 1)) }
        let rest = sum % 11
        return rest < 2 ? 0 : 11 - rest
    }
}
