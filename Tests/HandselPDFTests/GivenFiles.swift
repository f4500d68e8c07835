/// PDFs to be laid under pages and appended, made here object by object.
enum GivenFiles {
    /// A PDF of pages that each draw `drawing`.
    ///
    /// - Parameters:
    ///   - entries: more of each page's dictionary.
    ///   - catalog: more of the catalog.
    ///   - more: further objects, from number 5 on for one page, with 2 more for each further page.
    static func pdf(
        pages: Int = 1, box: String = "[0 0 595.28 841.89]", _ entries: String = "", catalog: String = "",
        drawing: String = "0 0 1 rg 0 820 595 22 re f", stream: String = "",
        resources: String = "<< /ExtGState << /G << /ca 0.5 >> >> >>", more: [String] = []
    ) -> [UInt8] {
        var objects = ["<< /Type /Catalog /Pages 2 0 R \(catalog) >>"]
        let kids = (0..<pages).map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
        // Resources and box are inherited.
        objects.append(
            "<< /Type /Pages /Kids [\(kids)] /Count \(pages) /MediaBox \(box) /Resources \(resources) >>")
        for page in 0..<pages {
            objects.append("<< /Type /Page /Parent 2 0 R /Contents \(4 + 2 * page) 0 R \(entries) >>")
            objects.append("<< /Length \(drawing.utf8.count) \(stream) >> stream\n\(drawing)\nendstream")
        }
        return FinishingTests.pdf(objects + more + ["<< /Title (Given) >>"])
    }

    /// A document of ours with pages of A4 that share their resources.
    static func document(pages: Int, box: String = "[0 0 595.28 841.89]") -> [UInt8] {
        pdf(pages: pages, box: box, drawing: "BT ET", resources: "<< /XObject << >> >>")
    }
}
