import Foundation
import HandselInvoice

/// Texts for codes: what a scheme cannot hold is refused with the reason and never cut in silence.
enum PaymentText {
    /// An amount above zero with two decimals, a point and nothing between thousands, such as "1949.75".
    ///
    /// - Parameter greatest: the highest amount that the scheme has, in whole units.
    static func amount(_ amount: Decimal, below limit: Int) throws(PaymentRefusal) -> String {
        guard let text = written(amount), amount > 0 else {
            throw PaymentRefusal(reason: "the amount \(amount) has more than two decimals; round it")
        }
        guard amount < Decimal(limit) else {
            throw PaymentRefusal(reason: "the amount \(text) is higher than codes can hold; split it")
        }
        return text
    }

    /// The number with exactly two decimals; `nil` where it has more.
    static func written(_ amount: Decimal) -> String? {
        let digits = amount.fractionDigits
        guard digits <= 2, !amount.isNaN else { return nil }
        // Decimal writes all its digits, a point and no locale.
        let text = "\(amount)"
        return digits == 0 ? text + ".00" : text + String(repeating: "0", count: 2 - digits)
    }

    /// The text on one line: letters with their marks in one, each run of white space and control characters a space.
    static func line(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isSpaceWaiting = false
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
                isSpaceWaiting = !scalars.isEmpty
            } else {
                if isSpaceWaiting { scalars.append(" ") }
                isSpaceWaiting = false
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// The text on one line, of at least one and at most `most` code points that `allowed` lets through.
    ///
    /// - Parameter what: names it for the reason, such as "the account holder".
    static func checked(
        _ text: String, _ what: String, most: Int, allowed: (Unicode.Scalar) -> Bool
    ) throws(PaymentRefusal) -> String {
        let line = line(text)
        guard !line.isEmpty else { throw PaymentRefusal(reason: "\(what) is missing") }
        let count = line.unicodeScalars.count
        guard count <= most else {
            throw PaymentRefusal(
                reason: "\(what) '\(line)' has \(count) characters, \(count - most) more than the code holds")
        }
        if let stranger = line.unicodeScalars.first(where: { !allowed($0) }) {
            throw PaymentRefusal(
                reason:
                    "\(what) '\(line)' has the character '\(stranger)' (\(codePoint(stranger))), which banks do not "
                    + "carry; write it without")
        }
        return line
    }

    /// In ASCII, with letters that have marks written without them: "São" as "Sao".
    static func withoutMarks(_ text: String) -> String {
        let special = [
            "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l",
            "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "þ": "th",
        ]
        var result = ""
        for character in text.precomposedStringWithCanonicalMapping {
            if let plain = special[String(character)] {
                result += plain
            } else {
                let base = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
                result.unicodeScalars.append(
                    contentsOf: base.filter { $0.properties.generalCategory != .nonspacingMark })
            }
        }
        return result
    }

    /// Percent-encoded as RFC 3986 has it; what is neither unreserved nor in `kept` is written by its UTF-8 bytes.
    static func percentEncoded(_ text: String, keeping kept: String = "") -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~\(kept)".utf8)
        let hex = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if plain.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func isPrintableASCII(_ scalar: Unicode.Scalar) -> Bool { (0x20...0x7e).contains(scalar.value) }

    private static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
