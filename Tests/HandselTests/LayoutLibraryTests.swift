import Foundation
import Handsel
import HandselTestSupport
import Testing

/// Runs `handsel layouts` in a folder.
private func layouts(_ arguments: [String], in folder: String? = nil) throws -> Command {
    try handsel(["layouts"] + arguments, environment: fontCache, in: folder)
}

@Suite("A layout of one's own")
struct NewLayoutTests {
    @Test("is a copy that documents can be made with at once")
    func new() throws {
        try withTemporaryFolder { folder in
            let run = try layouts(["new", "my-till", "--from", "till"], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output == "my-till/layout.yaml\n")
            #expect(run.errors.contains("handsel preview my-till/layout.yaml --watch"))
            #expect(try names(in: folder + "/my-till") == ["layout.yaml", "parts"])
            let installed = Rendering.installation.layoutsFolder + "/till"
            #expect(try names(in: folder + "/my-till/parts") == names(in: installed + "/parts"))
            #expect(try bytes(of: folder + "/my-till/layout.yaml") == bytes(of: installed + "/layout.yaml"))
            let preview = try handsel(
                ["preview", "my-till/layout.yaml", "--moment", "plain"], environment: fontCache, in: folder)
            #expect(preview.status == 0, "\(preview.errors)")
            #expect(preview.output == "my-till-preview.pdf\n")
        }
    }

    @Test("brings pictures along, but neither the preview nor what is no part of it")
    func pictures() throws {
        try withTemporaryFolder { folder in
            let own = Installation(folder: folder + "/home")
            for (path, text) in [
                ("layout.yaml", "summary: Own.\n"), ("leaf.svg", "<svg/>"), ("art/stem.SVG", "<svg/>"),
                ("parts/a.yaml", "page: []\n"), ("preview.png", "png"), ("notes.txt", "x"), (".hidden.svg", "<svg/>"),
            ] {
                try write(text, to: folder + "/home/layouts/own/" + path)
            }
            let path = try NewLayout(name: "mine", source: "own").write(to: folder + "/all/here", in: own)
            #expect(path == folder + "/all/here/mine/layout.yaml")
            #expect(try names(in: folder + "/all/here/mine") == ["art", "layout.yaml", "leaf.svg", "parts"])
            #expect(try names(in: folder + "/all/here/mine/art") == ["stem.SVG"])
        }
    }

    @Test("is refused with a bad name, an unknown layout to begin with, or where something is already")
    func refused() throws {
        try withTemporaryFolder { folder in
            for name in ["", "a/b", "../a", "a b", "é", ".a", String(repeating: "a", count: 61)] {
                let run = try layouts(["new", name], in: folder)
                #expect(run.status == 64, "\(name)")
                #expect(run.errors.contains("cannot be the name of a layout"), "\(run.errors)")
            }
            let unknown = try layouts(["new", "mine", "--from", "stduio"], in: folder)
            #expect(unknown.status == 64)
            #expect(unknown.errors.contains("there is no layout 'stduio'; did you mean 'studio'?"))
            #expect(try layouts(["new", "mine", "--from", "../layouts/studio"], in: folder).status == 64)
            #expect(try names(in: folder).isEmpty)
            try write("mine", to: folder + "/mine/kept.txt")
            let there = try layouts(["new", "mine"], in: folder)
            #expect(there.status == 73)
            #expect(there.errors.contains("mine: cannot be written: it is there already; choose another name"))
            #expect(try names(in: folder + "/mine") == ["kept.txt"])
        }
    }
}

@Suite("The library of layouts")
struct LayoutLibraryTests {
    private var installed: [LayoutSummary] {
        get throws { try Renderer.layouts(in: Rendering.installation) }
    }

    @Test("tells of a layout what it is like, its moments, its paper and its file")
    func show() throws {
        let run = try layouts(["show", "card"])
        #expect(run.status == 0, "\(run.errors)")
        let text = run.output.foldingSpaces
        #expect(text.hasPrefix("card A postcard "))
        #expect(text.contains(" moments celebration, milestone, final-mile paper A6 file "))
        #expect(text.hasSuffix("/layouts/card/layout.yaml"))
        let record = try #require(try layouts(["show", "studio", "--json"]).objects().first)
        #expect((record["moments"] as? [String])?.count == 9)
        #expect(record["paper"] as? String == "A4")
        #expect((record["description"] as? String)?.isEmpty == false)
        let unknown = try layouts(["show", "stduio"])
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("did you mean 'studio'?"))
    }

    @Test("is listed with and without the word list")
    func list() throws {
        let run = try layouts([])
        #expect(run.status == 0)
        #expect(run.output == (try layouts(["list"]).output))
        #expect(run.output.split(separator: "\n").count == (try installed.count))
        #expect(try layouts(["--json"]).objects().compactMap { $0["name"] as? String } == installed.map(\.name))
    }

    @Test("is described in docs/LAYOUT-LIBRARY.md as in its files, with a picture of each layout")
    func documentation() throws {
        let page = try String(
            contentsOf: repositoryRoot.appending(path: "docs/LAYOUT-LIBRARY.md"), encoding: .utf8)
        for layout in try installed {
            let details = try Renderer.layout(named: layout.name, in: Rendering.installation)
            let section = try #require(
                page.components(separatedBy: "\n## ").first { $0.hasPrefix("\(layout.name)\n") }, "\(layout.name)")
            let words = section.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let description = details.description.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(!description.isEmpty, "\(layout.name)")
            #expect(words.contains(description), "\(layout.name)")
            let moments = details.moments.count == 9 ? "all nine" : details.moments.joined(separator: ", ")
            #expect(words.contains("Moments: \(moments)."), "\(layout.name)")
            #expect(section.contains("layouts/\(layout.name).png"))
            let preview = Rendering.installation.layoutsFolder + "/\(layout.name)/preview.png"
            for picture in [repositoryRoot.appending(path: "docs/layouts/\(layout.name).png").path, preview] {
                #expect((1_000..<200_000).contains(try bytes(of: picture).count), "\(picture)")
            }
        }
    }
}
