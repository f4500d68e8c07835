import HandselGraphics
import Testing

@Suite("A seed")
struct SeedTests {
    @Test("stands for its texts in the same way for ever")
    func texts() {
        // FNV-1a, 64 bits, worked out apart.
        #expect(Seed("a").value == 0x089b_e207_b544_f1e4)
        #expect(Seed("sam", "2026-014", "note").value == 0xe914_6420_71f9_c2f2)
        #expect(Seed("ab", "c") != Seed("a", "bc"))
        #expect(Seed("a", "") != Seed("a"))
    }

    @Test("gives the same numbers for ever")
    func numbers() {
        // SplitMix64 begins with 0xe220a8397b1dcdaf from 0; its upper 53 bits are the number.
        #expect(Seed(0).unit == 0.8833108082136426)
        #expect(Seed(42).unit == 0.7415648787718233)
        #expect(Seed(1).keyed(2).value == 0x2ee7_471d_3961_7aa8)
        #expect(Seed(1).keyed("pen").value == 0xc6ac_2a6e_8ba6_3c4d)
        #expect(Seed(7).gaussian == -0.06659557356228629)
    }

    @Test("gives numbers that are spread evenly from 0 to 1")
    func spread() {
        var counts = [Int](repeating: 0, count: 10)
        for draw in 0..<10_000 {
            let unit = Seed(3).keyed(UInt64(draw)).unit
            #expect(unit >= 0 && unit < 1)
            counts[Int(unit * 10)] += 1
        }
        // Each tenth has 1,000 with a standard deviation of 30.
        #expect(counts.allSatisfy { abs($0 - 1_000) < 150 }, "\(counts)")
    }

    @Test("gives numbers around 0 with a deviation of 1")
    func gaussian() {
        let draws = (0..<10_000).map { Seed(4).keyed(UInt64($0)).gaussian }
        let mean = draws.reduce(0, +) / 10_000
        let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 10_000
        #expect(abs(mean) < 0.05)
        #expect(abs(variance - 1) < 0.06)
        // About 68 % lie within one deviation.
        #expect(abs(draws.filter { abs($0) < 1 }.count - 6_827) < 200)
        #expect(draws.allSatisfy { abs($0) <= 6 })
    }

    @Test("gives another number for each purpose, whatever else is drawn")
    func keys() {
        let values = (0..<1_000).map { Seed(5).keyed(UInt64($0)).value }
        #expect(Set(values).count == 1_000)
        #expect(Seed(5).keyed("a").keyed("b") != Seed(5).keyed("b").keyed("a"))
    }
}
