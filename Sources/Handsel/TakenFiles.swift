/// The files that the documents of one run have taken, so that none replaces another.
public struct TakenFiles: Sendable {
    /// Who took it, by folded path.
    private var takers: [String: String] = [:]

    public init() {}

    /// Takes `path` for `taker`, a phrase such as "march.json, invoice 2024-17".
    ///
    /// Throws `fileTaken` when another has it, also in other letter case: some file systems take both for one.
    public mutating func take(_ path: String, for taker: String) throws(HandselError) {
        let key = DocumentName.folded(path)
        if let first = takers[key] { throw .fileTaken(path, first: first, second: taker) }
        takers[key] = taker
    }
}
