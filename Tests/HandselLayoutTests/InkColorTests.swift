import HandselGraphics
import HandselLayout
import Testing

@Suite("The ink of the note")
struct InkColorTests {
    private let grey = Color(red: 0.3, green: 0.3, blue: 0.3)

    @Test("has the hand's colour where the brand chooses none")
    func hands() {
        #expect(Theme().writing(in: grey).color(.role(.pen)) == grey)
        #expect(Theme(colors: [.accent: .black]).writing(in: grey).color(.role(.pen)) == grey)
    }

    @Test("has the brand's colour where it chooses one")
    func brands() {
        #expect(Theme(colors: [.pen: .black]).writing(in: grey).color(.role(.pen)) == .black)
    }
}
