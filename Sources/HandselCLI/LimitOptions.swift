import ArgumentParser
import Handsel

/// How much of an input a command reads.
struct InputLimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The largest input that is read, in MiB (default: 32).", valueName: "n"))
    var maxInputSize: Int?

    @Option(help: ArgumentHelp("How deep lists and records may stand in each other (default: 64).", valueName: "n"))
    var maxDepth: Int?

    func validate() throws {
        try checkLimit(maxInputSize, "--max-input-size", in: 1...4_096)
        // Each level takes room on the stack.
        try checkLimit(maxDepth, "--max-depth", in: 1...512)
    }

    var limits: Limits {
        var limits = Limits()
        if let maxInputSize { limits.inputSize = maxInputSize << 20 }
        if let maxDepth { limits.inputDepth = maxDepth }
        return limits
    }
}

/// Throws unless a limit is left out or lies in `range`.
func checkLimit(_ limit: Int?, _ option: String, in range: ClosedRange<Int>) throws {
    guard let limit, !range.contains(limit) else { return }
    throw ValidationError(
        "\(option) \(limit) is out of range; write a number from \(range.lowerBound) to \(range.upperBound).")
}
