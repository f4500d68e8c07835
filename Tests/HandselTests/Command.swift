import Foundation
import Handsel

/// A program that was run to its end.
struct Command {
    var status: Int32
    var output: String
    var errors: String

    /// The output's lines as JSON objects.
    func objects() throws -> [[String: Any]] {
        try output.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            guard let record = object as? [String: Any] else { throw NotARecord(line: String(line)) }
            return record
        }
    }

    struct NotARecord: Error {
        var line: String
    }

    /// Runs a program with nothing in its environment but `environment` and PATH.
    ///
    /// - Parameter output: where its standard output goes instead of into the answer.
    static func run(
        _ program: String, _ arguments: [String], input: String = "", environment: [String: String] = [:],
        folder: String? = nil, output: FileHandle? = nil
    ) throws -> Command {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        process.environment = environment.merging(["PATH": path]) { given, _ in given }
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let streams = NSTemporaryDirectory() + "handsel-tests-streams-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: streams, withIntermediateDirectories: true)
        // Files take any amount, where a full pipe would hold the program up.
        try Data(input.utf8).write(to: URL(fileURLWithPath: streams + "/in"))
        for name in ["/out", "/err"] { try Data().write(to: URL(fileURLWithPath: streams + name)) }
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: streams + "/in"))
        process.standardOutput = try output ?? FileHandle(forWritingTo: URL(fileURLWithPath: streams + "/out"))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: streams + "/err"))
        try process.run()
        process.waitUntilExit()
        let result = Command(
            status: process.terminationReason == .uncaughtSignal
                ? 128 + process.terminationStatus : process.terminationStatus,
            output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: streams + "/out")), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: streams + "/err")), as: UTF8.self))
        try FileManager.default.removeItem(atPath: streams)
        return result
    }
}

/// Runs the `handsel` that was built beside these tests.
func handsel(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: String? = nil,
    output: FileHandle? = nil
) throws -> Command {
    try Command.run(
        try builtProgram(), arguments, input: input, environment: environment, folder: folder, output: output)
}

/// The path of the `handsel` that was built beside these tests.
func builtProgram() throws -> String {
    var places = [try Installation.runningExecutable()]
    places += Bundle.allBundles.map(\.bundlePath).filter { $0.hasSuffix(".xctest") }
    let programs = places.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path + "/handsel" }
    guard let program = programs.first(where: FileManager.default.isExecutableFile) else {
        throw NotBuilt(searched: programs)
    }
    return program
}

private struct NotBuilt: Error {
    var searched: [String]
}
