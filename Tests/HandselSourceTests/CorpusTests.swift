import Foundation
import HandselSource
import Testing

/// Real files of other projects, read where they lie; set HANDSEL_CORPUS to their folder.
private let corpus = ProcessInfo.processInfo.environment["HANDSEL_CORPUS"]

@Suite("The corpus")
struct CorpusTests {
    @Test(
        "of JSON files is found valid where Foundation finds it valid",
        .enabled(if: corpus != nil, "HANDSEL_CORPUS names no folder of real files"))
    func agreesWithFoundation() throws {
        let root = URL(filePath: try #require(corpus))
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "json" {
            let bytes = [UInt8](try Data(contentsOf: file))
            let isValid = (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
            let name = file.lastPathComponent
            do {
                _ = try SourceValue(reading: bytes, file: name)
                #expect(isValid, "\(name) was read, and Foundation refuses it")
            } catch SourceError.duplicateKey {
                // Foundation keeps one of the two, whichever; that is not good enough for money.
            } catch {
                #expect(!isValid, "\(error), and Foundation reads it")
            }
            count += 1
        }
        #expect(count > 0, "the corpus has no JSON file")
    }
}
