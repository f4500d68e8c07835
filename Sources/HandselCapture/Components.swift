/// Ink that hangs together, in pixels.
struct Component {
    var area = 0
    var left = Int.max
    var top = Int.max
    /// The last column and row that it reaches.
    var right = Int.min
    var bottom = Int.min

    var width: Int { right - left + 1 }
    var height: Int { bottom - top + 1 }
    var middle: (x: Double, y: Double) { (Double(left + right + 1) / 2, Double(top + bottom + 1) / 2) }
}

/// The connected parts of a bitmap: pixels that touch at a side or a corner belong together.
struct Components {
    private struct Run {
        var row: Int
        var start: Int
        /// One past its last pixel.
        var end: Int
    }

    private var runs: [Run] = []
    /// Which component each run belongs to.
    private var owners: [Int] = []
    private(set) var all: [Component] = []

    /// - Parameters:
    ///   - bits: row by row, `value` where there is something.
    init(of bits: [UInt8], width: Int, height: Int, value: UInt8 = 1) {
        var parents: [Int] = []
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index {
                parents[index] = parents[parents[index]]
                index = parents[index]
            }
            return index
        }
        var previous = 0..<0
        // Corners do not hold gaps together, or ink that meets at a corner would not part them.
        let reach = value == 0 ? 0 : 1
        bits.withUnsafeBufferPointer { bits in
            for row in 0..<height {
                let first = runs.count
                var x = 0
                let line = row &* width
                while x < width {
                    if bits[line &+ x] != value {
                        x &+= 1
                        continue
                    }
                    let start = x
                    while x < width, bits[line &+ x] == value { x &+= 1 }
                    runs.append(Run(row: row, start: start, end: x))
                    parents.append(parents.count)
                }
                var above = previous.lowerBound
                for index in first..<runs.count {
                    let run = runs[index]
                    while above < previous.upperBound, runs[above].end + reach <= run.start { above += 1 }
                    var candidate = above
                    while candidate < previous.upperBound, runs[candidate].start < run.end + reach {
                        let (a, b) = (root(candidate), root(index))
                        if a != b { parents[max(a, b)] = min(a, b) }
                        candidate += 1
                    }
                }
                previous = first..<runs.count
            }
        }
        var numbers = [Int](repeating: -1, count: runs.count)
        owners = [Int](repeating: 0, count: runs.count)
        for index in runs.indices {
            let root = root(index)
            if numbers[root] < 0 {
                numbers[root] = all.count
                all.append(Component())
            }
            let (number, run) = (numbers[root], runs[index])
            owners[index] = number
            all[number].area += run.end - run.start
            all[number].left = min(all[number].left, run.start)
            all[number].right = max(all[number].right, run.end - 1)
            all[number].top = min(all[number].top, run.row)
            all[number].bottom = max(all[number].bottom, run.row)
        }
    }

    /// Sets the pixels of some components.
    func set(_ value: UInt8, where isChosen: (Int) -> Bool, in bits: inout [UInt8], width: Int) {
        let chosen = all.indices.map(isChosen)
        for (index, run) in runs.enumerated() where chosen[owners[index]] {
            for x in run.start..<run.end { bits[run.row * width + x] = value }
        }
    }
}
