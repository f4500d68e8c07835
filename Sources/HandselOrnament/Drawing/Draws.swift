import HandselGraphics

/// Values for one purpose each, named by a key.
extension Seed {
    func between(_ low: Double, _ high: Double, _ key: String) -> Double { low + (high - low) * keyed(key).unit }

    func whole(_ range: ClosedRange<Int>, _ key: String) -> Int {
        range.lowerBound + Int(keyed(key).unit * Double(range.count))
    }

    func chance(_ share: Double, _ key: String) -> Bool { keyed(key).unit < share }

    /// 1 or -1.
    func side(_ key: String) -> Double { chance(0.5, key) ? 1 : -1 }

    /// One of `options`, of which there is at least one.
    func choice<Option>(_ options: [Option], _ key: String) -> Option {
        options[whole(0...options.count - 1, key)]
    }

    /// The options in another order.
    func shuffled<Option>(_ options: [Option], _ key: String) -> [Option] {
        let base = keyed(key)
        return options.enumerated().map { (base.keyed(UInt64($0.offset)).unit, $0.offset, $0.element) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// The seed of the entry at `index` of things called `key`.
    func of(_ key: String, _ index: Int) -> Seed { keyed(key).keyed(UInt64(index)) }
}
