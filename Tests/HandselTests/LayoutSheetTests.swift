import Foundation
import Handsel
import HandselCairo
import HandselLayout
import HandselTestSupport
import Testing

/// Runs `handsel layouts` in a folder.
private func layouts(_ arguments: [String], in folder: String? = nil) throws -> Command {
    try handsel(["layouts"] + arguments, environment: fontCache, in: folder)
}

@Suite("A sheet of layouts")
struct LayoutSheetTests {
    private func sheet(_ change: (inout LayoutSheet) -> Void = { _ in }) -> LayoutSheet {
        var sheet = LayoutSheet(
            installation: Rendering.installation,
            settings: Rendering.settings(withBrand: false) {
                $0.format = .png
                $0.dotsPerInch = 20
            })
        sheet.layouts = ["studio"]
        sheet.moments = ["welcome", "reminder"]
        sheet.items = 1
        change(&sheet)
        return sheet
    }

    private func size(_ drawn: LayoutSheet.Drawn) throws -> (width: Double, height: Double) {
        let image = HandselLayout.Image(name: "sheet", format: .png, bytes: drawn.file, naturalSize: .zero)
        let size = try #require(try pixelSize(of: image))
        return (size.width, size.height)
    }

    @Test("has a row for each layout and a column for each moment, and the same bytes each time")
    func picture() throws {
        let one = try sheet().drawn()
        #expect(one.failures.isEmpty)
        #expect(try sheet().drawn().file == one.file)
        let size = try size(one)
        let wider = try self.size(try sheet { $0.moments = ["welcome", "reminder", "plain"] }.drawn())
        let higher = try self.size(try sheet { $0.layouts = ["studio", "till"] }.drawn())
        // A thumbnail is 60 mm wide with 11 mm between two, 60 x 297 / 210 mm high with 13 mm; 20 dots are 25.4 mm.
        #expect(abs(wider.width - size.width - 71 * 20 / 25.4) <= 1)
        #expect(wider.height == size.height)
        #expect(abs(higher.height - size.height - (60 * 297 / 210.0 + 13) * 20 / 25.4) <= 1)
    }

    @Test("tells in words what stands on it, with the page behind a first invoice and a dash where there is nothing")
    func words() throws {
        try withTemporaryFolder { folder in
            let run = try layouts(
                [
                    "sheet", "-o", "sheet.pdf", "--layout", "card", "--layout", "studio", "--moment", "welcome",
                    "--items",
                    "1", "--locale", "de",
                ], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output == "sheet.pdf\n")
            let words = try Tool.pdftotext.text(["-layout", folder + "/sheet.pdf", "-"])
            for word in ["Layouts", "de, 1 line item", "welcome", "card", "A6", "studio", "A4", "page 2"] {
                #expect(words.contains(word), "\(word)")
            }
            // Two lines of heading, then one for each picture.
            let pictures = try Tool.pdfimages.text(["-list", folder + "/sheet.pdf"])
            #expect(pictures.split(separator: "\n").count == 4)
        }
    }

    @Test("leaves a cell empty where the sample is refused, and says why")
    func refused() throws {
        try withTemporaryFolder { folder in
            try write(
                "summary: A note without room.\npaper: A6\npage:\n  - note: \"{personal.note}\"\n    xHeight: 2mm to 3mm\n    maxHeight: 6mm\n",
                to: folder + "/tight.yaml")
            let drawn = try sheet {
                $0.layouts = [folder + "/tight.yaml"]
                $0.moments = ["welcome"]
            }.drawn()
            #expect(drawn.failures.count == 1)
            #expect("\(drawn.failures)".contains("tight, welcome"))
            #expect(!drawn.file.isEmpty)
        }
    }

    @Test(
        "refuses what nobody knows and writes nothing",
        arguments: [
            (["--layout", "stduio"], "there is no layout 'stduio'; did you mean 'studio'?"),
            (["--moment", "welcom"], "there is no moment 'welcom'; did you mean 'welcome'?"),
            (["--items", "0"], "--items 0 is out of range"), (["--dpi", "9"], "--dpi 9 is for pictures"),
        ])
    func unknown(options: [String], message: String) throws {
        try withTemporaryFolder { folder in
            let run = try layouts(["sheet", "-o", "sheet.pdf"] + options, in: folder)
            #expect(run.status == 64)
            #expect(run.errors.contains("handsel: error: " + message), "\(run.errors)")
            #expect(try names(in: folder).isEmpty)
        }
    }

    @Test("replaces nothing without --force, and is a pdf or a png")
    func files() throws {
        try withTemporaryFolder { folder in
            try write("mine", to: folder + "/sheet.pdf")
            let run = try layouts(["sheet", "-o", "sheet.pdf"], in: folder)
            #expect(run.status == 73)
            #expect(try String(contentsOfFile: folder + "/sheet.pdf", encoding: .utf8) == "mine")
            #expect(try layouts(["sheet", "-o", "sheet.gif"], in: folder).status == 64)
        }
    }
}

@Suite("A gallery of layouts")
struct LayoutGalleryTests {
    @Test("has a document for each layout, moment, language and length")
    func documents() throws {
        try withTemporaryFolder { folder in
            let run = try layouts(
                [
                    "gallery", "--out-dir", "out", "--layout", "till", "--moment", "plain", "--locale", "en",
                    "--locale",
                    "ja", "--items", "1", "--items", "3",
                ], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output == "out: 4 documents, 4 pages\n")
            #expect(
                try names(in: folder + "/out/till") == [
                    "plain-en-1.pdf", "plain-en-3.pdf", "plain-ja-1.pdf", "plain-ja-3.pdf",
                ])
            #expect(try bytes(of: folder + "/out/till/plain-en-1.pdf").starts(with: Array("%PDF-".utf8)))
        }
    }

    @Test("leaves out moments that a layout is not made for")
    func served() throws {
        var gallery = LayoutGallery(
            installation: Rendering.installation, settings: Rendering.settings(withBrand: false))
        gallery.layouts = ["card"]
        gallery.moments = ["reminder"]
        gallery.languages = ["en"]
        var made = 0
        try gallery.make { (_, _) in made += 1 }
        #expect(made == 0)
    }

    @Test("tells what cannot be made and makes the rest")
    func failing() throws {
        try withTemporaryFolder { folder in
            try write("summary: No page.\npgae: []\n", to: folder + "/broken.yaml")
            let options = ["--moment", "plain", "--locale", "en", "--items", "1"]
            let run = try layouts(
                ["gallery", "--out-dir", "out", "--layout", "broken.yaml", "--layout", "till"] + options, in: folder)
            #expect(run.status == 3)
            #expect(run.output == "out: 1 documents, 1 pages, 1 failed\n")
            #expect(run.errors.contains("broken/plain-en-1.pdf: broken.yaml:2:1"), "\(run.errors)")
            let bad = try layouts(["gallery", "--out-dir", "x", "--layout", "broken.yaml"] + options, in: folder)
            #expect(bad.status == 78)
            let unknown = try layouts(["gallery", "--out-dir", "x", "--locale", "tlh"], in: folder)
            #expect(unknown.status == 64)
            #expect(unknown.errors.contains("there is no sample in the language 'tlh'"))
        }
    }
}
