import HandselSource
import Testing

private func table(_ text: String) throws -> SourceTable {
    try SourceTable(reading: Array(text.utf8), file: "notes.csv")
}

private func message(_ text: String) -> String {
    do {
        _ = try table(text)
        return "read"
    } catch {
        return "\(error)"
    }
}

@Suite("A table")
struct TableTests {
    @Test(
        "is separated by what its first line has most of",
        arguments: ["a,b;c\n1,2\n", "a;\"b,b,b\"\n1;2\n", "a\tb\n1\t2\n", "\u{feff}a,b\r\n1,2\r\n", "a,b\r1,2"])
    func separators(text: String) throws {
        let table = try table(text)
        #expect(table.header.count == 2)
        #expect(table.rows.map { $0.map(\.text) } == [["1", "2"]])
    }

    @Test("keeps separators, line breaks and quotes in quoted cells")
    func quotes() throws {
        let table = try table("note,who\n\"Dear \"\"Ann\"\",\nthank you\",Rosa\n\"\",x\n")
        #expect(table.rows.map { $0.map(\.text) } == [["Dear \"Ann\",\nthank you", "Rosa"], ["", "x"]])
        #expect(table.rows[0][1].position == SourcePosition(file: "notes.csv", line: 3, column: 12))
        #expect(table.rows[1][0].position == SourcePosition(file: "notes.csv", line: 4, column: 1))
    }

    @Test("may have one column, empty lines and space around its names")
    func lenient() throws {
        #expect(try table(" note \n\nHello\n\n").header.map(\.text) == ["note"])
        #expect(try table("a , b\n1,2\n\n3,4").rows.map { $0.map(\.text) } == [["1", "2"], ["3", "4"]])
    }

    @Test("tells where it is broken")
    func broken() {
        #expect(message("") == "notes.csv:1:1: found no row; write the names of the columns into the first line")
        #expect(
            message("a,b\n1,2\n1,2,3\n")
                == "notes.csv:3:1: found 3 cells under 2 columns; put cells that hold the separator between quotes")
        #expect(message("a,b\n\"1,2\n") == "notes.csv:2:1: found a quote that is never closed; close it, or double it")
        #expect(
            message("a,b\n\"1\"x,2\n")
                == "notes.csv:2:4: found text behind a closing quote; double the quotes that belong to the text")
        #expect(throws: SourceError.notUTF8(file: "notes.csv", offset: 2)) {
            try SourceTable(reading: [0x61, 0x0a, 0xff], file: "notes.csv")
        }
    }
}
