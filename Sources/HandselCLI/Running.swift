import ArgumentParser
import Handsel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The environment of this process.
func processEnvironment() -> [String: String] { ProcessInfo.processInfo.environment }

/// The installation that this program belongs to.
func currentInstallation(_ environment: [String: String]) throws(HandselError) -> Installation {
    try Installation.find(executable: Installation.runningExecutable(), environment: environment)
}

/// Runs the body of a command, says what stopped it and ends with the exit code that belongs to it.
func run(_ talk: Talk, _ body: () throws(HandselError) -> Outcome) throws {
    let status: Outcome
    do throws(HandselError) {
        status = try body()
    } catch {
        talk.report(error)
        status = error.outcome
    }
    if status != .done { throw ExitCode(status.rawValue) }
}
