@testable import HandselHand

extension Specimen {
    /// Compares each letter with others of its kind. - Parameter most: how many of each kind are taken.
    func likeness(most: Int) -> [Measure: Readings] {
        var readings = Readings.empty(
            .twins, .exactTwins, .samePerson, .strangers, .exactSamePerson, .acrossForms, .ransomNote)
        var kinds: [String: [(letter: Letter, line: CentreLine)]] = [:]
        for letter in lines.joined() where letter.text.allSatisfy({ $0.isLetter || $0.isNumber }) {
            guard !letter.strokes.isEmpty, kinds[letter.text, default: []].count < most else { continue }
            kinds[letter.text, default: []].append((letter, CentreLine(of: letter)))
        }
        for (_, kind) in kinds.sorted(by: { $0.key < $1.key }) {
            for (index, one) in kind.enumerated() {
                for other in kind.prefix(index) {
                    let difference = one.line.difference(from: other.line)
                    readings[.twins]?.add(difference.mean, one.letter.name)
                    readings[.exactTwins]?.add(difference.exactMean)
                    guard one.letter.form == other.letter.form else {
                        readings[.acrossForms]?.add(difference.mean)
                        continue
                    }
                    readings[.samePerson]?.add(difference.mean, one.letter.name)
                    readings[.exactSamePerson]?.add(difference.exactMean)
                    readings[.strangers]?.add(difference.mean, one.letter.name)
                    readings[.ransomNote]?.add(difference.greatest, one.letter.name)
                }
            }
        }
        return readings
    }
}

extension Readings {
    /// No readings yet of some measures.
    static func empty(_ measures: Measure...) -> [Measure: Readings] {
        Dictionary(uniqueKeysWithValues: measures.map { ($0, Readings(within: $0.bound)) })
    }
}
