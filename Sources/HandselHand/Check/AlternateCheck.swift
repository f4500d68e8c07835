/// Looks at the ways of writing one thing: whether they differ, and whether there are enough.
struct AlternateCheck {
    /// Drawings that are nearer to each other on average, in x-heights, are the same.
    private static let nearest = 0.01
    /// The letters that texts are full of, in every script that hands write.
    private static let frequent: Set<Character> = [
        "e", "t", "a", "o", "i", "n", "s", "r", "h", "l", "d", "u",
        "о", "е", "а", "и", "н", "т", "с", "р", "в", "л", "α", "ο", "ι", "ε", "τ", "σ", "ν", "η", "υ", "ρ",
        "0", "1", "2", "5",
    ]

    /// What there is to say of the drawings of one file, with the line of each.
    func flaws(of lines: [DrawnLine]) -> [(flaw: HandFlaw, line: Int)] {
        var order: [DrawnLine.Subject] = []
        var ways: [DrawnLine.Subject: [DrawnLine]] = [:]
        for line in lines {
            switch line.subject {
            case .letter, .pair, .wordLine:
                if ways[line.subject] == nil { order.append(line.subject) }
                ways[line.subject, default: []].append(line)
            case .mark, .over, .signature: break
            }
        }
        var flaws: [(flaw: HandFlaw, line: Int)] = []
        for subject in order {
            let alternates = ways[subject] ?? []
            if alternates.count == 1, case .letter(let character, nil) = subject,
                AlternateCheck.frequent.contains(character)
            {
                flaws.append((.oneForm(alternates[0].what), alternates[0].line))
            }
            let inks = alternates.map(AlternateCheck.ink)
            for later in alternates.indices {
                let twin = (0..<later).first { AlternateCheck.distance(inks[$0], inks[later]) < AlternateCheck.nearest }
                guard let twin else { continue }
                flaws.append((.twin(alternates[later].what, first: alternates[twin].line), alternates[later].line))
            }
        }
        return flaws
    }

    /// The ink of all strokes with its middle at the origin.
    private static func ink(of line: DrawnLine) -> [Vector] {
        let points = line.strokes.indices.flatMap(line.ink)
        let middle = points.reduce(.zero, +) / Double(max(1, points.count))
        return points.map { $0 - middle }
    }

    /// The mean distance from each point of either drawing to the nearest of the other.
    private static func distance(_ a: [Vector], _ b: [Vector]) -> Double {
        // Most differ at their ends already, and need not be looked at point by point.
        guard let firstA = a.first, let firstB = b.first, length(firstA - firstB) < 0.1 else { return .infinity }
        return max(meanDistance(from: a, to: b), meanDistance(from: b, to: a))
    }

    private static func meanDistance(from a: [Vector], to b: [Vector]) -> Double {
        var sum = 0.0
        for index in a.indices {
            // The nearest point of the line between two neighbours.
            var nearest = length(a[index] - b[0])
            for other in b.indices.dropLast() {
                let way = b[other + 1] - b[other]
                let share = min(1, max(0, dot(a[index] - b[other], way) / max(dot(way, way), 1e-12)))
                nearest = min(nearest, length(a[index] - (b[other] + way * share)))
            }
            sum += nearest
        }
        return sum / Double(a.count)
    }
}
