import ArgumentParser
import Handsel
import HandselSource

/// `handsel doctor`: what is missing here and the command that mends it.
struct DoctorCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Tells what is missing to make documents, and the command that mends it.",
        discussion: "Ends with 0 when nothing is missing, else with 78.")

    @Flag(help: "Print one JSON object for each check, on one line.")
    var json = false

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(TalkOptions(), environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            var checks = [InstallationCheck(subject: "handsel", finding: handselVersion)]
            do throws(HandselError) {
                checks += try currentInstallation(environment).checks()
            } catch {
                let remedy = (environment["HANDSEL_HOME"] ?? "").isEmpty ? "make install" : "unset HANDSEL_HOME"
                checks.append(
                    InstallationCheck(subject: "installation", finding: error.description, remedy: remedy))
            }
            checks += Renderer.libraries.map { InstallationCheck(subject: $0.name, finding: $0.version) }
            for check in checks { try StandardOutput.write(line: json ? jsonLine(check) : lines(check)) }
            return checks.allSatisfy { $0.remedy == nil } ? .done : .settings
        }
    }

    private func lines(_ check: InstallationCheck) -> String {
        guard let remedy = check.remedy else { return printable("ok       \(check.subject): \(check.finding)") }
        return printable("missing  \(check.subject): \(check.finding)\n         mend it: \(remedy)")
    }

    private func jsonLine(_ check: InstallationCheck) -> String {
        JSONText.record([
            .init("subject", .text(check.subject)), .init("ok", .flag(check.remedy == nil)),
            .init("finding", .text(check.finding)),
            .init("remedy", .optional(check.remedy)),
        ]).line
    }
}
