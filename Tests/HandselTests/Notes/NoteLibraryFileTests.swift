import Foundation
import HandselInvoice
import HandselMoments
import HandselSource
import HandselTestSupport
import Testing

@testable import Handsel

/// A library with one note, some of its text replaced.
private func library(replacing text: String = "", with other: String = "") -> String {
    let file = """
        greetings:
          warm:
            person: "Dear {name},"
            team: "Dear {company} team,"
            nobody: "Hello,"
        notes:
          warm:
            regular:
              - "Enjoy {item}."
              - { text: "It is on its way.", needs: [goods] }
        """
    return text.isEmpty ? file : file.replacing(text, with: other)
}

/// What is said of a library that cannot be used.
private func mistake(replacing text: String, with other: String) throws -> String {
    try withTemporaryFolder { (folder: String) in
        try write(library(replacing: text, with: other), to: folder + "/en.yaml")
        do throws(HandselError) {
            _ = try NoteLibraryFolder(folder).library(for: "en")
            return "read"
        } catch {
            return error.description.replacing(folder + "/", with: "")
        }
    }
}

@Suite("A note library")
struct NoteLibraryFileTests {
    @Test("is read with greetings, facts and needs, and serves the regions of its language")
    func read() throws {
        try withTemporaryFolder { (folder: String) in
            try write(library(), to: folder + "/en.yaml")
            try write("en: [valued customer]", to: folder + "/generic-phrases.yaml")
            let libraries = NoteLibraryFolder(folder)
            #expect(libraries.tags == ["en"])
            let found = try #require(try libraries.library(for: "en-GB"))
            #expect(found.language == "en" && found.notes.count == 2)
            #expect(found.notes[0].facts == [.item] && found.notes[1].needs == [.goods])
            #expect(try libraries.library(for: "en+de")?.language == "en")
            #expect(try libraries.library(for: "de") == nil)
            #expect(try libraries.genericPhrases(for: "en-GB") == ["valued customer"])
            #expect(try libraries.genericPhrases(for: "de") == [])
        }
    }

    @Test("names each note by language, voice, moment and text, so that others can be changed")
    func ids() throws {
        func ids(_ text: String) throws -> [String] {
            let source = try SourceValue(reading: Array(text.utf8), file: "en.yaml", language: .yaml)
            return try NoteLibraryReading(source, tag: "en").library.notes.map(\.id)
        }
        let before = try ids(library())
        #expect(before[0].wholeMatch(of: #/en/warm/regular/[0-9a-f]{6}/#) != nil)
        #expect(try ids(library(replacing: "Enjoy {item}.", with: "Take care of {item}."))[1] == before[1])
        #expect(try ids(library(replacing: "Enjoy {item}.", with: "Take care of {item}."))[0] != before[0])
    }

    @Test("tells mistakes with file, line, column and what would be right")
    func mistakes() throws {
        #expect(
            try mistake(replacing: "{item}", with: "{itme}")
                == "en.yaml:9:9: found {itme} in a note; did you mean {item}?")
        #expect(
            try mistake(replacing: "[goods]", with: "[good]")
                == "en.yaml:10:46: found 'good' as something a note needs; did you mean 'goods'?")
        #expect(
            try mistake(replacing: "regular:", with: "reguler:")
                == "en.yaml:8:5: a voice has no 'reguler'; did you mean 'regular'?")
        #expect(try mistake(replacing: "notes:\n  warm:", with: "notes:\n  worm:").contains("did you mean 'warm'?"))
        #expect(try mistake(replacing: "needs:", with: "need:").contains("a note has no 'need'; did you mean 'needs'?"))
        #expect(
            try mistake(replacing: "{name}", with: "{nme}")
                == "en.yaml:3:13: found {nme} in this greeting; did you mean {name}?")
        #expect(try mistake(replacing: "Hello,", with: "Hello {name},").contains("in the greeting that needs no name"))
        #expect(try mistake(replacing: "\n    nobody: \"Hello,\"", with: "").contains("write 'nobody'"))
        #expect(try mistake(replacing: "Dear {company} team,", with: "Dear team,").contains("name one of {company}"))
        #expect(try mistake(replacing: "It is on its way.", with: "Enjoy {item}.").contains("the same text stands at"))
        #expect(try mistake(replacing: "\"Enjoy {item}.\"", with: "\"\"").contains("write the words of the note"))
        #expect(try mistake(replacing: "greetings:", with: "greeting:").contains("did you mean 'greetings'?"))
        #expect(
            try mistake(replacing: "notes:\n  warm:", with: "notes:\n  formal:").contains(
                "write the greetings of the voice 'formal'"))
        #expect(try mistake(replacing: "", with: "") == "read")
    }

    @Test("is looked over for openings that come twice, moments without a note, and what no hand should write")
    func lint() throws {
        try withTemporaryFolder { (folder: String) in
            let text = """
                greetings: { warm: { nobody: "Hello," } }
                notes:
                  warm:
                    regular:
                      - "Enjoy it for {item}."
                      - "Enjoy it with \(String(repeating: "care and ", count: 40)){item}."
                      - "Thank you for your business."
                      - "Take 漢 to heart."
                """
            try write(text, to: folder + "/en.yaml")
            let report = try Renderer.report(onNotes: folder + "/en.yaml", in: Rendering.installation)
            let lines = report.findings.filter { ($0.line ?? 0) >= 5 }.map { "\($0.line ?? 0) \($0.text)" }
            #expect(report.kind == "library" && report.notes == 4)
            #expect(lines.count == 4, "\(lines)")
            #expect(lines[0].hasPrefix("6 ") && lines[1].hasPrefix("6 "))
            #expect(lines.contains { $0.contains("begins like the note at line 5, 'enjoy it'") })
            #expect(lines.contains { $0.contains("characters and at most 280") })
            #expect(lines[2].hasPrefix("7 'thank you for your business'"))
            #expect(lines[3].hasPrefix("8 the hand 'Sam' has no strokes for '漢'"))
            let missing = report.findings.map(\.text).filter { $0.contains("warm has no note for") }
            // Every moment but this one, with the four kinds of milestone.
            #expect(missing.count == 10)
            #expect(report.findings.contains { $0.text == "there are no greetings for the voice 'formal'" })
        }
    }
}

@Suite("The installed note libraries")
struct InstalledNotesTests {
    static let tags = ["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv"]

    @Test("are there in ten languages, with the phrases that they do without")
    func languages() throws {
        #expect(Renderer.noteLanguages(in: Rendering.installation) == InstalledNotesTests.tags)
        let folder = NoteLibraryFolder(Rendering.installation.notesFolder)
        for tag in InstalledNotesTests.tags { #expect(try folder.genericPhrases(for: tag).count >= 12, "\(tag)") }
    }

    @Test("have twelve notes for each moment and voice in English and German and six elsewhere", arguments: tags)
    func counts(tag: String) throws {
        let notes = try Renderer.notes(in: Rendering.installation, locale: tag)
        let wanted = ["de", "en"].contains(tag) ? 12 : 6
        for voice in NoteVoice.allCases {
            for moment in Moment.allCases where moment != .plain {
                let count = notes.count { $0.voice == voice.rawValue && $0.moment == moment.rawValue }
                #expect(count >= wanted, "\(tag), \(voice), \(moment)")
            }
        }
    }

    @Test("name or need something of the document, but for two of twelve", arguments: tags)
    func facts(tag: String) throws {
        let notes = try Renderer.notes(in: Rendering.installation, locale: tag)
        for voice in NoteVoice.allCases {
            for moment in Moment.allCases where moment != .plain {
                let own = notes.filter { $0.voice == voice.rawValue && $0.moment == moment.rawValue }
                let bare = own.count { $0.facts.isEmpty && $0.needs.isEmpty }
                #expect(bare <= max(1, own.count / 6), "\(tag), \(voice), \(moment)")
            }
        }
    }

    @Test(
        "have nothing that the lint finds, and the usual hand can write them where it has the script", arguments: tags)
    func lint(tag: String) throws {
        let file = "\(Rendering.installation.notesFolder)/\(tag).yaml"
        let report = try Renderer.report(onNotes: file, in: Rendering.installation)
        #expect(report.findings.map(\.description) == [])
    }

    @Test("have the familiar form wherever customers have two", arguments: tags)
    func familiar(tag: String) throws {
        let notes = try Renderer.notes(in: Rendering.installation, locale: tag)
        // The Portuguese notes address nobody grammatically.
        let hasTwo = !["en", "sv", "ja", "pt"].contains(tag)
        if hasTwo {
            #expect(notes.contains { $0.familiar != nil })
        } else if tag != "ja" {
            #expect(notes.allSatisfy { $0.familiar == nil })
        }
        for note in notes {
            guard let familiar = note.familiar else { continue }
            #expect(familiar != note.text, "\(note.id)")
            #expect(Set(NoteTemplate(familiar).places) == Set(NoteTemplate(note.text).places), "\(note.id)")
        }
    }
}
