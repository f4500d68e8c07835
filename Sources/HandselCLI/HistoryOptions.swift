import ArgumentParser
import Handsel

/// Which history a command uses.
struct HistoryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The history of customers (default: what HANDSEL_HISTORY names).", valueName: "file"),
        completion: .file())
    var history: String?

    @Option(
        help: ArgumentHelp(
            "Seconds to wait for another process that writes to the history (default: 5).", valueName: "n"))
    var historyWait: Double?

    func validate() throws {
        if let historyWait, !(0...3_600).contains(historyWait) {
            throw ValidationError("--history-wait \(historyWait) is out of range; write seconds from 0 to 3600.")
        }
    }

    /// The path that is named; `nil` when none is.
    func file(_ environment: [String: String]) -> String? {
        if let history { return history }
        return environment["HANDSEL_HISTORY"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Opens the history, which a command of histories cannot do without.
    func open(for use: CustomerHistory.Use, _ environment: [String: String]) throws(HandselError) -> CustomerHistory {
        guard let file = file(environment) else {
            throw .history("no history is named; name one with --history FILE or HANDSEL_HISTORY", .usage)
        }
        return try CustomerHistory(file: file, for: use, busySeconds: historyWait ?? 5)
    }
}
