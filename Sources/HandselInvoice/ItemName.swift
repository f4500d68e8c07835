/// Whether a line item's name says what was bought, so that it can be spoken of: no discount, no postage, no bare number.
public func namesAnItem(_ name: String) -> Bool {
    let parts = name.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard parts.contains(where: { $0.contains(where: \.isLetter) }) else { return false }
    // "Pos. 1", "Artikel 20", "Line item 3": a word for a place in the list and numbers.
    let said = parts.filter { !$0.allSatisfy(\.isNumber) }
    if said.allSatisfy(placeWords.contains) { return false }
    if parts.contains(where: notItems.contains)
        || compoundEndings.contains(where: { ending in
            parts.contains { $0.hasSuffix(ending) }
        })
    {
        return false
    }
    let text = " " + parts.joined(separator: " ") + " "
    return !phrasesOfNoItem.contains { text.contains(" \($0) ") }
        && !eastAsianOfNoItem.contains(where: name.contains)
}

/// Words for a line of the document rather than for what stands in it.
private let placeWords: Set<String> = [
    "pos", "position", "item", "line", "no", "nr", "article", "artikel", "art", "product", "produkt", "posten", "poste",
    "ligne", "article", "artículo", "línea", "producto", "articolo", "riga", "voce", "regel", "artigo", "linha", "item",
    "produto", "pozycja", "poz", "rad", "sku", "misc", "miscellaneous", "diverses", "sonstiges", "divers", "varios",
    "varie", "diversen", "diversos", "różne", "övrigt", "test", "n", "a", "na", "tbd", "leistung",
    "dienstleistung", "goods", "ware", "produit", "prodotto", "usługa", "tjänst", "dienst", "明細", "商品", "品目",
]

/// Words that make what they stand in something that nobody buys for itself, in the ten languages of the library.
private let notItems: Set<String> = [
    "discount", "rebate", "shipping", "postage", "freight", "deposit", "surcharge", "fee", "fees", "rounding", "credit",
    "refund", "retainer", "prepayment", "adjustment", "correction", "reimbursement", "mileage", "tip", "interest",
    "rabatt", "skonto", "nachlass", "versand", "porto", "fracht", "anzahlung", "pfand", "kaution", "zuschlag", "gebühr",
    "rundung", "gutschrift", "abschlag", "auslagen", "spesen", "mahngebühr", "anfahrt", "abschlagszahlung",
    "remise", "rabais", "port", "livraison", "acompte", "consigne", "frais", "supplément", "arrondi", "avoir",
    "descuento", "envío", "portes", "anticipo", "fianza", "recargo", "gastos", "redondeo", "abono",
    "sconto", "spedizione", "acconto", "cauzione", "supplemento", "spese", "arrotondamento", "rimborso",
    "korting", "verzending", "verzendkosten", "aanbetaling", "borg", "toeslag", "afronding", "statiegeld",
    "desconto", "envio", "frete", "adiantamento", "caução", "taxa", "arredondamento", "reembolso",
    "rabat", "wysyłka", "dostawa", "zaliczka", "kaucja", "dopłata", "opłata", "zaokrąglenie", "zwrot",
    "rabatt", "frakt", "handpenning", "pant", "avgift", "öresavrundning", "tillägg", "återbetalning",
]

private let compoundEndings = [
    "rabatt", "versandkosten", "versandpauschale", "portokosten", "frachtkosten", "gebühr", "gebühren", "zuschlag",
    "pauschale", "anzahlung", "gutschrift", "fraktkostnad", "avgift", "kosten", "toeslag", "korting",
]

private let phrasesOfNoItem = [
    "down payment", "advance payment", "part payment", "balance due", "late charge", "carriage paid", "frais de port",
    "gastos de envío", "spese di spedizione", "portes de envio", "koszty wysyłki", "on account",
]

private let eastAsianOfNoItem = [
    "送料", "値引", "割引", "手数料", "手付", "前払", "前受", "保証金", "返金", "調整", "端数", "内金",
]
