import Foundation
import HandselTestSupport
import Testing

/// Where runs of the program keep what they learnt of the fonts, so that it is learnt once.
let fontCache = ["XDG_CACHE_HOME": NSTemporaryDirectory() + "handsel-tests-cache"]

/// Renders a file "in.json" in a folder of its own and expects that nothing was made or changed there.
///
/// - Parameters:
///   - options: what follows the file's name on the command line.
///   - prepare: what else shall lie in the folder, given by its path.
/// - Returns: what standard error said.
func errors(
    rendering bytes: [UInt8] = Rendering.invoice(), _ options: [String] = [], status: Int32,
    environment: [String: String] = [:], prepare: (String) throws -> Void = { _ in },
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
    try withTemporaryFolder { (folder: String) in
        try Data(bytes).write(to: URL(fileURLWithPath: folder + "/in.json"))
        try prepare(folder)
        let before = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        let run = try handsel(
            ["render", "in.json"] + options, environment: fontCache.merging(environment) { _, own in own }, in: folder)
        #expect(run.status == status, "\(run.errors)", sourceLocation: sourceLocation)
        #expect(run.output.isEmpty, sourceLocation: sourceLocation)
        let after = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        #expect(after == before, sourceLocation: sourceLocation)
        return run.errors
    }
}
