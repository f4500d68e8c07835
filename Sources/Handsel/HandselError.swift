import HandselSource

/// Why documents could not be made, found or written.
public enum HandselError: Error, Equatable {
    /// No file of this name is there.
    case inputMissing(file: String)
    /// The file is there but cannot be read; `reason` is a phrase such as "permission denied".
    case inputUnreadable(file: String, reason: String)
    /// `limit` in bytes.
    case inputTooLarge(file: String, limit: Int)
    /// A document, or a whole input, has errors. `document` says which, such as "march.json, invoice 2024-17".
    case refused(document: String, findings: [Message])

    /// A file is there already and may not be replaced.
    case fileExists(String)
    /// Two inputs of one run would become the same file.
    case fileTaken(String, first: String, second: String)
    case folderMissing(String, file: String)
    /// `reason` says what failed and what to do about it.
    case cannotWrite(file: String, reason: String)

    /// One file was asked for, and there are several; the first says of what, `remedy` what to do.
    case severalForOneFile(String, remedy: String)
    /// A pattern for file names has a mistake; `reason` says which and what would be right.
    case malformedNamePattern(String, reason: String)
    /// Nothing of this name is known; `kind` is a word such as "layout" or "hand".
    case unknownName(String, kind: String, known: [String])

    /// The folder with layouts and fonts was found in none of these places.
    case installationMissing(searched: [String])
    /// HANDSEL_HOME names a folder that lacks `missing`.
    case notAnInstallation(folder: String, missing: [String])
    /// A setting or the environment is not as needed; `remedy` says what to do.
    case environment(String, remedy: String)
    /// The history cannot do what was asked; the sentence says why and what would be right, and how a command then ends.
    case history(String, Outcome)
    /// Something outside is not ready now; `reason` says what.
    case notNow(reason: String)
}

extension HandselError {
    /// The exit code that a command ends with when this stops it.
    public var outcome: Outcome {
        switch self {
        case .inputMissing, .inputUnreadable: .inputMissing
        case .inputTooLarge, .refused: .inputErrors
        case .fileExists, .fileTaken, .folderMissing, .cannotWrite: .cannotWrite
        case .severalForOneFile, .malformedNamePattern, .unknownName: .usage
        case .installationMissing, .notAnInstallation, .environment: .settings
        case .history(_, let outcome): outcome
        case .notNow: .tryAgain
        }
    }
}

extension HandselError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .inputMissing(let file):
            "\(file): there is no such file; look at the name and the folder"
        case .inputUnreadable(let file, let reason):
            "\(file): cannot be read: \(reason)"
        case .inputTooLarge(let file, let limit):
            "\(file): more than \(limit) bytes; split the file into smaller ones"
        case .refused(let document, let findings):
            ([refusal(of: document, findings)] + findings.map(\.description)).joined(separator: "\n")
        case .fileExists(let file):
            "\(file): is there already and was left as it is; choose another name or replace it with --force"
        case .fileTaken(let file, let first, let second):
            "\(file): \(second) would get the same file as \(first); tell them apart with --name, such as "
                + "--name '{input}-{number}'"
        case .folderMissing(let folder, let file):
            "\(file): there is no folder \(folder); create it with mkdir -p, or name it with --out-dir, which creates it"
        case .cannotWrite(let file, let reason):
            "\(file): cannot be written: \(reason)"
        case .severalForOneFile(let fact, let remedy):
            "\(fact), and one file was named for them; \(remedy)"
        case .malformedNamePattern(let pattern, let reason):
            "name pattern '\(pattern)': \(reason)"
        case .unknownName(let name, let kind, let known):
            unknown(name, kind: kind, known: known)
        case .installationMissing(let searched):
            "no folder with layouts and fonts beside this program; install with 'make install' or set HANDSEL_HOME to "
                + "the folder that holds layouts/ and fonts/ (searched: \(searched.joined(separator: ", ")))"
        case .notAnInstallation(let folder, let missing):
            "HANDSEL_HOME: \(folder) holds no \(missing.joined(separator: " and no ")); set it to the folder that holds "
                + "layouts/ and fonts/, or unset it"
        case .environment(let fact, let remedy):
            "\(fact); \(remedy)"
        case .history(let sentence, _):
            sentence
        case .notNow(let reason):
            "\(reason); try again later"
        }
    }
}

private func refusal(of document: String, _ findings: [Message]) -> String {
    let errors = findings.count { $0.severity == .error }
    return "\(document): refused for \(errors) \(errors == 1 ? "error" : "errors")"
}

private func unknown(_ name: String, kind: String, known: [String]) -> String {
    let wish = nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    let list = known.isEmpty ? "none is installed" : "there are: \(known.joined(separator: ", "))"
    return "there is no \(kind) '\(name)'; " + (wish ?? list)
}
