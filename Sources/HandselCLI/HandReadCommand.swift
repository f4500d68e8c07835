import ArgumentParser
import Handsel

/// `handsel hand read`: scans of the sheet in, a hand out.
struct HandReadCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Reads a hand from scans of the filled-in sheet.",
        discussion: """
            Scans are PNG, JPEG, or PDF with one picture a page, in colour or grey, of 200 to 600 dpi, turned any way; a \
            photograph of the whole page in even light will do. Boxes that cannot be used are listed, and what is missing \
            is written by another hand. Look through the proof before you use the hand.

              handsel hand read scan.png -o mine.hand --proof proof.pdf
              handsel hand read page-1.jpg page-2.jpg -o mine.hand --name Ada --signature ada.signature

            Prints the path of each file it made.
            """)

    @Argument(help: "The scanned pages, in any order.", completion: .file())
    var scans: [String]

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The hand file to write.", valueName: "file"), completion: .file())
    var output: String

    @Option(
        help: ArgumentHelp("A PDF to write that shows each sign re-inked over the scan.", valueName: "file"),
        completion: .file())
    var proof: String?

    @Option(help: ArgumentHelp("The writer's name (default: that of the hand file).", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The hand that writes what is missing (default: sam).", valueName: "hand"))
    var fallback: String?

    @Option(
        help: ArgumentHelp(
            "A file to write the signature to, which is read only for this and never becomes part of the hand.",
            valueName: "file"), completion: .file())
    var signature: String?

    @Option(help: ArgumentHelp("The largest scan that is read, in MiB (default: 256).", valueName: "n"))
    var maxInputSize: Int?

    @Option(help: ArgumentHelp("How many million pixels a scan may have (default: 100).", valueName: "n"))
    var maxPixels: Int?

    @Flag(help: "Replace files that are there already.")
    var force = false

    @OptionGroup var talkOptions: TalkOptions

    func validate() throws {
        try checkLimit(maxInputSize, "--max-input-size", in: 1...4_096)
        try checkLimit(maxPixels, "--max-pixels", in: 1...1_000)
        let files = [output, proof, signature].compactMap { $0 }
        if files.contains("-") {
            throw ValidationError("Hands, proofs and signatures go into files; name them.")
        }
        if Set(files).count < files.count {
            throw ValidationError("--output, --proof and --signature name one file; each needs its own.")
        }
    }

    func run() throws {
        let environment = processEnvironment()
        let talk = Talk(talkOptions, environment: environment)
        try HandselCLI.run(talk) { () throws(HandselError) in
            let installation = try currentInstallation(environment)
            let files = [output, signature, proof].compactMap { $0 }
            if !force { for file in files { try DocumentFile(file).checkIsNew() } }
            let hand = try read(installation)
            hand.messages.forEach(talk.report)
            talk.remark("\(output): \(count(hand.formCount, "form")) of \(hand.textCount) characters and pairs")
            try write(Array(hand.file.utf8), to: output)
            if let signature {
                if let text = hand.signature {
                    try write(Array(text.utf8), to: signature)
                } else {
                    talk.report(
                        Message(.warning, "the signature's box on page 2 is empty; \(signature) was not written"))
                }
            }
            if let proof { try write(try hand.proof(in: installation), to: proof) }
            return .done
        }
    }

    private func read(_ installation: Installation) throws(HandselError) -> OwnHand {
        var settings = OwnHandSettings(name: name ?? writersName)
        settings.readsSignature = signature != nil
        if let fallback { settings.fallback = fallback }
        if let maxPixels { settings.pixels = maxPixels * 1_000_000 }
        if let maxInputSize { settings.fileSize = maxInputSize << 20 }
        var inputs: [(name: String, bytes: [UInt8])] = []
        for scan in scans {
            let file = InputFile(path: scan)
            inputs.append((file.name, try file.bytes(limit: settings.fileSize)))
        }
        return try OwnHand(reading: inputs, settings: settings, in: installation)
    }

    /// "mine" for "hands/mine.hand".
    private var writersName: String {
        let file = output.split(separator: "/").last.map(String.init) ?? output
        guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
        return String(file[..<dot])
    }

    private func write(_ bytes: [UInt8], to file: String) throws(HandselError) {
        try DocumentFile(file).write(bytes, replacing: force)
        try StandardOutput.write(line: file)
    }
}
