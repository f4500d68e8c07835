import HandselGraphics

/// Reads the lines of a hand file, or of another file of strokes.
struct HandFileReader {
    /// What a file of strokes is, told by its first line.
    enum Kind: String {
        /// A writer: habits and letters.
        case hand
        /// Letters that several hands may take over.
        case forms
        /// One person's name as that person writes it.
        case signature

        var firstLine: String { "\(rawValue) 1" }

        /// What a line may begin with.
        var keywords: [String] {
            switch self {
            case .hand:
                [
                    "name", "about", "licence", "source", "metrics", "style", "vary", "pen", "ink", "forms", "form",
                    "mark",
                    "over",
                ]
            case .forms: ["licence", "source", "metrics", "forms", "form", "mark", "over"]
            case .signature: ["name", "licence", "source", "metrics", "pen", "ink", "stroke"]
            }
        }

        /// The lines without which there is no such file.
        var needed: [String] {
            switch self {
            case .hand: ["name", "metrics", "pen", "ink", "form"]
            case .forms: ["metrics", "form"]
            case .signature: ["name", "metrics", "pen", "ink", "stroke"]
            }
        }
    }

    /// Finds the text of a file of forms by its plain name; `nil` when there is none.
    typealias Sets = (String) -> String?

    let kind: Kind
    let sets: Sets
    let file: String
    /// The files that led to this one, the first one first.
    private let chain: [String]
    var hand = HandFile()
    /// The strokes of a signature.
    var strokes: [PenPath] = []
    /// Every line that draws something, for who wants to look at it closely.
    var drawings: [Drawing] = []
    var metrics = Metrics()
    var unitsPerXHeight = 100.0
    private(set) var line = 0
    private var isBegun = false
    /// Where each line or setting that may stand only once was found.
    var found: [String: Int] = [:]
    /// The characters that `over` lines build on, with the line.
    var bases: [(Character, line: Int)] = []
    /// What `forms` lines bring, in their order.
    var borrowed: [HandFile] = []

    /// Reads all of a hand file. - Parameter file: its name, for messages.
    static func hand(in text: String, file: String, sets: Sets = { _ in nil }) throws(HandError) -> HandFile {
        try withoutActuallyEscaping(sets) { sets throws(HandError) in
            try read(text, .hand, file: file, sets: sets).hand
        }
    }

    /// Reads all of a file.
    static func read(
        _ text: String, _ kind: Kind, file: String, sets: @escaping Sets, chain: [String] = []
    ) throws(HandError) -> HandFileReader {
        var reader = HandFileReader(kind: kind, sets: sets, file: file, chain: chain)
        let bytes = text.utf8.count
        guard bytes <= HandFile.mostBytes else {
            throw reader.fault(.tooLarge(bytes: bytes, limit: HandFile.mostBytes))
        }
        // By bytes, as letters are slow to find; a line ends with LF, CR LF or CR.
        var after: UInt8 = 0
        for line in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            defer { after = line.endIndex < text.utf8.endIndex ? text.utf8[line.endIndex] : 0 }
            let isWithinLineEnd = after == 0x0D && line.startIndex < text.utf8.endIndex && line.isEmpty
            if !(isWithinLineEnd && text.utf8[line.startIndex] == 0x0A) { reader.line += 1 }
            let fields = line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).map { String(Substring($0)) }
            // A comment has the sign alone: "form # -" draws it.
            guard let keyword = fields.first, keyword.utf8.first != UInt8(ascii: "#") else { continue }
            try reader.read(keyword, Array(fields.dropFirst()), whole: String(Substring(line)))
        }
        try reader.finish()
        return reader
    }

    private init(kind: Kind, sets: @escaping Sets, file: String, chain: [String]) {
        (self.kind, self.sets, self.file, self.chain) = (kind, sets, file, chain)
    }

    func fault(_ fault: HandFileFault, line: Int? = nil) -> HandError {
        .badFile(fault, line: line ?? max(1, self.line), file: file)
    }

    private mutating func read(_ keyword: String, _ fields: [String], whole: String) throws(HandError) {
        guard isBegun else {
            guard keyword == kind.rawValue, let version = fields.first else {
                throw fault(.wrongStart(String(whole.prefix(60)), wanted: kind.firstLine))
            }
            guard fields == ["1"] else { throw fault(.unknownVersion(version, wanted: kind.firstLine)) }
            isBegun = true
            return
        }
        // In a hand, "forms" is also the name of a line; the first line again is a mistake.
        guard kind.keywords.contains(keyword) || keyword == kind.rawValue else {
            let nearest = kind.keywords.min { distance(keyword, $0) < distance(keyword, $1) }
            throw fault(.unknownKeyword(keyword, nearest: nearest ?? "form"))
        }
        if !["forms", "form", "mark", "over", "stroke"].contains(keyword) { try once(keyword) }
        switch keyword {
        case "name": hand.name = try text(fields, keyword, like: "name Sam")
        case "about": hand.about = try text(fields, keyword, like: "about quick and slanted")
        case "licence", "source": _ = try text(fields, keyword, like: "licence CC0-1.0")
        case "metrics": try readMetrics(fields)
        case "style": try readSettings(fields, keyword, Style.habits)
        case "vary": try readSettings(fields, keyword, Style.variations)
        case "pen": try readPen(fields)
        case "ink": try readInk(fields)
        case "forms": try readSet(fields)
        case "form": try readForm(fields)
        case "mark": try readMark(fields)
        case "over": try readOver(fields)
        case "stroke": try readStroke(fields)
        default: throw fault(.repeated(keyword, first: 1))
        }
    }

    /// Reads the file of forms that a `forms` line names.
    private mutating func readSet(_ fields: [String]) throws(HandError) {
        guard fields.count == 1, let name = fields.first else {
            throw fault(.incomplete(keyword: "forms", wanted: "forms italic.forms"))
        }
        let isPlain = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || [0x2D, 0x2E, 0x5F].contains(byte)
        }
        guard isPlain, name.hasSuffix(".forms"), !name.hasPrefix("."), name.count <= 64 else {
            throw fault(.notASetOfForms(String(name.prefix(60))))
        }
        guard chain.count < HandFile.deepestChain, !chain.contains(name), borrowed.count < HandFile.deepestChain * 2
        else { throw fault(.tooManySets(name, limit: HandFile.deepestChain)) }
        guard let text = sets(name) else { throw fault(.unknownSetOfForms(name)) }
        do throws(HandError) {
            let set = try HandFileReader.read(text, .forms, file: name, sets: sets, chain: chain + [name])
            borrowed.append(set.hand)
            found["form"] = found["form"] ?? line
        } catch {
            guard case .badFile(let inner, let at, let file) = error else { throw error }
            throw fault(.inSet(inner, line: at, file: file))
        }
    }

    private mutating func finish() throws(HandError) {
        guard isBegun else { throw fault(.wrongStart("", wanted: kind.firstLine)) }
        for keyword in kind.needed where found[keyword] == nil { throw fault(.missing(keyword)) }
        for set in borrowed { hand.complete(from: set) }
        for (base, line) in bases where hand.forms[base] == nil {
            throw fault(.unknownBase(String(base)), line: line)
        }
    }

    mutating func once(_ what: String) throws(HandError) {
        if let first = found.updateValue(line, forKey: what) { throw fault(.repeated(what, first: first)) }
    }

    private func text(_ fields: [String], _ keyword: String, like wanted: String) throws(HandError) -> String {
        guard !fields.isEmpty else { throw fault(.incomplete(keyword: keyword, wanted: wanted)) }
        return fields.joined(separator: " ")
    }
}

/// How many letters must be changed, added or left out to make one word of the other (Levenshtein's distance).
private func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.prefix(32)), Array(b))
    var row = Array(0...b.count)
    for i in a.indices {
        var diagonal = row[0]
        row[0] = i + 1
        for j in b.indices {
            let changed = diagonal + (a[i] == b[j] ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[b.count]
}
