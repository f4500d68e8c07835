import CCairo
import HandselGraphics

/// The longest side of a page in points: 200 inches (ISO 32000-1, annex C).
let largestPaper = 14_400.0

/// Throws unless `size` is one that paper can have.
func checkPaper(_ size: Size, page: Int) throws(CairoError) {
    guard size.width > 0, size.height > 0, size.width <= largestPaper, size.height <= largestPaper else {
        throw .paperSize(width: size.width, height: size.height, page: page)
    }
}

/// Bytes that Cairo wrote, in the order it wrote them.
final class ByteSink {
    var bytes: [UInt8] = []

    /// For `cairo_write_func_t`, with an unretained sink as the closure.
    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }
}

/// A PDF under way in memory, owned by this value and destroyed with it.
struct PDFSurface: ~Copyable {
    /// Borrowed by contexts, which end before this value does.
    let pointer: OpaquePointer
    private let sink: ByteSink

    init(paper: Size) throws(CairoError) {
        sink = ByteSink()
        // Never null: a failure is in its status.
        pointer = cairo_pdf_surface_create_for_stream(
            ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), paper.width, paper.height)
        try check(cairo_surface_status(pointer), "a PDF was begun")
    }

    deinit { cairo_surface_destroy(pointer) }

    /// Sets the size of the page that comes next, in points.
    func setPaper(_ size: Size) {
        cairo_pdf_surface_set_size(pointer, size.width, size.height)
    }

    /// Writes the document information. Its date stands for both creation and change, so that no clock is read.
    func describe(_ information: DocumentInformation) throws(CairoError) {
        guard isDateWithZone(information.date) else { throw .notADate(information.date) }
        let entries: [(cairo_pdf_metadata_t, String)] = [
            (CAIRO_PDF_METADATA_TITLE, information.title), (CAIRO_PDF_METADATA_AUTHOR, information.author),
            (CAIRO_PDF_METADATA_SUBJECT, information.subject),
            (CAIRO_PDF_METADATA_KEYWORDS, information.keywords.joined(separator: ", ")),
            (CAIRO_PDF_METADATA_CREATOR, "Handsel"), (CAIRO_PDF_METADATA_CREATE_DATE, information.date),
            (CAIRO_PDF_METADATA_MOD_DATE, information.date),
        ]
        for (key, text) in entries where !text.isEmpty {
            cairo_pdf_surface_set_metadata(pointer, key, text)
        }
        try check(cairo_surface_status(pointer), "the document information was written")
    }

    /// Ends the document and answers with all of it.
    func finished() throws(CairoError) -> [UInt8] {
        cairo_surface_finish(pointer)
        try check(cairo_surface_status(pointer), "the PDF was ended")
        return sink.bytes
    }
}

/// Whether `text` is an ISO 8601 date with time and zone, each part in its range.
private func isDateWithZone(_ text: String) -> Bool {
    guard
        let parts = text.wholeMatch(
            of: /([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})/
        )?.output,
        let month = Int(parts.2), let day = Int(parts.3), let hour = Int(parts.4), let minute = Int(parts.5),
        let second = Int(parts.6)
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day) && hour < 24 && minute < 60 && second < 60
}
