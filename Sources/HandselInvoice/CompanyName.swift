/// The name without its legal form, as people call the company: "Brennan's Books" for "Brennan's Books Ltd".
///
/// The name itself where it has none; `nil` where nothing else is left.
func withoutLegalForm(_ name: String) -> String? {
    var rest = withoutJapaneseForm(name)
    if let first = words(rest[...]).first,
        ["ooo", "ооо", "firma", "fa", "sarl", "eurl", "sci", "pt"].contains(plain(first)),
        first.count > 2 || first == first.uppercased() || first.hasSuffix(".")
    {
        rest = words(rest[...]).dropFirst().joined(separator: " ")
    }
    while let shorter = withoutLastForm(rest), shorter != rest { rest = shorter }
    if withoutLastForm(rest) == nil { return nil }
    let quotes: [(Character, Character)] = [("\"", "\""), ("„", "“"), ("«", "»"), ("“", "”"), ("„", "”")]
    if quotes.contains(where: { rest.first == $0.0 && rest.last == $0.1 }), rest.count > 2 {
        rest = String(rest.dropFirst().dropLast())
    }
    return rest.contains(where: \.isLetter) ? rest : nil
}

/// The name without one legal form at its end, itself where there is none; `nil` where it is nothing but one.
private func withoutLastForm(_ name: String) -> String? {
    let parts = words(name[...])
    for count in stride(from: min(6, parts.count), through: 1, by: -1) {
        let written = parts.suffix(count).joined(separator: " ")
        guard isLegalForm(written) else { continue }
        var rest = parts.dropLast(count).joined(separator: " ")
        // "Smith & Co" is what people say.
        if rest.hasSuffix("&") || rest.hasSuffix("+") || rest.hasSuffix(" and") { continue }
        while let last = rest.last, last.isWhitespace || ",-–(".contains(last) { rest.removeLast() }
        return rest.isEmpty ? nil : rest
    }
    return parts.isEmpty ? nil : name
}

/// Whether a text is a legal form as firms write it. Short ones that are words too must have dots or capitals: a "Day Spa"
/// is no S.p.A.
private func isLegalForm(_ text: String) -> Bool {
    let key = String(text.lowercased().filter { !" .,()".contains($0) })
    if longForms.contains(key) { return true }
    guard shortForms.contains(key) else { return false }
    let letters = text.filter(\.isLetter)
    return text.contains(".") || letters.allSatisfy(\.isUppercase) || casedForms.contains(text)
}

/// The name without 株式会社 and its like, before or behind it.
private func withoutJapaneseForm(_ name: String) -> String {
    let forms = [
        "株式会社", "有限会社", "合同会社", "合資会社", "一般社団法人", "有限公司", "股份有限公司", "주식회사", "（株）", "(株)", "㈱", "（有）", "(有)", "㈲",
    ]
    for form in forms {
        if name.hasPrefix(form) { return trimmed(String(name.dropFirst(form.count))) ?? "" }
        if name.hasSuffix(form) { return trimmed(String(name.dropLast(form.count))) ?? "" }
    }
    return name
}

/// Whether a word says that the name is a firm's, a club's or an office's.
func hasCompanyWord(_ name: String) -> Bool {
    let parts = words(name[...]).map { plain($0).filter { $0.isLetter || $0 == "&" || $0 == "+" } }
    if parts.contains(where: { companyWords.contains($0) || departmentWords.contains($0) }) { return true }
    return parts.contains { part in companyEndings.contains { part.count > $0.count + 2 && part.hasSuffix($0) } }
}

/// In lower case without dots, commas, brackets and spaces.
private let longForms: Set<String> = [
    "ltd", "limited", "ltdco", "llc", "llp", "plc", "inc", "incorporated", "corp", "corporation", "pty", "ptyltd",
    "proprietarylimited", "pteltd", "coltd", "privatelimited", "pvtltd", "cic", "dac", "gmbh", "ggmbh", "mbh",
    "gmbh&co", "gmbh&cokg", "gmbh&cokgaa", "gmbh+cokg", "gmbhundcokg", "ag&cokg", "ag&cokgaa", "ug&cokg", "kgaa", "gbr",
    "ughaftungsbeschränkt", "haftungsbeschränkt", "ohg", "eingetragenerverein", "partgmbb", "gesmbh", "gesbr", "sarl",
    "sàrl", "eurl", "sasu", "selarl", "srl", "srls", "sapa", "soccoop", "slu", "slne", "scoop", "sociedadlimitada",
    "sociedadanónima", "lda", "unipessoallda", "ltda", "eireli", "sociedadeanónima", "vof", "spzoo", "spzook", "spk",
    "spj", "spółkazoo", "spółkazograniczonąodpowiedzialnością", "spółkaakcyjna", "spółkajawna", "aktiebolag",
    "aktiengesellschaft", "handelsbolag", "aps", "oyj", "sro", "spolsro", "kft", "zrt", "nyrt", "doo", "ood", "eood",
    "ltdşti", "bvba", "kabushikikaisha", "kaisha", "societàaresponsabilitàlimitata", "societàperazioni",
]

/// Forms that are words or parts of names too, in the same way.
private let shortForms: Set<String> = [
    "spa", "sa", "sas", "snc", "sl", "sc", "sca", "scp", "bv", "nv", "cv", "ag", "kg", "ug", "eg", "ev", "ek", "ekfm",
    "ekfr", "ab", "hb", "as", "a/s", "asa", "oy", "bt", "dd", "sia", "uab", "oü", "kk", "gk", "me", "epp", "lp", "co",
    "cooltd", "se", "scrl", "aş",
]

/// Those that are written in small and large letters without dots.
private let casedForms: Set<String> = ["SpA", "Spa.", "eK", "eV", "eG", "Oy", "Bt", "A/S"]

private let companyWords: Set<String> = [
    "bakery", "books", "studio", "studios", "design", "designs", "architects", "associates", "partners", "group",
    "holding", "holdings", "services", "solutions", "systems", "consulting", "media", "company", "shop", "store",
    "gallery", "hotel", "restaurant", "café", "cafe", "bar", "club", "school", "university", "college", "foundation",
    "trust", "society", "institute", "clinic", "pharmacy", "press", "publishing", "ceramics", "gardens", "farm",
    "brothers", "sons", "works", "workshop", "agency", "labs", "technologies", "international", "trading", "supplies",
    "werkstatt", "schreinerei", "tischlerei", "bäckerei", "verlag", "apotheke", "praxis", "kanzlei", "stiftung",
    "schule", "gemeinde", "stadt", "söhne", "gebrüder", "handel", "architekten", "boulangerie", "atelier", "librairie",
    "mairie", "école", "société", "fils", "frères", "panadería", "librería", "taller", "ayuntamiento", "hermanos",
    "hijos", "panificio", "libreria", "comune", "fratelli", "figli", "bakkerij", "boekhandel", "gemeente", "zonen",
    "padaria", "livraria", "irmãos", "filhos", "piekarnia", "księgarnia", "pracownia", "gmina", "bageri", "bokhandel",
    "kommun", "ateljé", "salon", "team", "records", "motors", "foods", "wines", "ventures", "capital", "bank",
]

/// How German and Dutch compounds end that are no persons.
private let companyEndings = [
    "werkstatt", "verlag", "apotheke", "praxis", "kanzlei", "stiftung", "verein", "verwaltung", "schule", "handlung",
    "gesellschaft", "bäckerei", "betrieb", "büro", "bouw", "handel",
]
