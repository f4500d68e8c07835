import Foundation
import HandselLayout
import HandselSource
import HandselTestSupport
import Testing

@Suite("The schema of layout files")
struct SchemaTests {
    private let python = Tool("python3", from: "python3-jsonschema")

    /// What a validator of JSON Schema 2020-12 says of a layout: one complaint to a line.
    private func complaints(_ yaml: String) throws -> [String] {
        let program = """
            import json, sys
            import jsonschema
            both = json.load(sys.stdin)
            jsonschema.Draft202012Validator.check_schema(both["schema"])
            for error in jsonschema.Draft202012Validator(both["schema"]).iter_errors(both["layout"]):
                print(error.json_path, error.message[:200])
            """
        let value = try SourceValue(reading: Array(yaml.utf8), file: "test.yaml")
        let both = "{\"schema\": \(layoutSchema().written), \"layout\": \(json(value).written)}"
        return try interpreter(program, both)
    }

    /// Debian's Python has jsonschema; another one that stands before it in PATH may not.
    private func interpreter(_ program: String, _ input: String) throws -> [String] {
        let debian = Tool("env", from: "coreutils")
        let outcome = try debian.run(["/usr/bin/python3", "-c", program], input: Array(input.utf8))
        guard outcome.status == 0 else {
            throw ToolError.failed("python3 -m jsonschema", status: outcome.status, errors: outcome.errors)
        }
        return outcome.text.split(separator: "\n").map(String.init)
    }

    private func json(_ value: SourceValue) -> JSONText {
        switch value.content {
        case .null: .null
        case .flag(let flag): .flag(flag)
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        case .list(let values): .list(values.map(json))
        case .record(let members): .record(members.map { .init($0.key, json($0.value)) })
        }
    }

    @Test("accepts the layouts of this repository")
    func layouts() throws {
        let folder = repositoryRoot.appending(path: "layouts")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.contains("studio"))
        for name in names {
            let file = folder.appending(path: "\(name)/layout.yaml")
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            let found = try complaints(String(contentsOf: file, encoding: .utf8))
            #expect(found == [], "\(name)")
        }
    }

    @Test("accepts each element's example")
    func examples() throws {
        let parts = elementExamples.map(\.yaml).joined(separator: "\n")
        #expect(try complaints("page:\n" + parts) == [])
    }

    @Test(
        "refuses what the reader refuses",
        arguments: [
            "page:\n  - tekst: Hello", "page:\n  - text: Hello\n    styel: body", "page:\n  - spacer: 4px",
            "page:\n  - rule: 1pt\n    color: '#12'", "gap: 4mm", "page:\n  - text: x\n    align: middle",
            "page:\n  - table: items\n    columns: [{ head: x }]", "page: []\nstyles: { body: { siz: 9pt } }",
        ])
    func refuses(yaml: String) throws {
        #expect(try complaints(yaml) != [])
    }

    @Test("has every property of every element, with a sentence on it")
    func properties() throws {
        let schema = try SourceValue(reading: Array(layoutSchema().written.utf8), file: "schema.json")
        for element in ElementCatalog.elements {
            let properties = schema["$defs"]?[element.keyword]?["properties"]
            #expect(properties?[element.keyword] != nil, "\(element.keyword)")
            #expect(element.form.summary.hasSuffix("."))
            for property in element.form.properties {
                guard case .text(let summary)? = properties?[property.name]?["description"]?.content else {
                    Issue.record("\(element.keyword).\(property.name) is not in the schema")
                    continue
                }
                #expect(summary == property.summary && summary.hasSuffix("."))
            }
            for common in ["name", "width"] { #expect(properties?[common] != nil, "\(element.keyword).\(common)") }
        }
    }

    @Test("is the same text each time")
    func stable() {
        #expect(layoutSchema().written == layoutSchema().written)
    }
}
