import ArgumentParser
import Handsel

/// Which history a command uses.
struct HistoryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The history of customers (default: the project's).", valueName: "file"),
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

    /// Opens the history, which a command of histories cannot do without: the one named, else the project's.
    func open(for use: CustomerHistory.Use, _ environment: [String: String]) throws(HandselError) -> CustomerHistory {
        let project = try projectSettings(named: nil, environment)
        guard let named = history ?? project.history else {
            throw .history(
                "no history is named; name one with --history FILE, HANDSEL_HISTORY, or 'history' in handsel.yaml",
                .usage)
        }
        return try CustomerHistory(file: named, for: use, busySeconds: historyWait ?? 5)
    }
}
