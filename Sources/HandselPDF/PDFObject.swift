import CQPDF

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// One object of a PDF, held through a handle that is let go with this one. It must not outlive its document.
final class PDFObject {
    let handle: qpdf_oh
    private let data: qpdf_data?

    init(_ handle: qpdf_oh, in data: qpdf_data?) {
        self.handle = handle
        self.data = data
    }

    deinit { qpdf_oh_release(data, handle) }

    /// Keeps the handle until qpdf has answered.
    private func ask<Answer>(_ question: (qpdf_data?, qpdf_oh) -> Answer) -> Answer {
        withExtendedLifetime(self) { question(data, handle) }
    }

    var isDictionary: Bool { ask(qpdf_oh_is_dictionary) != 0 }
    var isStream: Bool { ask(qpdf_oh_is_stream) != 0 }
    var isString: Bool { ask(qpdf_oh_is_string) != 0 }
    var isArray: Bool { ask(qpdf_oh_is_array) != 0 }
    var isInteger: Bool { ask(qpdf_oh_is_integer) != 0 }
    /// Whether other objects can hang on it.
    var isContainer: Bool { isArray || isDictionary || isStream }
    var isIndirect: Bool { ask(qpdf_oh_is_indirect) != 0 }
    /// The number of an indirect object.
    var id: Int { Int(ask(qpdf_oh_get_object_id)) }
    /// As it stands in a file, with what it refers to at its first level.
    var written: String { ask(qpdf_oh_unparse_resolved).map { String(cString: $0) } ?? "null" }
    /// `nil` for anything but a number.
    var number: Double? { ask(qpdf_oh_is_number) != 0 ? ask(qpdf_oh_get_numeric_value) : nil }
    var isNull: Bool { ask(qpdf_oh_is_null) != 0 }
    var isTrue: Bool { ask(qpdf_oh_is_bool) != 0 && ask(qpdf_oh_get_bool_value) != 0 }

    /// With its slash; `nil` for anything but a name.
    var name: String? {
        guard ask(qpdf_oh_is_name) != 0 else { return nil }
        return ask(qpdf_oh_get_name).map { String(cString: $0) }
    }

    /// A text string, decoded; `nil` for anything but a string.
    var text: String? {
        guard isString else { return nil }
        return ask(qpdf_oh_get_utf8_value).map { String(cString: $0) }
    }

    /// 0 for anything but an integer.
    var integer: Int { ask(qpdf_oh_is_integer) != 0 ? Int(ask(qpdf_oh_get_int_value)) : 0 }

    /// The dictionary that stands before a stream's bytes.
    var streamDictionary: PDFObject { PDFObject(ask(qpdf_oh_get_dict), in: data) }

    /// The elements of an array; of anything else, itself alone.
    var items: [PDFObject] {
        guard ask(qpdf_oh_is_array) != 0 else { return isNull ? [] : [self] }
        return (0..<ask(qpdf_oh_get_array_n_items)).map { index in
            PDFObject(ask { qpdf_oh_get_array_item($0, $1, index) }, in: data)
        }
    }

    /// A dictionary's value under `key` (with its slash); null where there is none, and in anything else.
    subscript(key: String) -> PDFObject {
        // qpdf answers null for anything but a dictionary too, but warns.
        PDFObject(isDictionary ? ask { qpdf_oh_get_key($0, $1, key) } : qpdf_oh_new_null(data), in: data)
    }

    /// A dictionary's keys, with their slashes; none of anything else.
    var keys: [String] {
        guard isDictionary else { return [] }
        return ask { data, handle in
            var keys: [String] = []
            qpdf_oh_begin_dict_key_iter(data, handle)
            while qpdf_oh_dict_more_keys(data) != 0 {
                guard let key = qpdf_oh_dict_next_key(data) else { break }
                keys.append(String(cString: key))
            }
            return keys
        }
    }

    /// A stream's bytes as they are stored, or with its filters undone; `nil` when qpdf cannot undo them.
    func streamBytes(isDecoded: Bool) -> [UInt8]? {
        guard isStream else { return nil }
        return ask { data, handle in
            var isFiltered: QPDF_BOOL = 0
            var buffer: UnsafeMutablePointer<UInt8>?
            var length = 0
            let level = isDecoded ? qpdf_dl_specialized : qpdf_dl_none
            let code = qpdf_oh_get_stream_data(data, handle, level, &isFiltered, &buffer, &length)
            defer { free(buffer) }
            guard code & ~1 == 0, !isDecoded || isFiltered != 0, let buffer else { return nil }
            return Array(UnsafeBufferPointer(start: buffer, count: length))
        }
    }

    func set(_ key: String, _ value: PDFObject) {
        ask { data, handle in value.ask { qpdf_oh_replace_key(data, handle, key, $1) } }
    }

    func remove(_ key: String) { ask { qpdf_oh_remove_key($0, $1, key) } }
}
