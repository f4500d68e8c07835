import HandselGraphics
import Testing

@testable import HandselHand

@Suite("The ways of writing a letter")
struct AlternatesTests {
    @Test("never come twice running within a word or from one to the next")
    func alternates() {
        for count in [3, 4, 8] {
            for letters in 1...6 {
                var last: Int?
                for word in 0..<12 {
                    var alternates = Alternates(word: word)
                    var draws = Draws(Seed(UInt64(word)))
                    for _ in 0..<letters {
                        let next = alternates.next(of: "e", count: count, start: Seed(5), drawing: &draws)
                        #expect(next != last)
                        last = next
                    }
                }
            }
        }
        // With two ways only, within a word, and between words that have the letter once.
        var firsts: [Int] = []
        for word in 0..<6 {
            var alternates = Alternates(word: word)
            var draws = Draws(Seed(1))
            let row = (0..<4).map { _ in alternates.next(of: "a", count: 2, start: Seed(5), drawing: &draws) }
            #expect(zip(row, row.dropFirst()).allSatisfy { $0 != $1 })
            firsts.append(row[0])
        }
        #expect(zip(firsts, firsts.dropFirst()).allSatisfy { $0 != $1 })
    }
}
