extension Invoice {
    /// BR-52, BR-55, BR-CL-24 and what belongs to no sum: preceding invoices and attachments.
    func checkReferences(_ report: inout Report) {
        for (index, preceding) in precedingInvoices.enumerated() where preceding.number.isEmpty {
            report.warning(
                "BR-55", "precedingInvoices[\(index)].number", found: "no number", wanted: "name the earlier invoice")
        }
        var filenames: Set<String> = []
        for (index, attachment) in attachments.enumerated() {
            let path = "attachments[\(index)]"
            if attachment.id.isEmpty {
                report.warning("BR-52", "\(path).id", found: "no reference", wanted: "give the document its number")
            }
            if attachment.data != nil, !mediaTypes.contains(attachment.mediaType ?? "") {
                report.warning(
                    "BR-CL-24", "\(path).mediaType", found: attachment.mediaType.map { "'\($0)'" } ?? "no media type",
                    wanted: "attach PDF, PNG, JPEG, CSV, XLSX or ODS")
            }
            if let filename = attachment.filename, !filenames.insert(filename).inserted {
                report.warning(
                    "BR-DE-22", "\(path).filename", found: "'\(filename)' a second time", wanted: "rename one of them")
            }
        }
    }
}

/// The media types of attachments (BR-CL-24).
private let mediaTypes: Set<String> = [
    "application/pdf", "image/png", "image/jpeg", "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.spreadsheet",
]
