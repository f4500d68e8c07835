import Handsel
import Testing

@Suite("The exit code of a run")
struct ExitStatusTests {
    @Test(
        "tells what became of the documents",
        arguments: [
            (2, [], .done),
            (0, [], .done),
            (1, [.inputMissing], .someRefused),
            (1, [.cannotWrite, .inputErrors], .someRefused),
            (0, [.inputMissing, .inputMissing], .inputMissing),
            (0, [.inputErrors], .inputErrors),
            (0, [.cannotWrite], .cannotWrite),
            (0, [.inputMissing, .inputErrors], .inputErrors),
        ] as [(Int, [Outcome], Outcome)])
    func run(done: Int, failures: [Outcome], expected: Outcome) {
        #expect(Outcome.run(done: done, failures: failures) == expected)
    }

    @Test("is one of the documented numbers")
    func numbers() {
        #expect(Outcome.allCases.map(\.rawValue) == [0, 3, 64, 65, 66, 73, 75, 78])
    }
}

@Suite("An error of Handsel")
struct HandselErrorTests {
    @Test("says every finding with its place")
    func findings() {
        let error = HandselError.refused(
            document: "a.json, invoice 7",
            findings: [
                Message(.error, "the sum is wrong", rule: "BR-CO-10", file: "a.json", line: 3, column: 9),
                Message(.warning, "no due date", file: "a.json"),
            ])
        #expect(
            error.description == """
                a.json, invoice 7: refused for 1 error
                a.json:3:9: error: the sum is wrong [BR-CO-10]
                a.json: warning: no due date
                """)
        #expect(error.outcome == .inputErrors)
    }

    @Test("proposes the nearest name, or lists them")
    func names() {
        let near = HandselError.unknownName("clasic", kind: "layout", known: ["classic", "plain"])
        #expect(near.description == "there is no layout 'clasic'; did you mean 'classic'?")
        let far = HandselError.unknownName("zzz", kind: "layout", known: ["classic", "plain"])
        #expect(far.description == "there is no layout 'zzz'; there are: classic, plain")
        let none = HandselError.unknownName("zzz", kind: "hand", known: [])
        #expect(none.description == "there is no hand 'zzz'; none is installed")
    }
}
