import CUnibreak

/// Where a paragraph may be broken into lines (UAX 14, by libunibreak).
struct LineBreaks {
    private var marks: [CChar]

    /// libunibreak fills its table of character classes once per process.
    private static let isReady: Bool = {
        init_linebreak()
        return true
    }()

    /// `language` is a BCP 47 tag; quotation marks and some other characters break differently in some languages.
    init(of scalars: [UInt32], language: String?) {
        marks = [CChar](repeating: CChar(LINEBREAK_NOBREAK), count: scalars.count)
        guard Self.isReady, !scalars.isEmpty else { return }
        // libunibreak stops at U+FFFF, which it takes for the end.
        let text = scalars.map { $0 == 0xFFFF ? 0xFFFD : $0 }
        set_linebreaks_utf32(text, text.count, language ?? "", &marks)
    }

    /// Whether a line may end after this code point.
    func isAllowed(after place: Int) -> Bool {
        marks[place] == LINEBREAK_ALLOWBREAK || marks[place] == LINEBREAK_MUSTBREAK
    }
}
