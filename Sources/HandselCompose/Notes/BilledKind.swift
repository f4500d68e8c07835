import HandselInvoice
import HandselMoments

/// What kind of thing a line item bills, where its unit and the document say so for sure.
enum BilledKind: Hashable, Sendable {
    /// Something was delivered.
    case goods
    /// Work by the hour or day.
    case services
    /// By the month or year, or for a period.
    case subscription

    /// - Parameter language: its words for units are known too, such as "Std.".
    init?(_ item: LineItem, of invoice: Invoice, language: Language) {
        let delivery = invoice.delivery
        let wasDelivered = delivery.map { $0.address != nil || $0.date != nil } ?? false
        let unit = item.unit.map { UnitKind($0, language: language) } ?? .count
        switch unit {
        case .time: self = .services
        case .term: self = .subscription
        case .measure: self = .goods
        case .count:
            // A piece may be a chair or a website; what was delivered on a day is a thing unless it is for a period.
            let hasPeriod = [item.period, invoice.period].contains { $0?.start != nil && $0?.end != nil }
            switch (wasDelivered, hasPeriod) {
            case (true, false): self = .goods
            case (false, true): self = .subscription
            case (true, true), (false, false): return nil
            }
        case .unknown:
            guard delivery?.address != nil else { return nil }
            self = .goods
        }
    }

    var condition: NoteCondition {
        switch self {
        case .goods: .goods
        case .services: .services
        case .subscription: .subscription
        }
    }
}

/// What a unit measures.
private enum UnitKind {
    case time, term, measure, count, unknown

    init(_ unit: String, language: Language) {
        let word = unit.lowercased().filter { $0 != "." }
        let kinds: [(UnitKind, Set<String>)] = [
            (.time, times), (.term, terms), (.measure, measures), (.count, counts),
        ]
        self =
            kinds.first { $0.1.contains(word) }?.0
            ?? kinds.first { kind in
                kind.1.contains { language.units[$0]?.lowercased().filter { $0 != "." } == word }
            }?.0 ?? .unknown
    }
}

// Codes of UN/ECE Rec 20 and plain words, in lower case without dots.

private let times: Set<String> = [
    "hur", "min", "day", "hour", "hours", "hr", "hrs", "h", "days", "minute", "minutes", "std", "stunde", "stunden",
    "tag", "tage", "heure", "heures", "jour", "jours", "hora", "horas", "día", "días", "ora", "ore", "giorno", "giorni",
    "uur", "uren", "dag", "dagen", "dia", "dias", "godz", "godzina", "godziny", "godzin", "dzień", "dni", "tim",
    "timme", "timmar", "dagar", "時間", "日",
]

private let terms: Set<String> = [
    "mon", "ann", "qan", "month", "months", "mo", "year", "years", "yr", "quarter", "quarters", "monat", "monate",
    "jahr", "jahre", "quartal", "mois", "an", "ans", "année", "mes", "meses", "año", "años", "mese", "mesi", "anno",
    "anni", "maand", "maanden", "jaar", "mês", "ano", "anos", "miesiąc", "miesiące", "miesięcy", "rok", "mies",
    "månad", "månader", "mån", "år", "か月", "ヶ月", "月", "年",
]

/// Weights, volumes and packs. Lengths and areas are not among them: walls are painted by the square metre.
private let measures: Set<String> = [
    "kgm", "grm", "mgm", "tne", "lbr", "onz", "ltr", "clt", "mlt", "gll", "kg", "g", "t", "l", "ml", "cl", "kilogram",
    "gram", "litre", "liter", "tonne", "xbx", "xbo", "xpk", "xpa", "xct", "xcr", "bx", "pk", "pr", "npr", "dzn",
    "bottle",
    "bottles", "box", "boxes", "crate", "pair", "pairs", "dozen", "pack", "packs", "kiste", "kisten", "flasche",
    "flaschen", "paar", "dutzend", "karton",
]

private let counts: Set<String> = [
    "c62", "h87", "ea", "ee", "nar", "set", "piece", "pieces", "pc", "pcs", "each", "unit", "units", "stk", "stück",
    "pce", "pces", "pièce", "pièces", "unidad", "unidades", "pz", "pezzo", "pezzi", "stuk", "stuks", "un", "unidade",
    "szt", "sztuka", "sztuk", "st", "styck", "個", "点", "",
]
