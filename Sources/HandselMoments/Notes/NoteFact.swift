/// What a note may name: the placeholders of the note library, each with the word that stands in its braces.
public enum NoteFact: String, Hashable, Sendable, CaseIterable {
    /// The biggest thing on the document, as it stands there.
    case item
    /// Who looks after the customer.
    case caretaker
    /// That person's telephone number.
    case phone
    /// How many documents billed something, with this one; from 3 up.
    case count
    /// The year of the first document, where it is an earlier one.
    case sinceYear
    /// Full years since the first document; from 2 up.
    case years
    /// What the work together is called.
    case engagement
    /// Which of how many instalments it is.
    case instalment
    case instalments
    /// The customer's town.
    case city
    /// The customer, where it is a company, without its legal form.
    case company
    /// Who bills.
    case supplier
    /// The biggest thing on the document before this one.
    case lastItem
    /// Full months since the document before this one; from 2 up.
    case gapMonths
    /// The number of the invoice that is corrected.
    case preceding
    /// What is due or credited.
    case amount
    /// The day on which it is due.
    case dueDate
    /// Days since then; from 2 up.
    case daysOverdue

    /// As it stands in a note, such as "{item}".
    public var placeholder: String { "{\(rawValue)}" }

    /// What it is, in a few words for people.
    public var meaning: String {
        switch self {
        case .item: "the biggest thing on the document"
        case .caretaker: "who looks after the customer"
        case .phone: "that person's telephone number"
        case .count: "how many documents there were, from 3"
        case .sinceYear: "the year of the first document"
        case .years: "full years since then, from 2"
        case .engagement: "what the work together is called"
        case .instalment: "which instalment it is"
        case .instalments: "how many instalments there are"
        case .city: "the customer's town"
        case .company: "the customer's company"
        case .supplier: "who bills"
        case .lastItem: "the biggest thing on the document before"
        case .gapMonths: "full months since the document before, from 2"
        case .preceding: "the number of the corrected invoice"
        case .amount: "what is due or credited"
        case .dueDate: "the day on which it is due"
        case .daysOverdue: "days since then, from 2"
        }
    }
}

/// What must be so for a note to be true, where it names nothing: the words of `needs` in a note library.
public enum NoteCondition: String, Hashable, Sendable, CaseIterable {
    /// Things were delivered.
    case goods
    /// Work was done by the hour or day.
    case services
    /// It is billed by the month or year, or for a period.
    case subscription
    /// The customer is a company.
    case company
    /// The customer is a person, or a person's name is known.
    case person
    /// Nothing is left to pay.
    case paid
    /// Something is left to pay.
    case due
    /// The milestone is a number of documents.
    case milestoneDocuments
    /// It is full years since the first document.
    case milestoneYears
    /// What is billed goes on for another term.
    case milestoneRenewal
    /// It is a round sum.
    case milestoneSum
}

/// How a note speaks.
public enum NoteVoice: String, Hashable, Sendable, CaseIterable {
    /// Like a good neighbour.
    case warm
    /// Courteous and measured.
    case formal
    /// Light, with a twinkle.
    case playful
}
