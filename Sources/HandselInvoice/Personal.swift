/// What is meant for this customer only.
public struct Personal: Hashable, Sendable {
    /// The text to write by hand on this document.
    public var note: String?
    /// Who writes the note, such as "Rosa".
    public var signedBy: String?
    /// The customer's language as a BCP 47 tag, such as "de" or "pt-BR".
    public var language: String?
    /// Words that rules look for: "plain" for no note, "print-clearly" for one in the body font.
    public var tags: [String]
    /// The work together that this document belongs to.
    public var engagement: Engagement?
    /// Why this document is special, where the billing system knows it.
    public var moment: Moment?
    /// What is reached with this document, as it is to be said, such as "Our tenth invoice together".
    public var milestone: String?
    /// What the customer could do next, the first of which is printed.
    public var nextSteps: [Step] = []
    /// What could be asked at the end of work together, the first of which is printed.
    public var questions: [Step] = []
    /// What was done together, in its order.
    public var lookBack: [Event] = []
    /// What remains when the work is over, such as a warranty.
    public var staysValid: [String] = []
    /// What reaches the customer in the next weeks, in its order.
    public var comingUp: [Event] = []
    /// Where this document reminds of an invoice that was not paid in time.
    public var reminder: Reminder?

    public init(
        note: String? = nil, signedBy: String? = nil, language: String? = nil, tags: [String] = [],
        engagement: Engagement? = nil
    ) {
        self.note = note
        self.signedBy = signedBy
        self.language = language
        self.tags = tags
        self.engagement = engagement
    }

    /// The one thing that the customer does next.
    public var nextStep: Step? {
        get { nextSteps.first }
        set { nextSteps = (newValue.map { [$0] } ?? []) + nextSteps.dropFirst() }
    }

    /// The one question that is asked at the end of work together.
    public var question: Step? {
        get { questions.first }
        set { questions = (newValue.map { [$0] } ?? []) + questions.dropFirst() }
    }
}

/// A sentence with a place to follow it.
public struct Step: Hashable, Sendable {
    /// Such as "Follow your parcel".
    public var text: String
    /// Web address, beginning with https.
    public var link: String?

    public init(text: String, link: String? = nil) {
        self.text = text
        self.link = link
    }
}

/// Something with its time.
public struct Event: Hashable, Sendable {
    /// The day, where it is known.
    public var date: CalendarDate?
    /// The time in words, such as "in two weeks", where there is no day.
    public var when: String?
    public var text: String

    public init(date: CalendarDate? = nil, when: String? = nil, text: String) {
        self.date = date
        self.when = when
        self.text = text
    }
}

/// What makes a document a reminder.
public struct Reminder: Hashable, Sendable {
    /// The day on which it is sent; the days overdue are counted up to it.
    public var date: CalendarDate?
    /// The first, the second, and so on.
    public var level: Int?

    public init(date: CalendarDate? = nil, level: Int? = nil) {
        self.date = date
        self.level = level
    }
}

/// Work that goes over several documents and ends, such as a project or a subscription.
public struct Engagement: Hashable, Sendable {
    /// What it is called, such as "Garden at Harbour Lane".
    public var name: String?
    /// Which one this document is, counted from 1.
    public var instalment: Int?
    /// How many there will be.
    public var instalments: Int?
    /// Whether this document is marked as the last one.
    public var isFinal: Bool
    /// Whether it goes on for another term with this document.
    public var isRenewal = false

    public init(name: String? = nil, instalment: Int? = nil, instalments: Int? = nil, isFinal: Bool = false) {
        self.name = name
        self.instalment = instalment
        self.instalments = instalments
        self.isFinal = isFinal
    }
}
