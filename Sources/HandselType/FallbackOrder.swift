/// The order in which families are asked for a character that a style's own families do not have.
struct FallbackOrder {
    /// The writing whose forms of Chinese characters are wanted.
    enum HanForms: Hashable {
        case simplified, traditional, hongKong, japanese, korean

        /// From a BCP 47 tag, or else from the text: kana are Japanese and hangul Korean.
        init(language: String?, scalars: [UInt32]) {
            let parts = (language ?? "").lowercased().split(separator: "-")
            switch parts.first {
            case "ja": self = .japanese
            case "ko": self = .korean
            case "zh" where parts.contains("hk") || parts.contains("mo"): self = .hongKong
            case "zh" where parts.contains("hant") || parts.contains("tw"): self = .traditional
            case "zh": self = .simplified
            default:
                if scalars.contains(where: { (0x3041...0x30FF).contains($0) }) {
                    self = .japanese
                } else if scalars.contains(where: { (0xAC00...0xD7AF).contains($0) || (0x1100...0x11FF).contains($0) })
                {
                    self = .korean
                } else {
                    self = .simplified
                }
            }
        }

        /// How Noto and Source Han name these forms.
        fileprivate var mark: String {
            switch self {
            case .simplified: "SC"
            case .traditional: "TC"
            case .hongKong: "HK"
            case .japanese: "JP"
            case .korean: "KR"
            }
        }
    }

    /// `families` sorted: Inter and Noto Sans, then the other Noto families, of CJK ones those of `forms` first, symbols
    /// after letters, then everything else by name.
    static func families(_ families: some Sequence<String>, forms: HanForms) -> [String] {
        families.map { (rank: rank(of: $0, forms: forms), name: $0) }.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }
            .map(\.name)
    }

    private static func rank(of family: String, forms: HanForms) -> Int {
        switch family {
        case "Inter": return 0
        case "Noto Sans": return 1
        case _ where family.hasPrefix("Noto Sans Mono"): return 8
        case _ where family.hasPrefix("Noto Sans Symbols"), "Noto Sans Math": return 6
        case _ where family.contains(" CJK "): return family.hasSuffix(" " + forms.mark) ? 4 : 5
        case _ where family.hasPrefix("Noto Sans "): return 2
        case _ where family.hasPrefix("Noto "): return 3
        default: return 7
        }
    }
}
