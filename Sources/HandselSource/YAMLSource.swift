import Yams

/// The one document of a YAML text (YAML 1.2 core words only: `no` and `on` stay texts).
func yamlValue(_ text: String, file: String, limits: SourceLimits) throws(SourceError) -> SourceValue {
    let start = SourcePosition(file: file, line: 1, column: 1)
    if let scalar = text.unicodeScalars.first(where: { $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) }) {
        throw .malformed(
            position(of: scalar, in: text, file: file), found: "the control character U+\(hex(scalar))",
            wanted: "remove it")
    }
    if let deep = depthBeforeParsing(text, limit: limits.depth) {
        throw .tooDeep(SourcePosition(file: file, line: deep, column: 1), limit: limits.depth)
    }
    if let place = nameMadeOfAliases(in: text, file: file) {
        throw .malformed(place, found: "a list, record or alias as a name", wanted: "write a plain name")
    }
    let node: Yams.Node?
    do {
        node = try Parser(yaml: text).singleRoot()
    } catch let error as YamlError {
        throw malformed(error, file: file)
    } catch {
        throw .malformed(start, found: "\(error)", wanted: "write valid YAML")
    }
    guard let node else { return SourceValue(.null, at: start) }
    // Each value that is written out takes a byte at least; only aliases make more of them.
    var budget = text.utf8.count + 10_000
    return try value(of: node, file: file, limits: limits, depth: 0, budget: &budget)
}

private func value(
    of node: Yams.Node, file: String, limits: SourceLimits, depth: Int, budget: inout Int
) throws(SourceError) -> SourceValue {
    let mark = node.mark
    let position = SourcePosition(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    guard depth < limits.depth || node.scalar != nil else { throw .tooDeep(position, limit: limits.depth) }
    // Aliases can multiply a small file into a huge value.
    budget -= 1
    guard budget > 0 else {
        throw .malformed(
            position, found: "aliases that unfold to more than the file could hold", wanted: "write the values out")
    }
    switch node {
    case .scalar(let scalar):
        return SourceValue(content(of: scalar), at: position)
    case .sequence(let sequence):
        var values: [SourceValue] = []
        for element in sequence {
            values.append(try value(of: element, file: file, limits: limits, depth: depth + 1, budget: &budget))
        }
        return SourceValue(.list(values), at: position)
    case .mapping(let mapping):
        var members: [SourceValue.Member] = []
        var firstPositions: [String: SourcePosition] = [:]
        for (keyNode, valueNode) in mapping {
            let keyMark = keyNode.mark
            let keyPosition = SourcePosition(file: file, line: keyMark?.line ?? 1, column: keyMark?.column ?? 1)
            guard case .scalar(let scalar) = keyNode else {
                throw .malformed(keyPosition, found: "a list or record as a name", wanted: "write a plain name")
            }
            if let first = firstPositions.updateValue(keyPosition, forKey: scalar.string) {
                throw .duplicateKey(scalar.string, keyPosition, first: first)
            }
            let value = try value(of: valueNode, file: file, limits: limits, depth: depth + 1, budget: &budget)
            members.append(SourceValue.Member(key: scalar.string, keyPosition: keyPosition, value: value))
        }
        return SourceValue(.record(members), at: position)
    case .alias:
        throw .malformed(position, found: "an alias without its anchor", wanted: "write the value itself")
    }
}

private func content(of scalar: Yams.Node.Scalar) -> SourceValue.Content {
    guard scalar.style == .plain || scalar.style == .any else { return .text(scalar.string) }
    let text = scalar.string
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .flag(true)
    case "false", "False", "FALSE": return .flag(false)
    default:
        let unsigned = text.hasPrefix("+") && !text.hasPrefix("+-") ? String(text.dropFirst()) : text
        return isJSONNumber(unsigned) ? .number(unsigned) : .text(text)
    }
}

private func malformed(_ error: YamlError, file: String) -> SourceError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return .malformed(
            SourcePosition(file: file, line: mark.line, column: mark.column), found: problem,
            wanted: "check the indentation, quotes and colons here")
    case .duplicatedKeysInMapping(let duplicates, let context):
        let mark = context.mark
        let position = SourcePosition(file: file, line: mark.line, column: mark.column)
        return .malformed(
            position, found: "'\(duplicates.sorted().joined(separator: "', '"))' more than once",
            wanted: "keep one of them")
    default:
        return .malformed(SourcePosition(file: file, line: 1, column: 1), found: "\(error)", wanted: "write valid YAML")
    }
}

/// The line on which flow brackets or indentation nest deeper than anything within the limit could, or `nil`.
///
/// The parser recurses per level, so depth must be bounded before it runs. Brackets in texts count too: the bound is
/// generous, and the exact check follows on the parsed value.
private func depthBeforeParsing(_ text: String, limit: Int) -> Int? {
    let bound = limit * 8 + 512
    var brackets = 0
    var line = 1
    var indent = 0
    var atLineStart = true
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
        case 0x0a:
            line += 1
            indent = 0
            atLineStart = true
            continue
        default: break
        }
        // "- - - -" and spaces open levels at the start of a line.
        if atLineStart, byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") {
            indent += 1
        } else {
            atLineStart = false
        }
        if brackets > bound || indent > bound * 2 { return line }
    }
    return nil
}

private func position(of scalar: Unicode.Scalar, in text: String, file: String) -> SourcePosition {
    var line = 1
    var column = 1
    for candidate in text.unicodeScalars {
        if candidate == scalar { break }
        column += 1
        if candidate == "\n" { (line, column) = (line + 1, 1) }
    }
    return SourcePosition(file: file, line: line, column: column)
}

private func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
