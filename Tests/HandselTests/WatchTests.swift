import Foundation
import Handsel
import HandselTestSupport
import Testing

@Suite("Watching files")
struct WatchTests {
    /// Runs a watch whose files change between one look and the next, and answers after which looks it acted: 0 is the start.
    private func acted(_ steps: [[String: FileState]]) -> [Int] {
        var look = 0
        var acted: [Int] = []
        let watch = Watch(
            files: { steps[look].keys.sorted() }, state: { steps[look][$0] },
            wait: {
                look += 1
                return look < steps.count
            })
        watch.run { acted.append(look) }
        return acted
    }

    private let first = FileState(size: 10, changed: 100)

    @Test("acts once where nothing changes")
    func quiet() { #expect(acted([["a": first], ["a": first], ["a": first]]) == [0]) }

    @Test("acts again for another size, another time, a new file and one that went")
    func changes() {
        #expect(acted([["a": first], ["a": FileState(size: 11, changed: 100)]]) == [0, 1])
        #expect(acted([["a": first], ["a": first], ["a": FileState(size: 10, changed: 100.5)]]) == [0, 2])
        #expect(acted([["a": first], ["a": first, "b": first]]) == [0, 1])
        #expect(acted([["a": first, "b": first], ["a": first]]) == [0, 1])
        #expect(acted([[:], ["a": first], ["a": first], [:]]) == [0, 1, 3])
    }

    @Test("does not miss what changes while it acts")
    func meanwhile() {
        var state = first
        var count = 0
        var looks = 0
        func goesOn() -> Bool {
            looks += 1
            return looks < 4
        }
        let watch = Watch(files: { ["a"] }, state: { _ in state }, wait: goesOn)
        watch.run {
            count += 1
            if count == 1 { state.size = 99 }
        }
        #expect(count == 2)
    }

    @Test("sees a layout, a picture and a part change, and goes on after a mistake")
    func layout() throws {
        try withTemporaryFolder { folder in
            let text = "parts:\n  - text: \"{invoice.number}\"\n"
            try write("paper: A5\npage:\n  - text: \"{invoice.number}\"\n", to: folder + "/mine/layout.yaml")
            var settings = Rendering.settings(withBrand: false)
            settings.layout = folder + "/mine/layout.yaml"
            let preview = Preview(installation: Rendering.installation, settings: settings, moment: "plain", items: 1)
            var told: [String] = []
            var steps: [() throws -> Void] = [
                { try write("page:\n  - txt: Hello\n", to: folder + "/mine/layout.yaml") },
                { try write("page:\n  - text: Hello\n", to: folder + "/mine/layout.yaml") },
                {},
                { try write(text, to: folder + "/mine/parts/foot.yaml") },
                { try write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: folder + "/mine/pictures/leaf.svg") },
            ]
            var failure: (any Error)?
            let watch = Watch(files: { preview.files }) {
                guard !steps.isEmpty else { return false }
                do { try steps.removeFirst()() } catch { failure = error }
                return failure == nil
            }
            watch.run {
                do {
                    told.append("\(try preview.document().pageCount)")
                } catch {
                    told.append("\(error)")
                }
            }
            if let failure { throw failure }
            #expect(told.count == 5)
            #expect(told[0] == "1")
            #expect(told[1].contains("/mine/layout.yaml:2:5: "))
            #expect(told[2...] == ["1", "1", "1"])
        }
    }

    @Test("tells the size and the time of a file, and that there is none")
    func state() throws {
        try withTemporaryFolder { folder in
            try write("four", to: folder + "/a")
            let before = try #require(FileState.read(folder + "/a"))
            #expect(before.size == 4)
            #expect(FileState.read(folder + "/b") == nil)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1000)], ofItemAtPath: folder + "/a")
            #expect(FileState.read(folder + "/a") == FileState(size: 4, changed: 1000))
        }
    }
}
