import Foundation
import HandselSource
import Testing

@Suite("JSON files from the field")
struct CorpusTests {
    /// Files that Foundation takes and we refuse, or the other way round, and why.
    private let disagreements: [String: String] = [:]

    @Test("are valid here exactly where Foundation finds them valid")
    func agreesWithFoundation() throws {
        guard let folder = ProcessInfo.processInfo.environment["HANDSEL_CORPUS"] else {
            print("HANDSEL_CORPUS is not set: no files from the field were read")
            return
        }
        let root = URL(filePath: folder)
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "json" {
            let data = try Data(contentsOf: file)
            let error = error { () throws(SourceError) in
                try SourceValue(reading: Array(data), file: file.lastPathComponent)
            }
            count += 1
            // RFC 8259 leaves names that come twice to the reader; Foundation keeps one, and we refuse both.
            if case .duplicateKey = error { continue }
            let isValid = (try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) != nil
            guard disagreements[file.lastPathComponent] == nil else { continue }
            #expect((error == nil) == isValid, "\(file.path): \(error.map { "\($0)" } ?? "read here only")")
        }
        print("\(count) JSON files from the field were read")
        #expect(count > 0, "there is no .json file in \(folder)")
    }
}
