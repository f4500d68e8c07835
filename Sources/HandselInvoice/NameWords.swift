func trimmed(_ text: String) -> String? {
    let words = words(text[...])
    return words.isEmpty ? nil : words.joined(separator: " ")
}

func words(_ text: Substring) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
}

func plain(_ word: String) -> String {
    word.lowercased().filter { $0 != "." }
}

/// At least two letters, no digits, no initial such as "A.", not all capitals, and no first half of a longer name.
func isGivenName(_ word: String) -> Bool {
    let letters = word.filter(\.isLetter)
    guard letters.count >= 2, !word.contains("."), !halves.contains(plain(word)) else { return false }
    guard word.allSatisfy({ $0.isLetter || "-'’".contains($0) }) else { return false }
    return !(letters.allSatisfy(\.isUppercase) && letters.contains(where: \.isCased))
}

/// Whether the word stands before, after or instead of a person's name and is no part of it.
func standsBesideNames(_ word: String) -> Bool {
    titles.contains(word) || honorifics.contains(word) || suffixes.contains(word) || departmentWords.contains(word)
}

func mayPutFamilyNameFirst(_ name: String, language: String?, country: String?) -> Bool {
    if let primary = primaryLanguage(language), ["ja", "zh", "ko", "hu", "vi", "km", "mn", "yue"].contains(primary) {
        return true
    }
    if let country, ["JP", "CN", "TW", "HK", "MO", "KR", "KP", "HU", "VN", "KH", "MN"].contains(country.uppercased()) {
        return true
    }
    return hasEastAsianScript(name)
}

/// Kana, Han or Hangul.
func hasEastAsianScript(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x2e80...0x9fff).contains($0.value) || (0xac00...0xd7af).contains($0.value) }
}

/// "de" for "de-AT".
func primaryLanguage(_ tag: String?) -> String? { tag?.split(separator: "-").first.map { $0.lowercased() } }

/// Whoever is called by these is not called by a first name.
let titles: Set<String> = [
    "dr", "prof", "professor", "sir", "dame", "rev", "dipl-ing", "ing", "mag", "dott", "dottssa", "د", "الدكتور",
    "الدكتورة",
]

let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "herr", "frau", "hr", "fr", "m", "mme", "mlle", "monsieur", "madame", "sr", "sra",
    "señor", "señora", "don", "doña", "sig", "sigra", "signor", "signora", "dhr", "mevr", "pan", "pani", "السيد",
    "السيدة", "الأستاذ", "الأستاذة", "m/s",
]

/// What follows a name after a comma: generations, degrees and legal forms.
let suffixes: Set<String> = [
    "jr", "sr", "esq", "phd", "dphil", "md", "dds", "mba", "ba", "bsc", "ma", "msc", "llm", "cpa", "corp", "co", "llp",
    "plc", "pty", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ohg", "ug", "eg", "ev",
]

/// Words that begin a name of two parts, so that the first alone would be wrong.
let halves: Set<String> = [
    "عبد", "أبو", "ابو", "أم", "ام", "بن", "ابن", "بنت", "abd", "abdul", "abdel", "abu", "bin", "ibn", "al", "el",
    "van",
    "von", "de", "da", "la", "le", "st",
]

let departmentWords: Set<String> = [
    "accounts", "accounting", "payable", "department", "dept", "office", "team", "billing", "finance", "purchasing",
    "purchase", "reception", "support", "service", "sales", "board", "committee", "management", "administration",
    "admin",
    "family", "estate", "buchhaltung", "abteilung", "einkauf", "rechnungswesen", "verwaltung", "büro", "familie",
    "vorstand",
    "comptabilité", "achats", "direction", "famille", "contabilidad", "departamento", "compras",
    "contabilità",
    "ufficio", "acquisti", "the", "and", "und", "et", "y", "&", "+", "ltd", "gmbh", "inc", "llc", "ag", "kg", "قسم",
    "إدارة",
]

/// Of those, whoever stands before a family name in a greeting in every language.
let greetingTitles: Set<String> = [
    "dr", "prof", "professor", "dott", "dottssa", "mr", "mrs", "ms", "miss", "mx", "herr", "frau", "m", "mme", "mlle",
    "monsieur", "madame", "sr", "sra", "señor", "señora", "sig", "sigra", "signor", "signora", "dhr", "mevr",
]

/// First halves that are one given name with the word behind them.
let joiningHalves: Set<String> = ["عبد", "abdul", "abdel", "abd"]

/// Words that a family name may begin with, beside `halves`.
let particles: Set<String> = [
    "der", "den", "ten", "ter", "zu", "zum", "zur", "di", "del", "della", "dos", "das", "do", "du", "af",
]

/// Whether a contact's name is a department or a role: one of its words says so, or how it ends in Japanese.
func isDepartment(_ name: String) -> Bool {
    if words(name[...]).contains(where: { departmentWords.contains(plain($0)) }) { return true }
    return ["部", "課", "係", "室", "担当", "担当者", "御中", "経理", "総務", "購買"].contains(where: name.hasSuffix)
        || (hasEastAsianScript(name) && ["担当", "経理部", "総務部"].contains(where: name.contains))
}
