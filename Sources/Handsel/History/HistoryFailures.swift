import HandselHistory

extension HandselError {
    /// What the history says, and how a command ends with it.
    init(_ error: HistoryError) {
        self = .history("\(error)", error.outcome)
    }
}

extension HistoryError {
    fileprivate var outcome: Outcome {
        switch self {
        case .missing, .unreadable: .inputMissing
        case .notAHistory, .newer, .outdated, .corrupt, .failed: .settings
        case .locked, .notErased: .tryAgain
        case .folderMissing, .readOnly, .unwritable: .cannotWrite
        case .incomplete, .malformedLine, .notEmpty: .inputErrors
        case .unknownCustomer, .severalCustomers, .unknownDocument, .severalDocuments, .notPossible: .usage
        }
    }
}

/// Runs something of the history and throws in this target's terms.
func asHandsel<Value>(_ body: () throws(HistoryError) -> Value) throws(HandselError) -> Value {
    do throws(HistoryError) {
        return try body()
    } catch {
        throw HandselError(error)
    }
}
