import Foundation
import HandselBilling
import HandselSource
import HandselTestSupport
import Testing

/// Python with Debian's jsonschema, which judges JSON Schemas and what is written by them.
private struct SchemaJudge {
    /// For each of the JSON texts, whether the schema takes it.
    ///
    /// - Throws: when Python or jsonschema is missing, naming the package, or when the schema itself is wrong.
    static func verdicts(on texts: [String], schema: String) throws -> [Bool] {
        let program = """
            import json, sys
            try:
                from jsonschema import Draft202012Validator
            except ImportError:
                sys.exit("install it with: apt-get install python3-jsonschema")
            given = json.load(sys.stdin)
            schema = json.loads(given["schema"])
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            for text in given["texts"]:
                print("valid" if validator.is_valid(json.loads(text)) else "invalid")
            """
        let given = JSONText.record([.init("schema", .text(schema)), .init("texts", .list(texts.map { .text($0) }))])
        let answer = try Tool("python3", from: "python3-jsonschema")
            .run(["-c", program], input: Array(given.written.utf8))
        guard answer.status == 0 else {
            throw ToolError.failed("python3 with jsonschema", status: answer.status, errors: answer.errors)
        }
        return answer.text.split(separator: "\n").map { $0 == "valid" }
    }
}

@Suite("The JSON Schema of an invoice file")
struct SchemaTests {
    private static func examples() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: repositoryRoot.appending(path: "examples"), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    @Test("is the same each time, and JSON")
    func stable() throws {
        #expect(invoiceSchema() == invoiceSchema())
        let schema = try SourceValue(reading: Array(invoiceSchema().utf8), file: "schema.json")
        #expect(schema["$schema"]?.content == .text("https://json-schema.org/draft/2020-12/schema"))
        #expect(schema["additionalProperties"]?.content == .flag(false))
    }

    @Test("takes every example")
    func examplesAreValid() throws {
        let files = try Self.examples()
        #expect(files.count >= 11)
        let verdicts = try SchemaJudge.verdicts(
            on: try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }, schema: invoiceSchema())
        #expect(verdicts.count == files.count)
        for (file, isValid) in zip(files, verdicts) { #expect(isValid, "\(file.lastPathComponent)") }
    }

    @Test("and the reader refuse the same files, and take the same")
    func agreesWithReader() throws {
        let start = #"{"number": "7", "date": "2026-04-02", "customer": "A""#
        let items = #""items": [{"name": "a", "price": 1}]"#
        let right = [
            "\(start), \(items)}",
            "\(start), \(items), \"tax\": \"19 %\", \"payment\": {\"iban\": \"DE89370400440532013000\"}}",
            "\(start), \(items), \"discount\": 5, \"type\": \"creditNote\"}",
            "\(start), \(items), \"period\": \"2026-03-01/2026-03-31\", \"delivery\": {\"date\": \"2026-03-01\"}}",
            "\(start), \"items\": [{\"name\": \"a\", \"price\": {\"net\": \"1.50\", \"baseQuantity\": 100}, \"tax\": {\"category\": \"E\", \"reason\": \"b\"}}]}",
        ]
        let wrong = [
            "[]", "{}", "\(start)}", "\(start), \(items), \"numbr\": 1}", "\(start), \(items), \"currency\": \"EURO\"}",
            "\(start), \(items), \"dueDate\": \"1 May\"}", "\(start), \(items), \"prepaid\": \"1,234.50\"}",
            "\(start), \(items), \"type\": \"proforma\"}", "\(start), \(items), \"tax\": \"nineteen\"}",
            "\(start), \"items\": {}}", "\(start), \"items\": [{\"nam\": \"a\", \"price\": 1}]}",
            "\(start), \(items), \"engagement\": {\"instalment\": 0}}", "\(start), \(items), \"note\": [\"a\"]}",
        ]
        let verdicts = try SchemaJudge.verdicts(on: right + wrong, schema: invoiceSchema())
        for (text, isValid) in zip(right + wrong, verdicts) {
            #expect(isValid == right.contains(text), "\(text)")
            // "[]" gives no invoice at all; the others are read with findings.
            guard let read = try? read(text) else {
                #expect(text == "[]")
                continue
            }
            // The supplier and the currency may come from elsewhere.
            let errors = read.findings.filter { $0.severity == .error && !["BR-05", "BR-06"].contains($0.rule) }
            #expect(errors.isEmpty == isValid, "\(text): \(errors)")
        }
    }

    @Test("names the term of EN 16931 that each field is")
    func terms() {
        let named = Set(invoiceSchema().matches(of: /BT-([0-9]+)/).compactMap { Int($0.1) })
        // There is no BT-4. The addresses of customer, tax representative and delivery (BT-50, 51, 64 to 69, 75 to 80)
        // have the supplier's fields, BT-35 to 40, and come in as BG-8, BG-12 and BG-15.
        let missing = (1...162).filter { !named.contains($0) }
        #expect(missing == [4, 50, 51, 64, 65, 66, 67, 68, 69, 75, 76, 77, 78, 79, 80])
        #expect(invoiceSchema().contains("BG-12") && invoiceSchema().contains("BG-15"))
    }

    @Test("describes each property, and gives an other name the same kind")
    func descriptions() throws {
        let schema = try SourceValue(reading: Array(invoiceSchema().utf8), file: "schema.json")
        guard case .record(let definitions) = schema["$defs"]?.content else {
            Issue.record("no definitions")
            return
        }
        var count = 0
        for record in [schema] + definitions.map(\.value) {
            guard case .record(let properties) = record["properties"]?.content else {
                Issue.record("no properties")
                continue
            }
            for property in properties {
                count += 1
                guard case .text(let description) = property.value["description"]?.content else {
                    Issue.record("\(property.key) is not described")
                    continue
                }
                #expect(!description.isEmpty)
            }
        }
        #expect(count > 150)
    }

    @Test("and no example hold anything that the reader calls an error")
    func examplesRead() throws {
        for file in try Self.examples() {
            let read = try InvoiceReader().invoice(in: Array(try Data(contentsOf: file)), file: file.lastPathComponent)
            let errors = read.findings.filter { $0.severity == .error }
            // Some examples leave the supplier to the brand.
            #expect(errors.filter { $0.rule != "BR-06" }.isEmpty, "\(errors.map(\.description))")
        }
    }
}
