import Foundation

/// What all measures found, hand by hand.
struct RealismReport: Sendable {
    /// The names of the hands, as the columns stand.
    var hands: [String]
    private var readings: [Measure: [String: Readings]] = [:]

    init(hands: [String]) {
        self.hands = hands
    }

    mutating func add(_ found: [Measure: Readings], hand: String) {
        for (measure, reading) in found {
            readings[measure, default: [:]][hand, default: Readings(within: measure.bound)].add(reading)
        }
    }

    /// The number by which a hand is judged; `nil` when nothing was measured.
    func value(_ measure: Measure, hand: String) -> Double? {
        guard let reading = readings[measure]?[hand], !reading.values.isEmpty else { return nil }
        switch measure.definition.judgement {
        case .each:
            return reading.values.max { distance($0, from: measure) < distance($1, from: measure) }
        case .least: return reading.values.min()
        case .mean: return reading.mean
        case .median: return reading.quantile(0.5)
        case .quantile95: return reading.quantile(0.95)
        }
    }

    /// How far beyond a bound a value is; below zero within it.
    private func distance(_ value: Double, from measure: Measure) -> Double {
        let bound = measure.bound
        // Of what every letter must keep, one side can be missed; the other is where the perfect letter is.
        if measure.definition.judgement == .each {
            return bound.upperBound.isFinite ? value - bound.upperBound : bound.lowerBound - value
        }
        return max(bound.lowerBound - value, value - bound.upperBound)
    }

    /// Whether a hand keeps a bound; `true` where there is none for it.
    func holds(_ measure: Measure, hand: String) -> Bool {
        guard measure.isBinding(for: hand), let value = value(measure, hand: hand) else { return true }
        return measure.bound.contains(value)
    }

    /// The broken bounds, each with who breaks it and where.
    var faults: [(measure: Measure, what: String)] {
        Measure.allCases.flatMap { measure in
            hands.filter { !holds(measure, hand: $0) }.map { hand in
                let value = value(measure, hand: hand) ?? .nan
                let reading = readings[measure]?[hand]
                let count = reading.map { $0.values.filter { !measure.bound.contains($0) }.count } ?? 0
                let places = reading?.worstOffenders.joined(separator: ", ") ?? ""
                let what = """
                    \(hand): \(measure.definition.title): \(shown(value)) instead of \(measure.boundText); \
                    out of bounds \(count) of \(reading?.values.count ?? 0): \(places)
                    """
                return (measure, what)
            }
        }
    }

    /// A table in Markdown. What is out of bounds is marked.
    var table: String {
        var rows = ["| measure | bound | worst | median | " + hands.joined(separator: " | ") + " |"]
        rows.append("|---|---|---|---|" + hands.map { _ in "---" }.joined(separator: "|") + "|")
        for measure in Measure.allCases where readings[measure] != nil {
            let definition = measure.definition
            let all = readings[measure]?.values.flatMap(\.values) ?? []
            let judged = hands.filter(measure.isBinding).compactMap { value(measure, hand: $0) }
            let worst = judged.max { distance($0, from: measure) < distance($1, from: measure) }
            let byHand = hands.map { hand in
                guard let value = value(measure, hand: hand) else { return "" }
                return shown(value) + (holds(measure, hand: hand) ? "" : " ✗")
            }
            let middle = all.isEmpty ? "" : shown(all.sorted()[all.count / 2])
            let cells = [definition.title, measure.boundText, worst.map(shown) ?? "", middle] + byHand
            rows.append("| " + cells.joined(separator: " | ") + " |")
        }
        return rows.joined(separator: "\n")
    }
}

extension Measure {
    /// Only the hand that writes where nobody chooses one must be read by a machine; of the others it is told.
    func isBinding(for hand: String) -> Bool {
        if definition.isTold { return false }
        return [.legible, .legibleFigures].contains(self) ? hand == "sam" : true
    }

    /// Its bound in signs and figures.
    var boundText: String {
        if definition.isTold { return "told" }
        let (least, most) = (bound.lowerBound, bound.upperBound)
        if least == Double.leastNonzeroMagnitude { return "> 0" }
        if least == most { return shown(least) }
        if most.isInfinite { return "≥ \(shown(least))" }
        return least == 0 ? "≤ \(shown(most))" : "\(shown(least)) … \(shown(most))"
    }
}

/// Three figures of a number.
private func shown(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    if value == value.rounded(), abs(value) < 1000 { return String(Int(value)) }
    return String(format: abs(value) < 0.1 ? "%.4f" : abs(value) < 10 ? "%.3f" : "%.1f", value)
}
