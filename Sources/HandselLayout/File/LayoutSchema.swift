public import HandselSource

/// The JSON Schema (2020-12) of layout files, made from the element catalog.
public func layoutSchema() -> JSONText {
    let styles = record([
        ("type", text("object")),
        (
            "additionalProperties",
            record([
                ("type", text("object")), ("properties", properties(styleProperties)),
                ("additionalProperties", flag(false)),
            ])
        ),
    ])
    var members = Layout.fileProperties.map { ($0.name, described(schema(of: $0.kind), $0.summary)) }
    if let index = members.firstIndex(where: { $0.0 == "styles" }) { members[index].1 = styles }
    return record([
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")), ("title", text("Handsel layout")),
        ("type", text("object")), ("properties", record(members)), ("required", list([text("page")])),
        ("additionalProperties", flag(false)),
        (
            "$defs",
            record(
                [
                    (
                        "nodes",
                        record([
                            (
                                "anyOf",
                                list([
                                    reference("node"),
                                    record([
                                        ("type", text("array")), ("items", reference("node")),
                                    ]),
                                ])
                            )
                        ])
                    ),
                    (
                        "node",
                        record([
                            (
                                "anyOf",
                                list(
                                    [record([("enum", list(ElementCatalog.elements.map { text($0.keyword) }))])]
                                        + ElementCatalog.elements.map { reference($0.keyword) })
                            )
                        ])
                    ),
                ] + ElementCatalog.elements.map { ($0.keyword, schema(of: $0)) })
        ),
    ])
}

private func schema(of element: any FileElement.Type) -> JSONText {
    let form = element.form
    let content = form.content.map(schema(of:)) ?? record([("type", text("null"))])
    let own = [(element.keyword, content)]
    let beside =
        (form.properties
        + ElementForm.common.filter { common in
            !form.properties.contains { $0.name == common.name }
        }).map { ($0.name, described(schema(of: $0.kind), $0.summary)) }
    return record([
        ("type", text("object")), ("description", text(form.summary)), ("properties", record(own + beside)),
        ("required", list([text(element.keyword)])), ("additionalProperties", flag(false)),
    ])
}

private func schema(of kind: ElementForm.Kind) -> JSONText {
    let length = "^(0|[0-9.]+ ?(mm|cm|pt|in))$"
    let lengthOrFill = "^(fill|0|[0-9.]+ ?(mm|cm|pt|in))$"
    return switch kind {
    case .template: record([("type", list([text("string"), text("number")]))])
    case .templates:
        record([
            (
                "anyOf",
                list([
                    schema(of: .template),
                    record([("type", text("array")), ("items", schema(of: .template))]),
                ])
            )
        ])
    case .spans:
        record([
            (
                "anyOf",
                list([
                    schema(of: .template),
                    record([
                        ("type", text("array")),
                        (
                            "items",
                            record([
                                (
                                    "anyOf",
                                    list([
                                        schema(of: .template),
                                        record([
                                            ("type", text("object")), ("properties", properties(spanProperties)),
                                            ("additionalProperties", flag(false)),
                                        ]),
                                    ])
                                )
                            ])
                        ),
                    ]),
                ])
            )
        ])
    case .nodes: reference("nodes")
    case .cell: record([("anyOf", list([schema(of: .template), reference("nodes")]))])
    case .length: record([("type", list([text("string"), text("number")])), ("pattern", text(length))])
    case .lengthOrFill:
        record([("type", list([text("string"), text("number")])), ("pattern", text(lengthOrFill))])
    case .insets, .edges, .lengths, .range, .border, .list, .name, .style:
        record([("type", list([text("string"), text("number")]))])
    case .width: record([("type", text("string")), ("pattern", text("^(content|[0-9.]+fr|[0-9.]+ ?(mm|cm|pt|in))$"))])
    case .color:
        record([
            (
                "anyOf",
                list([
                    record([("enum", list(ColorRole.allCases.map { text($0.rawValue) }))]),
                    record([
                        ("type", text("string")),
                        ("pattern", text("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$")),
                    ]),
                ])
            )
        ])
    case .condition: record([("type", list([text("string"), text("array"), text("object")]))])
    case .names: record([("type", text("array")), ("items", record([("type", text("string"))]))])
    case .margins:
        record([
            ("type", list([text("string"), text("number"), text("object")])),
            ("additionalProperties", schema(of: .insets)),
        ])
    case .fonts:
        record([
            ("type", text("object")),
            (
                "properties",
                record(
                    FontRole.allCases.map { role in
                        (
                            role.rawValue,
                            record([
                                ("type", list([text("string"), text("array")])),
                                ("items", record([("type", text("string"))])),
                            ])
                        )
                    })
            ), ("additionalProperties", flag(false)),
        ])
    case .flag: record([("type", text("boolean"))])
    case .integer: record([("type", text("integer"))])
    case .number: record([("type", text("number"))])
    case .choice(let names): record([("enum", list(names.map(text)))])
    case .places(let words, let places):
        record([
            (
                "anyOf",
                list([
                    schema(of: .choice(words)),
                    record([("type", text("array")), ("items", schema(of: .choice(places)))]),
                ])
            )
        ])
    case .choiceByPaper(let names):
        record([
            (
                "anyOf",
                list([
                    schema(of: .choice(names)),
                    record([("type", text("object")), ("additionalProperties", schema(of: .choice(names)))]),
                ])
            )
        ])
    case .columns:
        record([
            ("type", text("array")),
            (
                "items",
                record([
                    ("type", text("object")), ("properties", properties(columnProperties)),
                    ("required", list([text("cell")])),
                    ("additionalProperties", flag(false)),
                ])
            ),
        ])
    case .carry:
        record([
            ("type", text("object")), ("properties", properties(carryProperties)),
            ("required", list([text("label"), text("sum")])), ("additionalProperties", flag(false)),
        ])
    }
}

private func properties(_ properties: [ElementForm.Property]) -> JSONText {
    record(properties.map { ($0.name, described(schema(of: $0.kind), $0.summary)) })
}

private func described(_ schema: JSONText, _ summary: String) -> JSONText {
    guard case .record(let members) = schema else { return schema }
    return .record(members + [JSONText.Member("description", .text(summary))])
}

private func text(_ text: String) -> JSONText { .text(text) }
private func flag(_ flag: Bool) -> JSONText { .flag(flag) }
private func list(_ values: [JSONText]) -> JSONText { .list(values) }
private func reference(_ name: String) -> JSONText { record([("$ref", text("#/$defs/\(name)"))]) }
private func record(_ members: [(String, JSONText)]) -> JSONText {
    .record(members.map { JSONText.Member($0.0, $0.1) })
}
