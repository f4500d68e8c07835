import Foundation
import HandselType
import Testing

@Suite("A library of fonts")
struct FontLibraryTests {
    /// A new empty folder, removed by the caller.
    private func emptyFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "handsel-fonts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.resolvingSymlinksInPath()
    }

    private func copy(_ font: String, to folder: URL) throws {
        let from = TextFonts.path(font)
        let name = (from as NSString).lastPathComponent
        try FileManager.default.copyItem(atPath: from, toPath: folder.appending(path: name).path)
    }

    @Test("knows family, style, weight, slant, licence and scripts of each face")
    func faces() throws {
        let faces = try TextFonts.library().faces
        let bold = try #require(faces.first { $0.id.path.hasSuffix("/Inter-BoldItalic.otf") })
        #expect(bold.family == "Inter")
        #expect(bold.style == "Bold Italic")
        #expect(bold.weight == 700)
        #expect(bold.isItalic)
        #expect(bold.licence == "OFL-1.1")
        #expect(bold.scripts == ["Cyrl", "Grek", "Latn"])
        // The typographic family, not "Inter Semi Bold".
        let semibold = try #require(faces.first { $0.id.path.hasSuffix("/Inter-SemiBold.otf") })
        #expect(semibold.family == "Inter")
        #expect(semibold.weight == 600)
        let korean = try #require(faces.first { $0.family == "Noto Sans CJK KR" && $0.weight == 400 })
        #expect(korean.id.index == 1)
        #expect(korean.scripts.contains("Hang") && korean.scripts.contains("Hani"))
    }

    @Test("says the licence of every font that scripts/text-fonts brings")
    func licences() throws {
        for face in try TextFonts.library().faces { #expect(face.licence == "OFL-1.1", "\(face.family)") }
    }

    @Test("is in the same order with a cache as without")
    func order() throws {
        let cached = try TextFonts.library().faces
        let plain = try FontLibrary(folders: [TextFonts.folder]).faces
        #expect(cached == plain)
        let names = plain.map(\.family)
        #expect(names == names.sorted())
    }

    @Test("names the setup command when a folder is not there")
    func missingFolder() throws {
        #expect(throws: TypeError.noSuchFolder("/no/such/folder")) { try FontLibrary(folders: ["/no/such/folder"]) }
        #expect(TypeError.noSuchFolder("/no/such/folder").description.contains("scripts/setup"))
        #expect(throws: TypeError.noSuchFolder("fonts/text")) { try FontLibrary(folders: ["fonts/text"]) }
        #expect(throws: TypeError.noFonts(folders: [])) { try FontLibrary(folders: []) }
    }

    @Test("names the setup command when a folder is empty")
    func emptyFonts() throws {
        let folder = try emptyFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: TypeError.noFonts(folders: [folder.path])) { try FontLibrary(folders: [folder.path]) }
        #expect(TypeError.noFonts(folders: [folder.path]).description.contains("scripts/setup"))
    }

    @Test("leaves out what is no font and says so", arguments: [true, false])
    func unreadable(isCached: Bool) throws {
        let folder = try emptyFolder()
        let cache = try emptyFolder()
        defer {
            try? FileManager.default.removeItem(at: folder)
            try? FileManager.default.removeItem(at: cache)
        }
        try copy("fonts-inter/Inter-Regular.otf", to: folder)
        try Data("no font at all".utf8).write(to: folder.appending(path: "Broken.otf"))
        try Data().write(to: folder.appending(path: "Empty.ttf"))
        try Data("wOFF".utf8).write(to: folder.appending(path: "Web.woff2"))
        try Data("the licence".utf8).write(to: folder.appending(path: "OFL.txt"))
        let whole = try Data(contentsOf: URL(filePath: TextFonts.path("fonts-inter/Inter-Bold.otf")))
        try whole.prefix(2000).write(to: folder.appending(path: "Half.otf"))
        let library = try FontLibrary(folders: [folder.path], cacheFolder: isCached ? cache.path : nil)
        #expect(library.faces.map(\.style) == ["Regular"])
        let names = library.unreadable.map { ($0.path as NSString).lastPathComponent }
        #expect(names.sorted() == ["Broken.otf", "Empty.ttf", "Half.otf", "Web.woff2"])
        #expect(library.unreadable.allSatisfy { !$0.reason.isEmpty })
    }

    @Test("follows no symbolic link", arguments: [true, false])
    func links(isCached: Bool) throws {
        let folder = try emptyFolder()
        let cache = try emptyFolder()
        defer {
            try? FileManager.default.removeItem(at: folder)
            try? FileManager.default.removeItem(at: cache)
        }
        try copy("fonts-inter/Inter-Regular.otf", to: folder)
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: folder.appending(path: "Bold.otf").path,
            withDestinationPath: TextFonts.path("fonts-inter/Inter-Bold.otf"))
        try files.createSymbolicLink(
            atPath: folder.appending(path: "vollkorn").path, withDestinationPath: TextFonts.path("fonts-vollkorn"))
        let library = try FontLibrary(folders: [folder.path], cacheFolder: isCached ? cache.path : nil)
        #expect(library.faces.map(\.style) == ["Regular"])
        #expect(library.unreadable.map(\.path) == ["\(folder.path)/Bold.otf", "\(folder.path)/vollkorn"])
    }

    @Test("works with a cache folder that cannot be made")
    func noCache() throws {
        let library = try FontLibrary(folders: [TextFonts.folder], cacheFolder: "/proc/nowhere/cache")
        #expect(try library.line("Invoice").fonts == ["Inter-Regular.otf"])
    }

    @Test("keeps what it learnt in a folder whose name is not plain")
    func cacheName() throws {
        let folder = try emptyFolder().appending(path: "A & B <fonts>")
        defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
        _ = try FontLibrary(folders: [TextFonts.path("fonts-vollkorn")], cacheFolder: folder.path)
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(kept.contains { $0.contains(".cache-") })
    }

    @Test("finds the nearest weight and slant of a family")
    func matching() throws {
        let library = try TextFonts.library()
        #expect(try library.line("a", weight: 400).fonts == ["Inter-Regular.otf"])
        #expect(try library.line("a", weight: 500).fonts == ["Inter-Medium.otf"])
        #expect(try library.line("a", weight: 900).fonts == ["Inter-Bold.otf"])
        #expect(try library.line("a", weight: 650).fonts == ["Inter-Bold.otf"])
        #expect(try library.line("a", weight: 100).fonts == ["Inter-Light.otf"])
        // From 400 to 500 the heavier is asked first, up to 500.
        #expect(try library.line("a", weight: 450).fonts == ["Inter-Medium.otf"])
        #expect(try library.line("a", family: "ebgaramond").fonts == ["Inter-Regular.otf"])
        #expect(try library.line("a", family: "eb garamond").fonts == ["EBGaramond12-Regular.otf"])
        let italic = TextStyle(families: ["EB Garamond"], isItalic: true)
        let line = try library.lines(of: [TextSpan("a", style: italic)], width: .infinity, style: ParagraphStyle())[0]
        #expect(line.fonts == ["EBGaramond12-Italic.otf"])
    }

    @Test("names the nearest family when one is unknown")
    func unknownFamily() throws {
        let library = try TextFonts.library()
        try library.validate(families: ["Inter", "EB Garamond", "inter"])
        let error = #expect(throws: TypeError.self) { try library.validate(families: ["Inter", "EBGaramond"]) }
        guard case .unknownFamily("EBGaramond", nearest: "EB Garamond", known: let known) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(known == library.families)
        #expect(error?.description == "There is no font family 'EBGaramond'; did you mean 'EB Garamond'?")
        let other = #expect(throws: TypeError.self) { try library.validate(families: ["Zapfino"]) }
        #expect(other?.description.contains("there are Amiri, EB Garamond, Inter, ") == true)
    }

    @Test("works in two threads, one in each, with the same result")
    func threads() async throws {
        let text = "Invoice 123 فاتورة 日本 — Amount due: €1,234.50"
        let expected = try TextFonts.library().lines(text, width: 60)
        try await withThrowingTaskGroup(of: [TextLine].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let library = try TextFonts.library()
                    var lines: [TextLine] = []
                    for _ in 0..<20 { lines = try library.lines(text, width: 60) }
                    return lines
                }
            }
            for try await lines in group { #expect(lines == expected) }
        }
    }

    @Test("lends FreeType faces")
    func freeType() throws {
        let library = try TextFonts.library()
        let font = try #require(library.faces.first).id
        #expect(try library.withFreeTypeFace(for: font) == library.withFreeTypeFace(for: font))
        let gone = FontID(path: "/no/such/font.otf")
        #expect(throws: TypeError.self) { try library.withFreeTypeFace(for: gone) }
    }
}
