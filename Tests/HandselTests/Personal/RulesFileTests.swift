import Foundation
import HandselInvoice
import HandselMoments
import Testing

@testable import Handsel

@Suite("The rules of a file")
struct RulesFileTests {
    private func rules(_ text: String) throws -> MomentRules {
        try withTemporaryFolder { (folder: String) in
            let file = "\(folder)/moments.yaml"
            try Data(text.utf8).write(to: URL(filePath: file))
            return try readRules(file)
        }
    }

    @Test("are as usual where nothing is said", arguments: ["", "# nothing\n", "milestones: {}\n"])
    func usual(text: String) throws {
        #expect(try rules(text) == MomentRules())
    }

    @Test("of a new project are the usual ones, written out")
    func sample() throws {
        #expect(
            try readRules(Rendering.installation.samplesFolder + "/project/moments.yaml") == MomentRules())
    }

    @Test("say each number")
    func numbers() throws {
        let rules = try rules(
            """
            milestones: { documents: [12, 3], anniversaries: false, renewals: false, sums: [5000] }
            welcomeBack: { days: 90 }
            finalMile: { instalments: 4 }
            toneGuard: { plainTags: [vip], never: [celebration], quietWhileOverdue: true }
            """)
        #expect(rules.milestoneDocuments == [3, 12])
        #expect(!rules.hasAnniversaries && !rules.hasRenewals)
        #expect(rules.milestoneSums == [5000])
        #expect(rules.gapDays == 90)
        #expect(rules.finalInstalments == 4)
        #expect(rules.toneGuard.plainTags == ["vip"])
        #expect(rules.toneGuard.without == [.celebration])
        #expect(rules.toneGuard.isQuietWhileOverdue)
    }

    @Test(
        "are refused with place and remedy",
        arguments: [
            ("milestone: {}", "moments.yaml:1:1: the rules has no 'milestone'; did you mean 'milestones'?"),
            ("milestones:\n  documents: 5", "moments.yaml:2:14: found a number 5; write a list of numbers"),
            (
                "milestones: { documents: [1] }",
                "moments.yaml:1:27: found a number 1; write a whole number from 2 to 100000"
            ),
            ("welcomeBack: { days: 0.5 }", "write a whole number from 1 to 36500"),
            ("toneGuard: { never: [cheer] }", "found 'cheer' as a moment; write one of celebration, welcome"),
            ("toneGuard: { off: true }", "the tone guard has no 'off'; known are: plainTags, never, quietWhileOverdue"),
        ])
    func refused(text: String, message: String) {
        let error = #expect(throws: HandselError.self) { try rules(text) }
        #expect(error.map { "\($0)".contains(message) } == true, "\(error.map { "\($0)" } ?? "")")
    }
}
