import HandselInvoice
import HandselSource

extension Kind where Value == DocumentNote {
    /// A text, or one with its subject code.
    static let documentNote = FieldCatalog.documentNote.kind.orShort(Kind<String>.text) { DocumentNote(text: $0) }
}

extension Kind where Value == PrecedingInvoice {
    /// A number, or one with its date.
    static let precedingInvoice = FieldCatalog.precedingInvoice.kind.orShort(Kind<String>.line) {
        PrecedingInvoice(number: $0)
    }
}

extension Kind where Value == Delivery {
    /// The day of delivery, or a record.
    static let delivery = FieldCatalog.delivery.kind.orShort(Kind<CalendarDate>.date) { Delivery(date: $0) }
}

extension FieldCatalog {
    static let references = RecordFields("references", blank: References()) {
        Field("project", "BT-11", "Project", .line, \.project)
        Field("contract", "BT-12", "Contract", .line, \.contract)
        Field("order", "BT-13", "The customer's order", .line, \.order)
        Field("salesOrder", "BT-14", "The supplier's order", .line, \.salesOrder)
        Field("receiving", "BT-15", "Receiving advice", .line, \.receiving)
        Field("despatch", "BT-16", "Despatch advice", .line, \.despatch)
        Field("tender", "BT-17", "Tender or lot", .line, \.tender)
        Field("object", "BT-18", "What is billed, such as a subscription", .identifier, \.object)
        Field("accounting", "BT-19", "The customer's account for it", .line, \.accounting)
    }

    static let precedingInvoice = RecordFields("precedingInvoice", blank: PrecedingInvoice(number: "")) {
        Field("number", "BT-25", "Number of the earlier invoice", .line, \.number, isRequired: true)
        Field("date", "BT-26", "Its day of issue", .date, \.date)
    }

    static let documentNote = RecordFields("documentNote", blank: DocumentNote(text: "")) {
        Field("text", "BT-22", "The note", .text, \.text, isRequired: true)
        Field("subjectCode", "BT-21", "What it is about (UNTDID 4451)", .line, \.subjectCode)
    }

    static let profile = RecordFields("profile", blank: Profile()) {
        Field("businessProcess", "BT-23", "Business process", .line, \.businessProcess)
        Field("specification", "BT-24", "Specification that an e-invoice follows", .line, \.specification)
    }

    static let delivery = RecordFields("delivery", blank: Delivery()) {
        Field("name", "BT-70", "Who received it", .line, \.name)
        Field("locationId", "BT-71", "Place of delivery", .identifier, \.locationId)
        Field("date", "BT-72", "Day of delivery", .date, \.date)
        Field("address", "BG-15", "Where it was delivered", .address, \.address)
    }

    static let attachment = RecordFields("attachment", blank: Attachment(id: "")) {
        Field("id", "BT-122", "Reference of the document", .line, \.id, isRequired: true)
        Field("description", "BT-123", "What it is", .line, \.description)
        Field("url", "BT-124", "Where it is found", .line, \.url)
        Field("data", "BT-125", "The document in Base64", .base64, \.data)
        Field("mediaType", "BT-125", "Media type, such as application/pdf", .line, \.mediaType)
        Field("filename", "BT-125", "File name", .line, \.filename)
    }

    static let engagement = RecordFields("engagement", blank: Engagement()) {
        Field("name", "", "What the work together is called", .line, \.name)
        Field("instalment", "", "Which document of it this is, from 1", .count, \.instalment)
        Field("instalments", "", "How many there will be", .count, \.instalments)
        Field("final", "", "Whether this is the last one", .flag, \.isFinal)
        Field("renewal", "", "Whether it goes on for another term with this document", .flag, \.isRenewal)
    }
}
