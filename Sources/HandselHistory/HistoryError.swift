/// Why a history could not be opened, read or written. `file` is the path as the user gave it.
public enum HistoryError: Error, Equatable {
    /// There is no file of this name.
    case missing(file: String)
    /// The folder that the file is to stand in is not there.
    case folderMissing(String, file: String)
    /// The file cannot be opened or read; `reason` says why and what would be right.
    case unreadable(file: String, reason: String)
    /// The file is something else; `found` is a phrase such as "a text file".
    case notAHistory(file: String, found: String)
    /// A later version of Handsel wrote the file. It was left as it is.
    case newer(file: String, version: Int, known: Int)
    /// An earlier version of Handsel wrote the file, which must be brought to this one before it can be only read.
    case outdated(file: String, version: Int, known: Int)
    /// The file is a history and broken; `found` is what SQLite says of it.
    case corrupt(file: String, found: String)
    /// Another process is writing and did not end in time.
    case locked(file: String, seconds: Double)
    /// Nothing can be written to the file; `reason` is a phrase.
    case readOnly(file: String, reason: String)
    /// A write failed; `reason` says what SQLite says, such as a full disk. Nothing of it was kept.
    case unwritable(file: String, reason: String)
    /// The history does what it is not made for; `reason` is what SQLite says.
    case failed(file: String, reason: String)

    /// A document that has no place in a history; `document` names it, `missing` is a phrase such as "its number".
    case incomplete(document: String, missing: String)
    /// No customer has this key, and no document this number.
    case unknownCustomer(String, file: String)
    /// More than one customer may be meant.
    case severalCustomers(String, keys: [String], file: String)
    /// No document has this number.
    case unknownDocument(String, file: String)
    /// More than one document has the number, each of another supplier.
    case severalDocuments(String, suppliers: [String], file: String)
    /// What was asked for cannot be done with these customers; `reason` says why and what can.
    case notPossible(reason: String)
    /// Something was forgotten, and its bytes cannot be taken out of the file while others read it.
    case notErased(file: String)
    /// A line of an export cannot be taken over. `line` counts from 1.
    case malformedLine(file: String, line: Int, found: String)
    /// An export is to be taken over by a history that is not empty.
    case notEmpty(file: String, documents: Int)
}

extension HistoryError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let file):
            "\(file): there is no such history; look at the name, or make one with 'handsel history import SOURCE --history FILE'"
        case .folderMissing(let folder, let file):
            "\(file): there is no folder \(folder) for the history; create it with mkdir -p"
        case .unreadable(let file, let reason):
            "\(file): the history cannot be read: \(reason)"
        case .notAHistory(let file, let found):
            "\(file): found \(found), not a history; name the file that Handsel made, or a new one"
        case .newer(let file, let version, let known):
            "\(file): the history has version \(version), and this Handsel knows up to \(known); it was left as it is; "
                + "use the newer Handsel that wrote it"
        case .outdated(let file, let version, let known):
            "\(file): the history has version \(version) and must be brought to \(known) before it can be read; make the "
                + "file and its folder writable and run 'handsel history check'"
        case .corrupt(let file, let found):
            "\(file): the history is broken (\(found)); bring back a copy of it, or save what can be read with "
                + "sqlite3's .recover"
        case .locked(let file, let seconds):
            "\(file): another process is writing to the history and did not end within \(inWords(seconds)); wait for it "
                + "or end it"
        case .readOnly(let file, let reason):
            "\(file): nothing can be recorded in the history: \(reason); allow writing to the file and its folder, or "
                + "name another history"
        case .unwritable(let file, let reason):
            "\(file): nothing was recorded in the history: \(reason); make room or look at the disk"
        case .failed(let file, let reason):
            "\(file): the history cannot be used: \(reason); see 'handsel history check'"
        case .incomplete(let document, let missing):
            "\(document): found no \(missing), without which a document has no place in a history; add it"
        case .unknownCustomer(let name, let file):
            "\(file): there is no customer and no document '\(name)'; 'handsel customers list' shows who there is"
        case .severalCustomers(let name, let keys, let file):
            "\(file): '\(name)' may be \(keys.joined(separator: " or ")); name one of these keys"
        case .unknownDocument(let number, let file):
            "\(file): there is no document '\(number)'; 'handsel customers show' lists the numbers of a customer"
        case .severalDocuments(let number, let suppliers, let file):
            "\(file): \(suppliers.joined(separator: " and ")) each have a document '\(number)'; say which supplier is meant"
        case .notPossible(let reason):
            reason
        case .notErased(let file):
            "\(file): the data was taken out of the history, and traces stay in the file while another process reads it; "
                + "run the command again when no other Handsel runs"
        case .malformedLine(let file, let line, let found):
            "\(file):\(line): \(found); only what 'handsel history export' wrote can be taken over"
        case .notEmpty(let file, let documents):
            "\(file): the history holds \(documents) \(documents == 1 ? "document" : "documents") already; an export is "
                + "taken over by a new one only, so name a file that is not there yet"
        }
    }
}

private func inWords(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
}
