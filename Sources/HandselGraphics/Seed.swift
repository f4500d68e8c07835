/// A number from which everything random on a page is drawn, the same in every process and on every machine.
///
/// Values are keyed: each is a function of the seed and of what it is for, not of how many were drawn before. So a change
/// in one place leaves all others as they are.
public struct Seed: Hashable, Sendable {
    public var value: UInt64

    public init(_ value: UInt64) {
        self.value = value
    }

    /// The seed that stands for these texts, in their order (FNV-1a over their UTF-8, each ended by a zero byte).
    public init(_ texts: String...) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for text in texts {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = hash &* 0x100_0000_01b3
        }
        value = hash
    }

    /// The seed for one purpose under this one.
    public func keyed(_ key: UInt64) -> Seed {
        Seed(Seed.mixed(value ^ Seed.mixed(key &+ 0x9e37_79b9_7f4a_7c15)))
    }

    /// The seed for one purpose under this one.
    public func keyed(_ key: String) -> Seed { keyed(Seed(key).value) }

    /// A number from 0 up to but not including 1.
    public var unit: Double { Double(Seed.mixed(value) >> 11) * 0x1p-53 }

    /// A number with mean 0 and standard deviation 1, between −6 and 6: a sum of twelve uniform ones, so that it needs no
    /// logarithm, which differs between C libraries.
    public var gaussian: Double {
        var sum = -6.0
        for draw in 0..<12 { sum += keyed(UInt64(draw)).unit }
        return sum
    }

    /// SplitMix64's output step.
    private static func mixed(_ input: UInt64) -> UInt64 {
        var z = input &+ 0x9e37_79b9_7f4a_7c15
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
