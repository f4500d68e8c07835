import CQPDF

/// One object of a PDF, held through a handle that is let go with this one. It must not outlive its document.
final class PDFObject {
    let handle: qpdf_oh
    private let data: qpdf_data?

    init(_ handle: qpdf_oh, in data: qpdf_data?) {
        self.handle = handle
        self.data = data
    }

    deinit { qpdf_oh_release(data, handle) }

    var isDictionary: Bool { qpdf_oh_is_dictionary(data, handle) != 0 }
    var isStream: Bool { qpdf_oh_is_stream(data, handle) != 0 }
    var isString: Bool { qpdf_oh_is_string(data, handle) != 0 }
    var isNull: Bool { qpdf_oh_is_null(data, handle) != 0 }
    var isTrue: Bool {
        qpdf_oh_is_bool(data, handle) != 0 && qpdf_oh_get_bool_value(data, handle) != 0
    }

    /// With its slash; `nil` for anything but a name.
    var name: String? {
        guard qpdf_oh_is_name(data, handle) != 0, let text = qpdf_oh_get_name(data, handle) else { return nil }
        return String(cString: text)
    }

    /// 0 for anything but an integer.
    var integer: Int { qpdf_oh_is_integer(data, handle) != 0 ? Int(qpdf_oh_get_int_value(data, handle)) : 0 }

    /// The dictionary that stands before a stream's bytes.
    var streamDictionary: PDFObject { PDFObject(qpdf_oh_get_dict(data, handle), in: data) }

    /// The elements of an array; of anything else, itself alone.
    var items: [PDFObject] {
        guard qpdf_oh_is_array(data, handle) != 0 else { return isNull ? [] : [self] }
        return (0..<qpdf_oh_get_array_n_items(data, handle)).map {
            PDFObject(qpdf_oh_get_array_item(data, handle, $0), in: data)
        }
    }

    /// A dictionary's value under `key` (with its slash); null where there is none, and in anything else.
    subscript(key: String) -> PDFObject {
        PDFObject(qpdf_oh_get_key_if_dict(data, handle, key), in: data)
    }

    func set(_ key: String, _ value: PDFObject) { qpdf_oh_replace_key(data, handle, key, value.handle) }
    func remove(_ key: String) { qpdf_oh_remove_key(data, handle, key) }
}
