import Foundation
import HandselGraphics
import HandselHand

/// Prints how long things take, in a release build: the median and the least of many runs on one core, caches warm.
@main
struct HandselBench {
    static func main() throws {
        let folder = CommandLine.arguments.dropFirst().first ?? "fonts/hands"
        func text(_ name: String) -> String? {
            try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".hand") }
            .sorted()
        guard !names.isEmpty else {
            print("There is no hand in \(folder); name the folder of the hands.")
            exit(66)
        }
        print("A note of \(note.count) letters: strokes and font in memory, lines broken for a given width and size.")
        print(row("hand", "median ms", "least ms", "font KB", "read ms"))
        for name in names {
            let read = try time(runs: 20) {
                _ = try Hand(reading: text(name) ?? "", file: name, sets: text)
            }
            let hand = try Hand(reading: text(name) ?? "", file: name, sets: text)
            var bytes = 0
            var seed: UInt64 = 0
            let written = try time(runs: 200) {
                seed += 1
                bytes = try hand.ink(for: note, measure: 46 * 6.6, xHeight: 6.6, seed: Seed(seed)).font.count
            }
            print(
                row(
                    String(name.dropLast(5)), shown(written.median), shown(written.least),
                    shown(Double(bytes) / 1024, places: 1), shown(read.median)))
        }
    }

    /// 260 letters.
    private static let note =
        "Dear Amelia, thank you for trusting us with your very first order! It was a joy to put it together. "
        + "If anything is unclear, call me on 555-0142. PS: the second box ships on Friday, so please keep the first "
        + "one somewhere dry until both are with you, near Zoë’s."

    /// In milliseconds. A few runs before are not counted.
    private static func time(runs: Int, _ work: () throws -> Void) rethrows -> (median: Double, least: Double) {
        for _ in 0..<5 { try work() }
        var times: [Double] = []
        for _ in 0..<runs {
            let start = ContinuousClock.now
            try work()
            let (seconds, attoseconds) = (ContinuousClock.now - start).components
            times.append(Double(seconds) * 1e3 + Double(attoseconds) / 1e15)
        }
        times.sort()
        return (times[times.count / 2], times[0])
    }

    private static func shown(_ value: Double, places: Int = 2) -> String { String(format: "%.\(places)f", value) }

    private static func row(_ fields: String...) -> String {
        fields.enumerated().map { index, field in
            let padding = String(repeating: " ", count: max(0, 11 - field.count))
            return index == 0 ? field + padding : padding + field
        }.joined()
    }
}
