/// How a run of `handsel` ended, as its exit code. The codes from 64 on are those of BSD's `sysexits.h`.
public enum Outcome: Int32, Sendable, CaseIterable {
    /// Everything asked for was done.
    case done = 0
    /// Documents were made, but some were refused.
    case someRefused = 3
    /// The command was called wrongly (EX_USAGE).
    case usage = 64
    /// The input has errors, and no document was made (EX_DATAERR).
    case inputErrors = 65
    /// An input is not there or cannot be read (EX_NOINPUT).
    case inputMissing = 66
    /// A file cannot be written (EX_CANTCREAT).
    case cannotWrite = 73
    /// It may work later (EX_TEMPFAIL).
    case tryAgain = 75
    /// Fonts, libraries, settings or the environment are not as needed (EX_CONFIG).
    case settings = 78

    /// How a run over several documents ends, when `done` of them were made and the others failed with `failures`.
    ///
    /// When nothing was made, failures of one kind keep their code; mixed ones are errors of the input.
    public static func run(done: Int, failures: [Outcome]) -> Outcome {
        guard let first = failures.first else { return .done }
        if done > 0 { return .someRefused }
        return failures.allSatisfy { $0 == first } ? first : .inputErrors
    }
}
