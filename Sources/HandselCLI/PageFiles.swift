import Handsel

/// What stands behind the name of each file of a document: ".pdf", or "-07.png" for the seventh of twelve pages.
func pageEndings(of count: Int, _ format: RenderSettings.Format) -> [String] {
    (0..<count).map { page in
        let digits = String(page + 1)
        let zeros = String(repeating: "0", count: String(count).count - digits.count)
        return (count == 1 ? "" : "-" + zeros + digits) + "." + format.rawValue
    }
}

/// The paths of a document's files where one path was named for it: that one, or for several pages one with the page's
/// number before its ending.
func pagePaths(of count: Int, at file: String, _ format: RenderSettings.Format) -> [String] {
    count == 1 ? [file] : pageEndings(of: count, format).map { numbered(file, ending: $0) }
}

/// `file` with `ending` (page number and all) instead of its own.
private func numbered(_ file: String, ending: String) -> String {
    let own = ending.drop { $0 != "." }
    return (file.lowercased().hasSuffix(own) ? String(file.dropLast(own.count)) : file) + ending
}
