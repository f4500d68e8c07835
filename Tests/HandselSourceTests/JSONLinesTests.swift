import HandselSource
import Testing

@Suite("A JSON Lines file")
struct JSONLinesTests {
    private func lines(_ text: String) throws(SourceError) -> [SourceValue] {
        try SourceValue.lines(reading: Array(text.utf8), file: "a.json")
    }

    @Test("gives a value for each of its lines, and passes over empty ones")
    func values() throws {
        let values = try lines("{\"a\": 1}\n\n  {\"a\": 2}\r\n3\n\n")
        #expect(values.map(\.words) == ["{a: 1}", "{a: 2}", "3"])
        #expect(values.map(\.position) == [place(1, 1), place(3, 3), place(4, 1)])
    }

    @Test("may be empty")
    func empty() throws {
        #expect(try lines("") == [])
        #expect(try lines("\n \n") == [])
    }

    @Test("needs no line feed at its end and may begin with a byte order mark")
    func ends() throws {
        #expect(try lines("\u{feff}1\n2").map(\.words) == ["1", "2"])
    }

    @Test("tells where a second value stands on one line")
    func oneLine() {
        #expect(
            error { () throws(SourceError) in try lines("{}\n{} {}\n") }
                == .malformed(place(2, 4), found: "'{'", wanted: "begin a new line for each value"))
    }

    @Test("tells the line of a mistake")
    func mistakes() {
        #expect(
            error { () throws(SourceError) in try lines("{}\n{}\n{\"a\" 1}\n") }
                == .malformed(place(3, 6), found: "'1'", wanted: "write ':' after the name \"a\""))
    }
}
