import Foundation
import HandselInvoice
import HandselMoments
import HandselSource

/// The rules that a file sets, such as `moments.yaml`; what it leaves out stays as usual.
func readRules(_ file: String) throws(HandselError) -> MomentRules {
    let source = try yaml(inFile: file, limit: 1 << 18)
    if case .null = source.content { return MomentRules() }
    return try rules(from: source)
}

private func rules(from source: SourceValue) throws(HandselError) -> MomentRules {
    let record = try FileRecord(
        source, what: "the rules", known: ["milestones", "welcomeBack", "finalMile", "toneGuard"])
    var rules = MomentRules()
    let milestones = try record.record(
        "milestones", what: "the milestones", known: ["documents", "anniversaries", "renewals", "sums"])
    if let milestones {
        rules.milestoneDocuments = try milestones.counts("documents", in: 2...100_000) ?? rules.milestoneDocuments
        rules.hasAnniversaries = try milestones.flag("anniversaries") ?? rules.hasAnniversaries
        rules.hasRenewals = try milestones.flag("renewals") ?? rules.hasRenewals
        rules.milestoneSums =
            try milestones.counts("sums", in: 1...1_000_000_000_000)?.map { Decimal($0) } ?? rules.milestoneSums
    }
    if let back = try record.record("welcomeBack", what: "the welcome back", known: ["days"]) {
        rules.gapDays = try back.count("days", in: 1...36_500) ?? rules.gapDays
    }
    if let final = try record.record("finalMile", what: "the final mile", known: ["instalments"]) {
        rules.finalInstalments = try final.count("instalments", in: 1...10_000) ?? rules.finalInstalments
    }
    let own = try record.record(
        "toneGuard", what: "the tone guard", known: ["plainTags", "never", "quietWhileOverdue"])
    if let own {
        rules.toneGuard.plainTags = try own.lines("plainTags")
        rules.toneGuard.isQuietWhileOverdue = try own.flag("quietWhileOverdue") ?? false
        for value in try own.list("never", of: "moments", limit: Moment.allCases.count) {
            guard case .text(let word) = value.content, let moment = Moment(rawValue: word) else {
                if case .text(let word) = value.content {
                    throw unknownWord(word, at: value, of: momentNames, what: "a moment")
                }
                throw invalid(value, wanted: "write a moment, one of \(momentNames.joined(separator: ", "))")
            }
            rules.toneGuard.without.insert(moment)
        }
    }
    return rules
}
