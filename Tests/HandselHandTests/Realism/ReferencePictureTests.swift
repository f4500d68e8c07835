import Foundation
import HandselCairo
import HandselGraphics
import HandselLayout
import HandselTestSupport
import Testing

@testable import HandselHand

/// One small picture of each hand, so that a change of its looks does not go by unseen.
///
/// Other versions of the drawing libraries smooth edges a little otherwise; RECORD_GOLDENS=1 takes the pictures again.
@Suite("A hand")
struct ReferencePictureTests {
    private static let width = 64
    private static let height = 24

    @Test("looks as it did", arguments: shippedHands)
    func looks(name: String) throws {
        let picture = try thumbnail(of: name)
        let file = "Tests/HandselHandTests/Goldens/\(name).txt"
        let place = repositoryRoot.appending(path: file)
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text(of: picture).utf8).write(to: place)
            return
        }
        guard let golden = try? String(contentsOf: place, encoding: .utf8) else {
            throw GoldenError.missing(file: file)
        }
        let known = golden.filter { !$0.isNewline }.compactMap { $0.hexDigitValue }
        try #require(known.count == picture.count)
        #expect(difference(known, picture) < ReferencePictureTests.tolerance, "the picture of '\(name)' is another one")
        // And the tolerance tells one note from another.
        let other = try thumbnail(of: name, seed: Seed("another picture"))
        #expect(difference(known, other) > 2 * ReferencePictureTests.tolerance)
    }

    /// In shades of 15; a note that moved by a quarter of a pixel differs by more than 0.1.
    private static let tolerance = 0.1

    private func difference(_ one: [Int], _ other: [Int]) -> Double {
        mean(zip(one, other).map { Double(abs($0 - $1)) })
    }

    /// From 0 (white) to 15 (all ink), row by row.
    private func thumbnail(of name: String, seed: Seed = Seed("picture")) throws -> [Int] {
        let (width, height) = (ReferencePictureTests.width, ReferencePictureTests.height)
        let size = Size(width: Double(width), height: Double(height))
        let ink = try hand(name).ink(
            for: "Dear Ada, 25 gifts\nmany thanks", in: size, xHeights: 1...8, color: .black, seed: seed)
        let page = Frame(
            name: "page", size: size,
            children: [Frame.Child(at: .zero, Frame(name: "note", size: ink.size, content: .ink(ink)))])
        let png = try HandselCairo.png(of: page, dotsPerInch: 72, fonts: textFonts())
        let grey = try withTemporaryFolder { folder in
            let place = folder.appending(path: "a.png")
            try Data(png).write(to: place)
            let drawn = try Tool.mutool.run(["draw", "-q", "-N", "-r", "96", "-F", "pgm", "-o", "-", place.path])
            guard drawn.status == 0 else {
                throw ToolError.failed("mutool", status: drawn.status, errors: drawn.errors)
            }
            return drawn.output
        }
        // The bytes behind the header, one for each pixel.
        let pixels = grey.suffix(width * height)
        return pixels.map { (255 - Int($0)) * 15 / 255 }
    }

    private func text(of picture: [Int]) -> String {
        stride(from: 0, to: picture.count, by: ReferencePictureTests.width).map { row in
            picture[row..<(row + ReferencePictureTests.width)].map { String($0, radix: 16) }.joined() + "\n"
        }.joined()
    }
}
