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

    /// So many places on each stroke are compared.
    private static let places = 48
    /// Dots, commas and the like are too small to differ.
    private static let smallest = 0.5

    /// Evenly spaced places on all strokes, from the middle of them all; empty for what is too small to differ.
    private static func ink(of line: DrawnLine) -> [Vector] {
        let points = line.strokes.indices.flatMap { stroke -> [Vector] in
            let ink = line.ink(of: stroke)
            return (0..<places).map { place in
                let position = Double(place) / Double(places - 1) * Double(ink.count - 1)
                let index = min(Int(position), ink.count - 2)
                return ink[index] + (ink[index + 1] - ink[index]) * (position - Double(index))
            }
        }
        let middle = points.reduce(.zero, +) / Double(max(1, points.count))
        let isSmall = !points.contains { length($0 - middle) > smallest / 2 }
        return isSmall ? [] : points.map { $0 - middle }
    }

    /// The mean distance of the places that correspond; infinite where the strokes do not.
    private static func distance(_ a: [Vector], _ b: [Vector]) -> Double {
        guard a.count == b.count, !a.isEmpty else { return .infinity }
        return zip(a, b).reduce(0) { $0 + length($1.0 - $1.1) } / Double(a.count)
    }
}
