import HandselInvoice
import HandselSource

/// A kind of value in an invoice file: how it is read, and what its JSON Schema says.
struct Kind<Value: Sendable>: Sendable {
    let schema: Schema
    /// The value at a path; `nil` when there is none, after the reason was noted.
    let read: @Sendable (SourceValue, String, inout Reading) -> Value?

    init(_ schema: Schema, read: @escaping @Sendable (SourceValue, String, inout Reading) -> Value?) {
        self.schema = schema
        self.read = read
    }

    /// The same writing for another value; `nil` from `transform` must have been noted by it.
    func map<Other: Sendable>(
        _ transform: @escaping @Sendable (Value, SourceValue, String, inout Reading) -> Other?
    ) -> Kind<Other> {
        Kind<Other>(schema) { source, path, reading in
            guard let value = read(source, path, &reading) else { return nil }
            return transform(value, source, path, &reading)
        }
    }

    /// The same record, or in short one value that it is made from.
    func orShort<Short>(
        _ short: Kind<Short>, _ make: @escaping @Sendable (Short) -> Value
    ) -> Kind<Value> {
        Kind(.any([short.schema, schema])) { source, path, reading in
            if case .record = source.content { return read(source, path, &reading) }
            return short.read(source, path, &reading).map(make)
        }
    }

    /// A list of such values; with `orOne`, one alone counts as a list of one.
    ///
    /// `blank` takes the place of a value that could not be read, so that the others keep theirs.
    func list(orOne: Bool = false, blank: Value? = nil) -> Kind<[Value]> {
        let list = Schema([.init("type", .text("array")), .init("items", schema.text)], using: schema)
        return Kind<[Value]>(orOne ? .any([list, schema]) : list) { source, path, reading in
            guard case .list(let sources) = source.content else {
                guard orOne else {
                    reading.wrongKind(source, path, wanted: "write a list")
                    return nil
                }
                return read(source, path, &reading).map { [$0] }
            }
            var values: [Value] = []
            for (index, element) in sources.enumerated() {
                let path = "\(path)[\(index)]"
                reading.place(path, at: element.position)
                if let value = read(element, path, &reading) ?? blank { values.append(value) }
            }
            return values
        }
    }
}

/// A piece of JSON Schema with the definitions that it refers to, in the order of first use.
struct Schema: Sendable {
    struct Definition: Sendable {
        var name: String
        var text: JSONText
    }

    var text: JSONText
    var definitions: [Definition] = []

    init(_ members: [JSONText.Member], using others: Schema...) {
        text = .record(members)
        for other in others { add(other.definitions) }
    }

    /// One of several writings.
    static func any(_ choices: [Schema]) -> Schema {
        var schema = Schema([.init("anyOf", .list(choices.map(\.text)))])
        for choice in choices { schema.add(choice.definitions) }
        return schema
    }

    mutating func add(_ others: [Definition]) {
        for other in others where !definitions.contains(where: { $0.name == other.name }) { definitions.append(other) }
    }

    /// The same piece with a sentence for editors to show.
    func described(as description: String) -> JSONText {
        guard case .record(let members) = text else { return text }
        return .record([.init("description", .text(description))] + members)
    }
}
