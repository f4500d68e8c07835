import HandselInvoice
import HandselSource

extension Kind where Value == Moment {
    /// A moment by its name.
    static let moment: Kind<Moment> = {
        let names = Moment.allCases.map(\.rawValue)
        return Kind(Schema([.init("enum", .list(names.map(JSONText.text)))])) { source, path, reading in
            if case .text(let text) = source.content, let moment = Moment(rawValue: text.lowercased()) { return moment }
            reading.wrongKind(source, path, wanted: "write one of \(names.joined(separator: ", "))")
            return nil
        }
    }()
}

extension Kind where Value == Step {
    /// A sentence, or one with its link.
    static let step = FieldCatalog.step.kind.orShort(Kind<String>.line) { Step(text: $0) }
}

extension Kind where Value == Event {
    /// A sentence, or one with its day or time.
    static let event = FieldCatalog.event.kind.orShort(Kind<String>.line) { Event(text: $0) }
}

extension Kind where Value == Reminder {
    /// The day of the reminder, or a record.
    static let reminder = FieldCatalog.reminder.kind.orShort(Kind<CalendarDate>.date) { Reminder(date: $0) }
}

extension FieldCatalog {
    static let step = RecordFields("step", blank: Step(text: "")) {
        Field("text", "", "What it is, such as Follow your parcel", .line, \.text, isRequired: true)
        Field("link", "", "Web address that begins with https", .line, \.link)
    }

    static let event = RecordFields("event", blank: Event(text: "")) {
        Field("date", "", "The day", .date, \.date)
        Field("when", "", "The time in words, where there is no day", .line, \.when)
        Field("text", "", "What it is", .line, \.text, isRequired: true)
    }

    static let reminder = RecordFields("reminder", blank: Reminder()) {
        Field("date", "", "The day on which it is sent", .date, \.date)
        Field("level", "", "1 for the first, 2 for the second", .count, \.level)
    }
}
