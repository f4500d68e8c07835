import CQPDF

/// A PDF in memory, owned by this value and freed with it (`qpdf_init`).
struct PDFDocument: ~Copyable {
    private(set) var data: qpdf_data?
    /// What qpdf reads from as long as it lives.
    private let input: UnsafeMutableBufferPointer<CChar>

    /// Reads `pdf`, which qpdf looks into only as far as it must.
    init(_ pdf: [UInt8]) throws(PDFError) {
        input = UnsafeMutableBufferPointer<CChar>.allocate(capacity: pdf.count)
        _ = input.initialize(from: pdf.lazy.map { CChar(bitPattern: $0) })
        data = qpdf_init()
        qpdf_silence_errors(data)
        qpdf_set_suppress_warnings(data, QPDF_TRUE)
        let code = qpdf_read_memory(data, "PDF", input.baseAddress, UInt64(input.count), nil)
        if code & ~1 != 0 { throw .damaged(reason: lastError()) }
    }

    deinit {
        // An error that nobody asked for would be printed on standard error.
        if qpdf_has_error(data) != 0 { _ = qpdf_get_error(data) }
        var data = data
        qpdf_cleanup(&data)
        input.deallocate()
    }

    /// Throws if an operation failed since the last look, or if qpdf had to guess.
    func check() throws(PDFError) {
        if qpdf_has_error(data) != 0 { throw .failed(reason: lastError()) }
        while qpdf_more_warnings(data) != 0 {
            let warning = qpdf_next_warning(data)
            let text = qpdf_get_error_message_detail(data, warning).map { String(cString: $0) } ?? ""
            // Cairo 1.16 writes a wrong length for a mask with a radial gradient; the end is found all the same.
            if text.contains("endstream") || text.contains("stream length") { continue }
            throw .damaged(reason: text)
        }
    }

    /// The whole file as it is now.
    func written(usesObjectStreams: Bool) throws(PDFError) -> [UInt8] {
        try status(qpdf_init_write_memory(data))
        qpdf_set_object_stream_mode(data, usesObjectStreams ? qpdf_o_generate : qpdf_o_disable)
        qpdf_set_deterministic_ID(data, QPDF_TRUE)
        qpdf_set_minimum_pdf_version(data, "1.7")
        try status(qpdf_write(data))
        try check()
        let length = qpdf_get_buffer_length(data)
        return Array(UnsafeBufferPointer(start: qpdf_get_buffer(data), count: length))
    }

    /// Bit 0 of qpdf's answer is for warnings, which `check` looks at.
    private func status(_ code: QPDF_ERROR_CODE) throws(PDFError) {
        if code & ~1 != 0 { throw .failed(reason: lastError()) }
    }

    /// qpdf's last error, said of a PDF that somebody gave.
    func unreadable() -> PDFError { .unreadable(reason: lastError()) }

    private func lastError() -> String {
        guard let error = qpdf_get_error(data), let text = qpdf_get_error_full_text(data, error) else {
            return "qpdf does not say why"
        }
        return String(cString: text)
    }
}

// MARK: Objects

extension PDFDocument {
    var trailer: PDFObject { PDFObject(qpdf_get_trailer(data), in: data) }
    var catalog: PDFObject { PDFObject(qpdf_get_root(data), in: data) }

    /// Every indirect object, by number.
    var objects: some Sequence<PDFObject> {
        let data = data
        let size = Int32(clamping: trailer["/Size"].integer)
        return (1..<max(1, size)).lazy.map { PDFObject(qpdf_get_object_by_id(data, $0, 0), in: data) }
    }

    /// The pages in their order.
    func pages() throws(PDFError) -> [PDFObject] {
        let count = qpdf_get_num_pages(data)
        guard count >= 0, qpdf_has_error(data) == 0 else { throw .unreadable(reason: lastError()) }
        return (0..<Int(count)).map { PDFObject(qpdf_get_page_n(data, $0), in: data) }
    }

    func dictionary() -> PDFObject { PDFObject(qpdf_oh_new_dictionary(data), in: data) }
    func flag(_ value: Bool) -> PDFObject { PDFObject(qpdf_oh_new_bool(data, value ? 1 : 0), in: data) }
    func integer(_ value: Int) -> PDFObject { PDFObject(qpdf_oh_new_integer(data, Int64(value)), in: data) }
    /// - Parameter name: with its slash.
    func name(_ name: String) -> PDFObject { PDFObject(qpdf_oh_new_name(data, name), in: data) }
    /// Text in PDFDocEncoding or UTF-16, whichever it takes.
    func text(_ text: String) -> PDFObject { PDFObject(qpdf_oh_new_unicode_string(data, text), in: data) }
    /// With as many places as a printer could tell apart.
    func numbers(_ values: [Double]) -> PDFObject {
        array(values.map { PDFObject(qpdf_oh_new_real_from_string(data, digits(of: $0)), in: data) })
    }
    func array(_ items: [PDFObject]) -> PDFObject {
        let array = PDFObject(qpdf_oh_new_array(data), in: data)
        for item in items { qpdf_oh_append_item(data, array.handle, item.handle) }
        return array
    }
    /// A new stream of these bytes, as they are stored.
    func stream(_ bytes: [UInt8], filter: PDFObject? = nil, parameters: PDFObject? = nil) -> PDFObject {
        let stream = PDFObject(qpdf_oh_new_stream(data), in: data)
        let filter = filter ?? PDFObject(qpdf_oh_new_null(data), in: data)
        let parameters = parameters ?? PDFObject(qpdf_oh_new_null(data), in: data)
        bytes.withUnsafeBufferPointer {
            qpdf_oh_replace_stream_data(
                data, stream.handle, $0.baseAddress, $0.count, filter.handle, parameters.handle)
        }
        return stream
    }
    /// An indirect object of another PDF, with all that it refers to. The other one must live until this is written.
    func copy(of object: PDFObject, from other: OpenPDF) throws(PDFError) -> PDFObject {
        let copy = PDFObject(qpdf_oh_copy_foreign_object(data, other.document.data, object.handle), in: data)
        if qpdf_has_error(data) != 0 { throw unreadable() }
        return copy
    }
    /// A small direct object of another PDF, written out and read again.
    func rewritten(_ object: PDFObject) throws(PDFError) -> PDFObject {
        let copy = PDFObject(object.written.withCString { qpdf_oh_parse(data, $0) }, in: data)
        if qpdf_has_error(data) != 0 { throw unreadable() }
        return copy
    }
    func indirect(_ object: PDFObject) -> PDFObject {
        PDFObject(qpdf_make_indirect_object(data, object.handle), in: data)
    }
}

/// A number with four decimals at most, as PDF writes it.
private func digits(of value: Double) -> String {
    let tenThousandths = Int((value * 10_000).rounded())
    let (whole, rest) = abs(tenThousandths).quotientAndRemainder(dividingBy: 10_000)
    let digits = String(rest)
    var text = String(whole)
    if rest != 0 { text += "." + String(repeating: "0", count: 4 - digits.count) + digits }
    while rest != 0, text.hasSuffix("0") { text.removeLast() }
    return (tenThousandths < 0 ? "-" : "") + text
}
