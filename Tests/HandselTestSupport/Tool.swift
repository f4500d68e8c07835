import Foundation

/// A program from outside that judges what we made, such as pdftotext.
package struct Tool: Sendable {
    package var name: String
    /// What to install where it is missing.
    package var debianPackage: String

    package init(_ name: String, from debianPackage: String) {
        self.name = name
        self.debianPackage = debianPackage
    }

    package static let qpdf = Tool("qpdf", from: "qpdf")
    package static let mutool = Tool("mutool", from: "mupdf-tools")
    package static let pdftotext = Tool("pdftotext", from: "poppler-utils")
    package static let pdfinfo = Tool("pdfinfo", from: "poppler-utils")
    package static let pdffonts = Tool("pdffonts", from: "poppler-utils")
    package static let pdfimages = Tool("pdfimages", from: "poppler-utils")
    package static let pdftocairo = Tool("pdftocairo", from: "poppler-utils")
    package static let pdftoppm = Tool("pdftoppm", from: "poppler-utils")
    package static let zbarimg = Tool("zbarimg", from: "zbar-tools")

    /// What a program left behind.
    package struct Outcome: Sendable {
        package var output: [UInt8]
        package var errors: String
        /// 0 for success.
        package var status: Int32

        /// The output as UTF-8.
        package var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Runs it with `input` on its standard input, and waits for its end.
    ///
    /// - Throws: `ToolError.notInstalled`.
    package func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
        guard let program else { throw ToolError.notInstalled(name, debianPackage: debianPackage) }
        return try withTemporaryFolder { folder in
            // Files and no pipes: a full pipe would make both sides wait.
            let places = ["in", "out", "err"].map { folder.appending(path: $0) }
            try Data(input).write(to: places[0])
            for place in places.dropFirst() { try Data().write(to: place) }
            let process = Process()
            process.executableURL = program
            process.arguments = arguments
            process.standardInput = try FileHandle(forReadingFrom: places[0])
            process.standardOutput = try FileHandle(forWritingTo: places[1])
            process.standardError = try FileHandle(forWritingTo: places[2])
            try process.run()
            process.waitUntilExit()
            return Outcome(
                output: Array(try Data(contentsOf: places[1])),
                errors: String(decoding: try Data(contentsOf: places[2]), as: UTF8.self),
                status: process.terminationStatus)
        }
    }

    /// What it writes as text.
    ///
    /// - Throws: `ToolError`, also when it complains or fails.
    package func text(_ arguments: [String], input: [UInt8] = []) throws -> String {
        let outcome = try run(arguments, input: input)
        guard outcome.status == 0, outcome.errors.isEmpty else {
            throw ToolError.failed(name, status: outcome.status, errors: outcome.errors + outcome.text)
        }
        return outcome.text
    }

    /// What it writes of `file`, byte by byte; `file` is put in place of "FILE" among the arguments.
    ///
    /// - Throws: `ToolError`, also when it complains or fails.
    package func bytes(_ arguments: [String], file: [UInt8]) throws -> [UInt8] {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "file")
            try Data(file).write(to: place)
            let outcome = try run(arguments.map { $0 == "FILE" ? place.path : $0 })
            guard outcome.status == 0, outcome.errors.isEmpty else {
                throw ToolError.failed(name, status: outcome.status, errors: outcome.errors)
            }
            return outcome.output
        }
    }

    /// What it writes about `file`, which is put in place of "FILE" among the arguments.
    ///
    /// - Throws: `ToolError`, also when it complains or fails.
    package func text(_ arguments: [String], file: [UInt8]) throws -> String {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "file")
            try Data(file).write(to: place)
            return try text(arguments.map { $0 == "FILE" ? place.path : $0 })
        }
    }

    private var program: URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}

/// Why a program from outside did not help.
package enum ToolError: Error, CustomStringConvertible {
    case notInstalled(String, debianPackage: String)
    case failed(String, status: Int32, errors: String)

    package var description: String {
        switch self {
        case .notInstalled(let name, let debianPackage):
            "'\(name)' is not on this machine; install it with: apt-get install \(debianPackage)"
        case .failed(let name, let status, let errors):
            "'\(name)' ended with status \(status) and said: \(errors)"
        }
    }
}
