import Foundation

/// A name as customers are compared by: without case, accents, punctuation and words for the legal form.
///
/// "Müller & Söhne GmbH" and "MULLER UND SOEHNE" stay two names; "Müller & Söhne GmbH" and "Muller + Söhne" are one.
func foldedName(_ name: String) -> String {
    var words = folded(name).split(separator: " ").map(String.init)
    let all = words
    // Japanese names have theirs in front or behind without a space.
    for form in joinedLegalForms {
        if let first = words.first, first.hasPrefix(form), first != form {
            words[0] = String(first.dropFirst(form.count))
        }
        if let last = words.last, last.hasSuffix(form), last != form {
            words[words.count - 1] = String(last.dropLast(form.count))
        }
    }
    while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
    while words.count > 1, let first = words.first, joinedLegalForms.contains(first) { words.removeFirst() }
    words.removeAll { joiningWords.contains($0) }
    return (words.isEmpty ? all : words).joined(separator: " ")
}

/// A post code as addresses are compared by: capitals and digits only, without a country's letter in front.
func foldedPostCode(_ code: String) -> String {
    var text = folded(code).uppercased().filter { $0 != " " }
    // "D-20095" is 20095; "SW1A 1AA" is all code.
    if let dash = code.firstIndex(of: "-") {
        let country = code[..<dash].filter { !$0.isWhitespace }
        let rest = folded(String(code[code.index(after: dash)...])).uppercased().filter { $0 != " " }
        if (1...2).contains(country.count), country.allSatisfy(\.isLetter), rest.first?.isNumber == true { text = rest }
    }
    return text
}

/// A VAT identifier as it is compared: capitals and digits only.
func foldedVATId(_ id: String) -> String {
    String(id.uppercased().unicodeScalars.filter { ("A"..."Z").contains($0) || ("0"..."9").contains($0) })
}

/// An e-mail address as it is compared.
func foldedEmail(_ email: String) -> String { email.trimmingCharacters(in: .whitespacesAndNewlines).lowercased() }

/// Small letters without accents, digits, and one space wherever there was anything else. A full stop or an apostrophe
/// parts nothing: "e.K." is "ek".
func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
        // Accents of Latin, Greek and Cyrillic letters; marks of other scripts make other letters.
        if (0x300...0x36f).contains(scalar.value) { continue }
        if let letters = unaccented[scalar] {
            result += letters
        } else if [".", "'", "’", "`", "´"].contains(scalar) {
            continue
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
            || scalar.properties.generalCategory == .spacingMark
        {
            result.unicodeScalars.append(scalar)
        } else if !result.isEmpty, result.last != " " {
            result += " "
        }
    }
    return result.last == " " ? String(result.dropLast()) : result
}

/// Letters that Unicode does not take apart.
private let unaccented: [Unicode.Scalar: String] = [
    "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
]

/// Words that join others and are as often written as a sign.
private let joiningWords: Set<String> = ["und", "and", "et", "y", "e", "og", "och", "en", "i"]

private let legalForms: Set<String> = [
    "gmbh", "mbh", "ggmbh", "ug", "haftungsbeschrankt", "ag", "kg", "kgaa", "ohg", "gbr", "ek", "ev", "eg", "co", "se",
    "ltd", "limited", "llc", "llp", "lp", "plc", "inc", "incorporated", "corp", "corporation", "company", "cic", "pty",
    "sa", "sas", "sasu", "sarl", "eurl", "srl", "spa", "snc", "sl", "slu", "sc", "bv", "nv", "vof", "ab", "as", "asa",
    "oy", "oyj", "aps", "is", "sro", "doo", "dd", "zoo", "sp", "z", "o", "oo", "sk", "spzoo", "kft", "zrt", "ood",
    "lda", "ltda", "me", "epp", "kk", "pte", "pvt", "bhd", "sdn",
]

private let joinedLegalForms = ["株式会社", "有限会社", "合同会社", "(株)"].map(folded)
