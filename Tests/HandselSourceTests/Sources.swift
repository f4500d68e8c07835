import HandselSource

/// The value of a JSON text that stands in "a.json".
func json(_ text: String, limits: SourceLimits = SourceLimits()) throws(SourceError) -> SourceValue {
    try SourceValue(reading: Array(text.utf8), file: "a.json", limits: limits)
}

/// The value of a YAML text that stands in "a.yaml".
func yaml(_ text: String, limits: SourceLimits = SourceLimits()) throws(SourceError) -> SourceValue {
    try SourceValue(reading: Array(text.utf8), file: "a.yaml", limits: limits)
}

/// Why a JSON text is refused; `nil` when it is not.
func jsonError(_ text: String, limits: SourceLimits = SourceLimits()) -> SourceError? {
    error { () throws(SourceError) in try json(text, limits: limits) }
}

/// Why a YAML text is refused; `nil` when it is not.
func yamlError(_ text: String, limits: SourceLimits = SourceLimits()) -> SourceError? {
    error { () throws(SourceError) in try yaml(text, limits: limits) }
}

/// What `body` throws; `nil` when it ends well.
func error<Value>(of body: () throws(SourceError) -> Value) -> SourceError? {
    do {
        _ = try body()
        return nil
    } catch {
        return error
    }
}

/// A place in "a.json".
func place(_ line: Int, _ column: Int) -> SourcePosition { SourcePosition(file: "a.json", line: line, column: column) }

/// A place in "a.yaml".
func yamlPlace(_ line: Int, _ column: Int) -> SourcePosition {
    SourcePosition(file: "a.yaml", line: line, column: column)
}

extension SourceValue {
    /// What it says without its places, in a short writing: numbers bare, texts in quotes.
    var words: String {
        switch content {
        case .null: "null"
        case .flag(let flag): "\(flag)"
        case .number(let number): number
        case .text(let text): "'\(text)'"
        case .list(let values): "[\(values.map(\.words).joined(separator: ", "))]"
        case .record(let members):
            "{\(members.map { "\($0.key): \($0.value.words)" }.joined(separator: ", "))}"
        }
    }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
