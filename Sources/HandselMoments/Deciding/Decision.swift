public import HandselInvoice

/// What was decided for a document, and all the reasons.
public struct Decision: Hashable, Sendable {
    /// What became of a moment while deciding.
    public enum Outcome: String, Hashable, Sendable {
        case chosen
        /// Its facts are there too, but another came first.
        case passedOver = "passed over"
        /// The tone guard does not allow it.
        case guarded
        /// Its facts are not there.
        case notMet = "not met"
    }

    /// One rule that was looked at.
    public struct Trial: Hashable, Sendable {
        public var moment: Moment
        public var outcome: Outcome
        /// As words after "because".
        public var reason: String
    }

    public var moment: Moment
    /// Why, as words after "because".
    public var reason: String
    /// What is named where the moment is a milestone.
    public var milestone: Milestone?
    /// All moments in order of precedence.
    public var trials: [Trial]
    /// The moment that somebody asked for.
    public var asked: Moment?
    /// Why it is not the one asked for.
    public var objection: String?
    /// What the tone guard says, as words after "because"; empty where it allows everything.
    public var guardReason: String
    /// Whether the user set the guard aside for this document.
    public var overridesGuard: Bool
    /// What somebody should know of the facts, each as a sentence.
    public var remarks: [String]
}

extension MomentFacts {
    /// Decides what the document is to this customer now.
    ///
    /// - Parameters:
    ///   - asked: the moment that is wanted; `nil` for the one that the invoice names itself. It is taken unless the tone
    ///     guard stands against it, or its words would be untrue.
    ///   - isGuardOverridden: lets `asked` stand against the guard; never against the truth.
    public func decision(asked wanted: Moment? = nil, isGuardOverridden: Bool = false) -> Decision {
        let asked = wanted ?? invoice.personal.moment
        let verdict = ToneGuard.verdict(self)
        var taken: (moment: Moment, reason: String)?
        var objection: String?
        var overridesGuard = false
        if let wanted {
            switch answer(to: wanted, verdict, isGuardOverridden: isGuardOverridden) {
            case .granted(let overrides):
                overridesGuard = overrides
                taken = (wanted, overrides ? "it was asked for, against the tone guard" : "it was asked for")
            case .refused(let reason): objection = reason
            }
        }
        if taken == nil, let stated = invoice.personal.moment {
            switch answer(to: stated, verdict, isGuardOverridden: false) {
            case .granted: taken = (stated, "the invoice says so")
            case .refused(let reason): objection = objection ?? reason
            }
        }
        if taken == nil, let instead = verdict.instead { taken = (instead, verdict.reason) }

        var milestone: Milestone?
        var trials: [Decision.Trial] = []
        for rule in MomentCatalog.all {
            var trial = trial(of: rule, verdict, &milestone)
            if let taken {
                if rule.moment == taken.moment {
                    trial = .init(moment: rule.moment, outcome: .chosen, reason: taken.reason)
                }
            } else if trial.outcome == .passedOver {
                taken = (rule.moment, trial.reason)
                trial.outcome = .chosen
            }
            trials.append(trial)
        }
        // Everything is forbidden only where the rules are stricter than any document can be.
        let chosen = taken ?? (.plain, verdict.reason)
        return Decision(
            moment: chosen.moment, reason: chosen.reason, milestone: chosen.moment == .milestone ? milestone : nil,
            trials: trials, asked: asked, objection: objection, guardReason: verdict.reason,
            overridesGuard: overridesGuard, remarks: remarks)
    }

    private enum Answer {
        /// Whether it sets the guard aside.
        case granted(Bool)
        case refused(String)
    }

    /// Whether somebody who asks for a moment gets it. The guard can be set aside, the truth cannot.
    private func answer(to moment: Moment, _ verdict: ToneGuard.Verdict, isGuardOverridden: Bool) -> Answer {
        let isAllowed = verdict.allowed.contains(moment)
        guard isAllowed || isGuardOverridden else { return .refused(verdict.reason) }
        if let untruth = MomentCatalog.rule(of: moment)?.untruth(self) { return .refused(untruth) }
        return .granted(!isAllowed)
    }

    /// How a rule judges, as if none had fitted before it.
    private func trial(
        of rule: MomentRule, _ verdict: ToneGuard.Verdict, _ milestone: inout Milestone?
    ) -> Decision.Trial {
        switch rule.judge(self) {
        case .passes(let reason): return .init(moment: rule.moment, outcome: .notMet, reason: reason)
        case .fits(let reason, let reached):
            milestone = reached ?? milestone
            guard verdict.allowed.contains(rule.moment) else {
                return .init(moment: rule.moment, outcome: .guarded, reason: verdict.reason)
            }
            return .init(moment: rule.moment, outcome: .passedOver, reason: reason)
        }
    }

    private var remarks: [String] {
        var remarks = relationship.doubts
        if let first = relationship.later.first, relationship.documents.isEmpty, let day = invoice.issueDate {
            remarks.append(
                "document \(invoice.number) is dated \(day), before the customer's first one that is known, \(first.number) of "
                    + "\(first.issueDate); it is not taken for the first: it came late, or one of the dates is wrong")
        }
        return remarks
    }
}
