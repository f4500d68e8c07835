import HandselSource

let columnProperties: [ElementForm.Property] = [
    .init("width", .width, "A length, a share such as 2fr, or 'content'."),
    .init("head", .template, "The column's heading."),
    .init("cell", .cell, "A text with fields, or elements."),
    .init("align", .choice(Table.ColumnDefinition.Alignment.allCases.map(\.rawValue)), "Where the cells' text stands."),
    .init("style", .style, "Of the cells."),
    .init("link", .template, "Where a click on the cells' text leads."),
    .init("when", .condition, "The column is only there where this field has something to show."),
]

let carryProperties: [ElementForm.Property] = [
    .init("label", .template, "Over all columns but the last."),
    .init("sum", .template, "In the last column, with the fields of the last entry before it."),
    .init("style", .style, "Of both."),
]

extension Table: FileElement {
    public static let form = ElementForm(
        "The entries of a list in rows, with a head on each page and sums carried from page to page.", content: .list,
        properties: [
            .init("as", .name, "The name for a row's entry; its fields stand behind it, as in '{item.name}'."),
            .init("columns", .columns, "From the side where reading begins."),
            .init("headStyle", .style, "Of the headings."),
            .init("headFill", .color, "The ground of the head."),
            .init("headRule", .border, "The line below the head."),
            .init("rowRule", .border, "The line below each row."),
            .init("zebra", .color, "The ground of every second row."),
            .init("rowPadding", .length, "Above and below the cells."),
            .init("columnGap", .length, "Between two columns."),
            .init("inset", .length, "Left and right of the cells."),
            .init("carriedForward", .carry, "The row at the foot of a page that the table does not end on."),
            .init("broughtForward", .carry, "The row at the head of a page that the table does not begin on."),
            .init("foot", .nodes, "The totals: kept on one page with the last rows."),
            .init("keepLast", .integer, "How many rows at least stand on the page of the totals."),
        ])

    public init(reading node: NodeReader) throws(LayoutError) {
        let list = try node.list(Table.keyword)
        guard let name = try node.name("as") else { throw node.missing("as", "a name for the entry, such as item") }
        guard let columns = node.value("columns"), case .list(let values) = columns.content, !values.isEmpty else {
            throw node.missing("columns", "a list of columns")
        }
        var inner = node.scope
        inner.vocabulary = inner.vocabulary.adding(list.entries, under: name)
        var definitions: [ColumnDefinition] = []
        for value in values { definitions.append(try Table.column(value, inner, outer: node.scope)) }
        self.init(list.path, as: name, columns: definitions)
        headStyle = try node.style("headStyle")
        headFill = try node.color("headFill")
        headRule = try node.border("headRule")
        rowRule = try node.border("rowRule")
        zebra = try node.color("zebra")
        rowPadding = try node.length("rowPadding") ?? rowPadding
        columnGap = try node.length("columnGap") ?? columnGap
        inset = try node.length("inset") ?? inset
        carriedForward = try node.value("carriedForward").map { value throws(LayoutError) in
            try Table.carry(value, inner)
        }
        broughtForward = try node.value("broughtForward").map { value throws(LayoutError) in
            try Table.carry(value, inner)
        }
        foot = try node.nodes("foot")
        keepLast = try node.integer("keepLast", in: 1...20) ?? keepLast
    }

    private static func column(
        _ value: SourceValue, _ scope: FileScope, outer: FileScope
    ) throws(LayoutError) -> ColumnDefinition {
        try check(value, columnProperties, "a column", scope)
        guard let cell = value["cell"] else { throw scope.invalid(value, wanted: "add 'cell' to the column") }
        var isNodes = false
        switch cell.content {
        case .list, .record: isNodes = true
        default: break
        }
        var column = ColumnDefinition(cell: isNodes ? .nodes(try scope.nodes(cell)) : .text(try scope.template(cell)))
        if let width = value["width"] { column.width = try scope.width(width) }
        if isNodes, column.width == .content {
            throw scope.invalid(cell, wanted: "give a column of elements a width: a length, or a share such as 1fr")
        }
        if let head = value["head"] { column.head = try outer.template(head) }
        if let align = value["align"] { column.align = try scope.choice(align, of: ColumnDefinition.Alignment.self) }
        if let style = value["style"] { column.style = try scope.style(style) }
        if let link = value["link"] { column.link = try scope.template(link) }
        if let condition = value["when"] { column.condition = try outer.condition(condition) }
        return column
    }

    private static func carry(_ value: SourceValue, _ scope: FileScope) throws(LayoutError) -> Carry {
        try check(value, carryProperties, "a carried sum", scope)
        guard let label = value["label"], let sum = value["sum"] else {
            throw scope.invalid(value, wanted: "add 'label' and 'sum'")
        }
        return Carry(
            label: try scope.template(label), sum: try scope.template(sum),
            style: try value["style"].map { value throws(LayoutError) in try scope.style(value) })
    }

    private static func check(
        _ value: SourceValue, _ properties: [ElementForm.Property], _ what: String, _ scope: FileScope
    ) throws(LayoutError) {
        guard case .record(let members) = value.content else {
            throw scope.invalid(
                value, wanted: "write \(what) as a record of \(properties.map(\.name).joined(separator: ", "))")
        }
        let known = properties.map(\.name)
        for member in members where !known.contains(member.key) {
            throw scope.unknown(
                "the property '\(member.key)' of \(what)", named: member.key, among: known, at: member.keyPosition)
        }
    }
}
