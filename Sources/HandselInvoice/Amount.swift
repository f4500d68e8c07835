public import Foundation

/// The most digits that a number of an invoice may have: two of them multiplied stay exact in a `Decimal` (38 digits).
public let greatestDigitCount = 18

extension Decimal {
    /// Reads a number as JSON writes it, such as "1234.50", "-3" or "1.5e3", exactly; zeros in front say nothing.
    ///
    /// `nil` for any other writing ("1,234.50", "12 €", "NaN"), for more than 18 significant digits, and from 10^15 on.
    public init?(written text: String) {
        // Decimal(string:) reads "1,234.50" as 1, so the whole text is looked at here and no part of it is left to it.
        var bytes = text.utf8[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes.removeFirst() }
        var significand: UInt64 = 0
        var digits = 0
        var exponent = 0
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
        guard isDigit(bytes.first) else { return nil }
        // Zeros wait until a digit follows: "1.50" and "1e30" must not use up digits that say nothing.
        var waitingZeros = 0
        func append(_ byte: UInt8) -> Bool {
            guard byte != 0x30 else {
                waitingZeros += 1
                return true
            }
            let zeros = significand == 0 ? 0 : waitingZeros
            digits += zeros + 1
            guard digits <= greatestDigitCount else { return false }
            for _ in 0..<zeros { significand *= 10 }
            significand = significand * 10 + UInt64(byte - 0x30)
            waitingZeros = 0
            return true
        }
        while let byte = bytes.first, isDigit(byte) {
            guard append(byte) else { return nil }
            bytes.removeFirst()
        }
        var fractionDigits = 0
        if bytes.first == UInt8(ascii: ".") {
            bytes.removeFirst()
            guard isDigit(bytes.first) else { return nil }
            while let byte = bytes.first, isDigit(byte) {
                guard append(byte) else { return nil }
                fractionDigits += 1
                bytes.removeFirst()
            }
        }
        if bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") {
            bytes.removeFirst()
            guard let written = Int(String(decoding: bytes, as: UTF8.self)), abs(written) < 1000 else { return nil }
            exponent = written
            bytes = bytes[bytes.endIndex...]
        }
        guard bytes.isEmpty else { return nil }
        guard significand != 0 else {
            self = 0
            return
        }
        exponent += waitingZeros - fractionDigits
        guard exponent + digits <= 15, exponent >= -greatestDigitCount else { return nil }
        self.init(sign: isNegative ? .minus : .plus, exponent: exponent, significand: Decimal(significand))
    }

    /// The number with at most `digits` digits after the point, half away from zero (EN 16931-1, 6.4.2).
    public func rounded(to digits: Int) -> Decimal {
        guard exponent < -digits else { return self }
        var value = self
        var result = Decimal()
        NSDecimalRound(&result, &value, digits, .plain)
        return result
    }

    /// The product, or NaN where it is beyond the exponents of a `Decimal`: Foundation's own operator ends the program there.
    func times(_ other: Decimal) -> Decimal {
        (-128...127).contains(exponent + other.exponent) ? self * other : .nan
    }

    /// This percentage of `base`, not rounded.
    func percent(of base: Decimal) -> Decimal {
        let product = base.times(self)
        return product.isZero || product.isNaN ? product : product / 100
    }

    /// How many digits stand after the point, without zeros at the end.
    public var fractionDigits: Int {
        guard exponent < 0 else { return 0 }
        let text = description
        guard let point = text.firstIndex(of: ".") else { return 0 }
        return text[point...].dropFirst().count
    }
}
