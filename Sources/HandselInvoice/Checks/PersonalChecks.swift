extension Invoice {
    /// What is said to this customer: links that a browser opens, a reminder of something that is due.
    func checkPersonal(_ report: inout Report) {
        for (step, path) in [(personal.nextStep, "nextStep"), (personal.question, "question")] {
            guard let link = step?.link, !isWebAddress(link) else { continue }
            report.error(
                "HANDSEL-LINK", "\(path).link", found: "'\(link)'",
                wanted: "write a whole address that begins with https://")
        }
        guard let reminder = personal.reminder else { return }
        if totals.due <= 0 {
            report.error(
                "HANDSEL-REMINDER", "reminder", found: "a reminder of a document with nothing due",
                wanted: "leave 'reminder' out, or state the amount due")
        }
        if let date = reminder.date, let dueDate, date <= dueDate {
            report.error(
                "HANDSEL-REMINDER", "reminder.date", found: "\(date), and the invoice is due on \(dueDate)",
                wanted: "remind after the due date")
        }
    }
}
