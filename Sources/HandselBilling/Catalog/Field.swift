import HandselInvoice
import HandselSource

/// One field of a record in an invoice file: its name, what it means, and which part of the model it fills.
struct Field<Record: Sendable>: Sendable {
    let name: String
    /// Other names that people write, each with one meaning only.
    let aliases: [String]
    /// The terms of EN 16931, such as "BT-1"; empty for what is Handsel's own.
    let term: String
    let meaning: String
    let isRequired: Bool
    let schema: Schema
    let fill: @Sendable (inout Record, SourceValue, String, inout Reading) -> Void

    init<Value>(
        _ name: String, _ term: String, _ meaning: String, _ kind: Kind<Value>,
        _ part: any WritableKeyPath<Record, Value?> & Sendable, aliases: [String] = [], isRequired: Bool = false
    ) {
        self.init(name, term, meaning, kind, aliases: aliases, isRequired: isRequired) { $0[keyPath: part] = $1 }
    }

    init<Value>(
        _ name: String, _ term: String, _ meaning: String, _ kind: Kind<Value>,
        _ part: any WritableKeyPath<Record, Value> & Sendable, aliases: [String] = [], isRequired: Bool = false
    ) {
        self.init(name, term, meaning, kind, aliases: aliases, isRequired: isRequired) { $0[keyPath: part] = $1 }
    }

    private init<Value>(
        _ name: String, _ term: String, _ meaning: String, _ kind: Kind<Value>, aliases: [String], isRequired: Bool,
        set: @escaping @Sendable (inout Record, Value) -> Void
    ) {
        self.name = name
        self.aliases = aliases
        self.term = term
        self.meaning = meaning
        self.isRequired = isRequired
        schema = kind.schema
        fill = { record, source, path, reading in
            if let value = kind.read(source, path, &reading) { set(&record, value) }
        }
    }

    /// The meaning with its terms, as it stands in the schema.
    var description: String { term.isEmpty ? meaning : "\(meaning) (\(term))" }
}

/// Lists fields one below the other, so that each is checked by the compiler on its own.
@resultBuilder
enum FieldsBuilder<Record: Sendable> {
    static func buildExpression(_ field: Field<Record>) -> [Field<Record>] { [field] }
    static func buildExpression(_ fields: [Field<Record>]) -> [Field<Record>] { fields }
    static func buildBlock(_ fields: [Field<Record>]...) -> [Field<Record>] { fields.flatMap { $0 } }
}

/// The fields that a record may have. The reader's check for unknown fields and the JSON Schema are both made from it.
struct RecordFields<Record: Sendable>: Sendable {
    /// Its name among the schema's definitions.
    let name: String
    let blank: Record
    let fields: [Field<Record>]
    private let places: [String: Int]

    init(_ name: String, blank: Record, @FieldsBuilder<Record> _ fields: () -> [Field<Record>]) {
        self.name = name
        self.blank = blank
        let fields = fields()
        self.fields = fields
        var places: [String: Int] = [:]
        for (index, field) in fields.enumerated() {
            for name in [field.name] + field.aliases {
                let earlier = places.updateValue(index, forKey: name)
                precondition(earlier == nil, "two fields of one record are called '\(name)'")
            }
        }
        self.places = places
    }

    /// The kind of value that such a record is.
    var kind: Kind<Record> {
        Kind(reference) { source, path, reading in
            guard case .record(let members) = source.content else {
                reading.wrongKind(source, path, wanted: "write a record with fields such as '\(fields[0].name)'")
                return nil
            }
            return record(of: members, path, &reading)
        }
    }

    private func record(of members: [SourceValue.Member], _ path: String, _ reading: inout Reading) -> Record {
        var record = blank
        var written: [Int: SourceValue.Member] = [:]
        for member in members {
            guard let place = places[member.key] else {
                noteUnknown(member, path, &reading)
                continue
            }
            let field = fields[place]
            let path = path.isEmpty ? field.name : "\(path).\(field.name)"
            if let first = written.updateValue(member, forKey: place) {
                reading.add(
                    .error, "HANDSEL-STATED-TWICE", path, at: member.keyPosition,
                    found: "'\(first.key)' and '\(member.key)', which mean the same", wanted: "keep one of them")
                continue
            }
            if case .null = member.value.content { continue }
            reading.place(path, at: member.value.position)
            field.fill(&record, member.value, path, &reading)
        }
        return record
    }

    /// A name near a known one is most likely meant to be it, and the page would be wrong; other names do no harm.
    private func noteUnknown(_ member: SourceValue.Member, _ path: String, _ reading: inout Reading) {
        let path = path.isEmpty ? member.key : "\(path).\(member.key)"
        let near = nearest(to: member.key, among: fields.flatMap { [$0.name] + $0.aliases })
        reading.add(
            near == nil ? .warning : .error, "HANDSEL-UNKNOWN-FIELD", path, at: member.keyPosition,
            found: "the unknown field '\(member.key)'",
            wanted: near.map { "write '\($0)' if that is meant" } ?? "take it out; nothing is made of it")
    }

    private var reference: Schema {
        var schema = Schema([.init("$ref", .text("#/$defs/\(name)"))])
        for field in fields { schema.add(field.schema.definitions) }
        schema.add([Schema.Definition(name: name, text: .record(definition))])
        return schema
    }

    /// The members of the JSON Schema of such a record.
    var definition: [JSONText.Member] {
        var properties: [JSONText.Member] = []
        for field in fields {
            properties.append(.init(field.name, field.schema.described(as: field.description)))
            for alias in field.aliases {
                properties.append(.init(alias, field.schema.described(as: "Another name of \(field.name)")))
            }
        }
        var members: [JSONText.Member] = [
            .init("type", .text("object")), .init("properties", .record(properties)),
            .init("additionalProperties", .flag(false)),
        ]
        let required = fields.filter(\.isRequired).map { field in
            let names = [field.name] + field.aliases
            return JSONText.record([
                .init("anyOf", .list(names.map { .record([.init("required", .list([.text($0)]))]) }))
            ])
        }
        if !required.isEmpty { members.append(.init("allOf", .list(required))) }
        return members
    }
}
