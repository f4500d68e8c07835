import HandselGraphics
import HandselInvoice

extension Document {
    static let momentFields: [FieldTable<Document>.Entry] =
        [
            .text("moment.name", "Why the document is special, such as 'welcome'.") {
                $0.personalization.moment.rawValue
            },
            .text("moment.headline", "What is said first, to the customer by name where it is known.") { $0.headline },
            .text("moment.lead", "One sentence below it.") { $0.lead },
            .text("moment.illustration", "The drawing that suits it; none where nothing cheerful may stand.") {
                $0.illustration
            },
            .text("moment.ornament", "What may burst around the page: only in a celebration.") { document in
                document.personalization.moment == .celebration && document.allowsIllustrations ? "confetti" : nil
            },
            .flag("moment.isCheerful", "Whether drawings may stand on the page.") {
                $0.personalization.moment.isCheerful && $0.allowsIllustrations
            },
        ]
        + Moment.allCases.map { moment in
            .flag("moment.is\(moment.fieldName)", "Whether the moment is '\(moment.rawValue)'.") {
                $0.personalization.moment == moment
            }
        } + [
            .text("letter.salutation", "How a letter begins.") { $0.salutation },
            .text("letter.sentence", "What a letter says of the amount, behind its salutation.") { document in
                document.language.text(document.letterLabel, document.letterValues)
            },
            .text("letter.statement", "The same as a sentence of its own, where no salutation stands before it.") {
                document in document.language.sentence(document.letterLabel, document.letterValues)
            },
            .text("reminder.date", "The day of the reminder.") { document in
                document.invoice.personal.reminder?.date.map(document.formats.date)
            },
            .text("reminder.daysOverdue", "How many days it is overdue.") { document in
                document.daysOverdue.map(String.init)
            },
        ]

    private var headline: String {
        switch personalization.moment {
        case .celebration: greeting(.celebrationHeadline, named: .celebrationHeadlineTo)
        case .welcome, .regular, .milestone: greeting(.thanks, named: .thanksTo)
        case .welcomeBack: greeting(.welcomeBackHeadline, named: .welcomeBackHeadlineTo)
        case .finalMile: greeting(.finalHeadline, named: .finalHeadlineTo)
        case .reminder: greeting(.reminderHeadline, named: .reminderHeadlineTo)
        case .amends: greeting(.creditGreeting, named: .creditGreetingTo)
        case .plain: "\(label(title)) \(invoice.number)"
        }
    }

    private var lead: String? {
        switch personalization.moment {
        case .celebration: label(.celebrationLead)
        case .welcome: label(.welcomeLead)
        case .milestone: milestone
        case .finalMile:
            invoice.personal.engagement?.name.map { language.text(.finalLeadOf, ["engagement": $0]) }
                ?? label(.finalLead)
        case .reminder: invoice.dueDate.map { language.text(.reminderLead, ["date": formats.date($0)]) }
        case .amends:
            invoice.precedingInvoices.isEmpty
                ? label(.amendsLead)
                : language.text(
                    .amendsLeadOf, ["invoice": invoice.precedingInvoices.map(\.number).joined(separator: ", ")])
        case .regular, .welcomeBack, .plain: nil
        }
    }

    private func greeting(_ plain: Label, named: Label) -> String {
        greetingName.map { language.text(named, ["name": $0]) } ?? label(plain)
    }

    var allowsIllustrations: Bool { brand.illustration.style != .none }

    /// One of those that suit the moment, the same one for the same customer and document; the brand's own picture where it
    /// has one.
    private var illustration: String? {
        let kinds: [String] =
            switch personalization.moment {
            case .celebration: ["confetti", "balloons", "bouquet"]
            case .welcome: ["bouquet", "birds", "coffee"]
            case .milestone: ["seal", "laurel"]
            case .finalMile: ["path"]
            case .welcomeBack: ["birds", "coffee"]
            case .regular, .reminder, .amends, .plain: []
            }
        guard !kinds.isEmpty, allowsIllustrations else { return nil }
        if brand.illustration.style == .own { return brand.illustration.file }
        return kinds[Int(drawingSeed.value % UInt64(kinds.count))]
    }

    /// What drawings are made from: the customer and the document, whoever writes the note.
    var drawingSeed: Seed {
        let customer = invoice.customer.identifiers.first?.value ?? invoice.customer.name
        let seed = personalization.seed.map { Seed($0) } ?? Seed(customer, invoice.number, "drawing")
        return brand.illustration.seed.map { seed.keyed($0) } ?? seed
    }

    private var salutation: String { greeting(.salutation, named: .salutationTo) }

    private var letterLabel: Label {
        if invoice.typeCode.isCreditNote { return .letterCredit }
        guard isPayable else { return .letterPaid }
        if invoice.payment?.directDebit != nil { return .letterCollected }
        // The day by which it was to be paid is past.
        if personalization.moment == .reminder { return .letterOverdue }
        return invoice.dueDate == nil ? .letterPayableNow : .letterPayable
    }

    private var letterValues: [String: String] {
        var values = ["amount": formats.money(invoice.isPaidInFull ? sums.totals.gross : sums.totals.due)]
        values["date"] = invoice.dueDate.map(formats.date)
        return values
    }

    private var daysOverdue: Int? {
        guard let day = invoice.personal.reminder?.date, let dueDate = invoice.dueDate else { return nil }
        let days = day.dayNumber - dueDate.dayNumber
        return days > 0 ? days : nil
    }
}

extension Moment {
    /// "FinalMile" for "final-mile".
    fileprivate var fieldName: String {
        rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
