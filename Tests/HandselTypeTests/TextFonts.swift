import Foundation
import HandselType
import Testing

/// The text fonts of this repository, and libraries of them.
enum TextFonts {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "fonts/text").path

    /// Shared by all tests, so that the fonts are read once.
    static let cacheFolder = FileManager.default.temporaryDirectory.appending(path: "handsel-type-tests").path

    static func library() throws -> FontLibrary {
        do {
            return try FontLibrary(folders: [folder], cacheFolder: cacheFolder)
        } catch {
            Issue.record("fonts/text is empty: run scripts/setup (\(error))")
            throw error
        }
    }

    /// The path of one of the fonts, such as "fonts-inter/Inter-Regular.otf".
    static func path(_ name: String) -> String { "\(folder)/\(name)" }
}

extension FontLibrary {
    /// The lines of one text at 10 points.
    func lines(
        _ text: String, family: String = "Inter", weight: Int = 400, width: Double = .infinity,
        figures: TextStyle.Figures = .standard, letterSpacing: Double = 0, style: ParagraphStyle = ParagraphStyle()
    ) throws(TypeError) -> [TextLine] {
        let textStyle = TextStyle(
            families: [family], weight: weight, size: 10, letterSpacing: letterSpacing, figures: figures)
        return try lines(of: [TextSpan(text, style: textStyle)], width: width, style: style)
    }

    /// The only line of one text at 10 points.
    func line(
        _ text: String, family: String = "Inter", weight: Int = 400, figures: TextStyle.Figures = .standard,
        letterSpacing: Double = 0, style: ParagraphStyle = ParagraphStyle()
    ) throws -> TextLine {
        try #require(
            try lines(
                text, family: family, weight: weight, figures: figures, letterSpacing: letterSpacing, style: style
            )
            .first)
    }
}

extension TextLine {
    /// The names of the font files of its runs, from left to right.
    var fonts: [String] { runs.map { $0.glyphs.font.path.split(separator: "/").last.map(String.init) ?? "" } }

    /// Checks what `cairo_show_text_glyphs` asks of clusters: together they cover all bytes and all glyphs.
    func expectWholeClusters(sourceLocation: SourceLocation = #_sourceLocation) {
        for run in runs.map(\.glyphs) {
            #expect(run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count, sourceLocation: sourceLocation)
            #expect(run.clusters.reduce(0) { $0 + $1.glyphs } == run.glyphs.count, sourceLocation: sourceLocation)
            #expect(run.clusters.allSatisfy { $0.bytes > 0 || $0.glyphs > 0 }, sourceLocation: sourceLocation)
            let advances = run.glyphs.reduce(0) { $0 + $1.advance }
            #expect(abs(advances - run.width) < 1e-9, sourceLocation: sourceLocation)
            // Each cluster is whole characters.
            var start = 0
            let bytes = Array(run.text.utf8)
            for cluster in run.clusters {
                #expect(String(validating: bytes[start..<start + cluster.bytes], as: UTF8.self) != nil)
                start += cluster.bytes
            }
        }
    }
}

/// Whether two lengths in points are equal but for rounding.
func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-6 }
