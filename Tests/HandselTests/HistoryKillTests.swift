import Foundation
import HandselHistory
import HandselTestSupport
import Testing

/// Processes that write to histories and are killed at it.
@Suite("A process that is killed while it records")
struct HistoryKillTests {
    /// How many writers there are at a time; each two share a file.
    private static let lanes = 8
    private static let killsPerLane = 25

    @Test("200 times leaves a whole file, with all that it said was recorded and nothing half")
    func killed() throws {
        try withTemporaryFolder { folder in
            let lanes = try (0..<HistoryKillTests.lanes).map { try Lane($0, in: folder) }
            let rounds = 5
            for _ in 0..<rounds {
                let group = DispatchGroup()
                for lane in lanes {
                    group.enter()
                    // A thread each, as they wait for their processes most of the time.
                    Thread {
                        lane.run(kills: HistoryKillTests.killsPerLane / rounds)
                        group.leave()
                    }.start()
                }
                group.wait()
                for lane in lanes { try #require(lane.failure == nil, "\(lane.failure ?? "")") }
                for file in Set(lanes.map(\.file)).sorted() { try check(file, lanes.filter { $0.file == file }) }
            }
            #expect(lanes.reduce(0) { $0 + $1.kills } >= 200)
            // Most must have been at work, or nothing was tried.
            #expect(lanes.reduce(0) { $0 + $1.killsAtWork } >= 100)
        }
    }

    private func check(_ file: String, _ lanes: [Lane]) throws {
        // Killed before there was a file, or while it was made.
        guard FileManager.default.fileExists(atPath: file) else {
            #expect(lanes.allSatisfy { $0.reported.isEmpty })
            return
        }
        let history = try History(file: file, mode: .create, busySeconds: 10)
        #expect(try history.check() == [])
        let customers = try history.customers()
        #expect(customers.count <= 1)
        guard let customer = customers.first else {
            #expect(lanes.allSatisfy { $0.reported.isEmpty })
            return
        }
        let known = Set(try history.customer(customer.key).documents.map(\.facts.number))
        for lane in lanes { #expect(lane.reported.subtracting(known) == []) }
        // Each source holds three documents and is one transaction.
        let sources = Dictionary(grouping: known) { $0.prefix { $0 != "." } }
        #expect(sources.values.allSatisfy { $0.count == 3 })
    }
}

/// One writer after the other, each killed. Used by one thread at a time.
private final class Lane: @unchecked Sendable {
    let file: String
    private(set) var kills = 0
    /// How many of the killed had told of something.
    private(set) var killsAtWork = 0
    /// The numbers of documents that were said to be recorded.
    private(set) var reported: Set<String> = []
    private(set) var failure: String?
    private let index: Int
    private let folder: String
    private let program: String
    private var runs = 0

    init(_ index: Int, in folder: String) throws {
        self.index = index
        self.folder = folder + "/lane-\(index)"
        file = folder + "/history-\(index / 2).sqlite"
        program = try builtProgram()
        try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
    }

    func run(kills wanted: Int) {
        do {
            let end = kills + wanted
            let limit = runs + 2 * wanted
            while kills < end, runs < limit { try runOnce() }
        } catch {
            failure = "\(error)"
        }
    }

    private func runOnce() throws {
        runs += 1
        let output = folder + "/out"
        try Data().write(to: URL(fileURLWithPath: output))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments =
            ["history", "import", "--json", "--history", file, "--history-wait", "60"] + (try sources())
        let outputHandle = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardOutput = outputHandle
        process.standardError = FileHandle.nullDevice
        try process.run()
        // One in five while it opens or makes the file, the others soon after they told of something.
        if runs % 5 == 0 {
            usleep(UInt32(runs * 977 % 40_000))
        } else {
            while process.isRunning, try size(of: output) == 0 { usleep(500) }
            usleep(UInt32((runs * 7919 + index * 997) % 12_000))
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try outputHandle.close()
        let told = try take(from: output)
        guard process.terminationReason == .uncaughtSignal else { return }
        kills += 1
        if told { killsAtWork += 1 }
    }

    /// Fifteen files of three documents each, of which none was recorded before.
    private func sources() throws -> [String] {
        try (0..<15).map { source in
            let lines = (0..<3).map { bill("\(index)-\(runs)-\(source).\($0)") }
            let path = "\(folder)/\(source).jsonl"
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
            return path
        }
    }

    private func bill(_ number: String) -> String {
        """
        {"number":"\(number)","issueDate":"2026-03-01","currency":"GBP","supplier":{"name":"Wren"},"vat":0,\
        "customer":{"name":"Oskar","id":"K-1","address":"8 Mill Row\\nBath"},"lineItems":[{"name":"Lesson","price":"10"}]}
        """
    }

    private func size(of path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }

    /// Takes the numbers from the lines that were written to their end; whether there were any.
    private func take(from output: String) throws -> Bool {
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        for line in lines {
            guard let match = line.firstMatch(of: /"status":"new".*"number":"([^"]+)"/) else {
                throw Unexpected(line: String(line))
            }
            reported.insert(String(match.1))
        }
        return !lines.isEmpty
    }

    struct Unexpected: Error {
        var line: String
    }
}
