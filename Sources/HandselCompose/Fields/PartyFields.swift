import HandselInvoice

extension Document {
    static let partyFields: [FieldTable<Document>.Entry] = [
        .text("supplier.name", "BT-28 or BT-27, who bills.") { $0.supplierName },
        .text("supplier.legalName", "BT-27, where it differs from the name on the page.") { document in
            document.invoice.supplier.flatMap { $0.name == document.supplierName ? nil : $0.name }
        },
        .text("supplier.addressLine", "BG-5, the supplier's address in one line.") { document in
            document.supplierAddress.isEmpty ? nil : document.supplierAddress.joined(separator: " · ")
        },
        .text("supplier.address", "BG-5, the supplier's address, one line below the other.") {
            $0.supplierAddress.joined(separator: "\n")
        },
        .text("supplier.vatId", "BT-31, the supplier's VAT identifier.") { $0.invoice.supplier?.vatId },
        .text("supplier.taxNumber", "BT-32, the supplier's number at the local tax office.") {
            $0.invoice.supplier?.taxNumber
        },
        .text("supplier.registration", "BT-30, the supplier's legal registration.") {
            $0.invoice.supplier?.legalId?.value
        },
        .text("supplier.legalInfo", "BT-33, further legal information, such as the court.") {
            $0.invoice.supplier?.legalInfo
        },
        .text("customer.name", "BT-44, or the contact's name where there is no other.") { document in
            let customer = document.invoice.customer
            return customer.name.isEmpty ? customer.contact?.displayName : customer.name
        },
        .text("customer.contact", "BT-56, where it differs from the name.") { document in
            let customer = document.invoice.customer
            return customer.contact?.displayName.flatMap { $0 == customer.name || customer.name.isEmpty ? nil : $0 }
        },
        .text("customer.address", "BG-8, the customer's address, one line below the other.") { document in
            document.invoice.customer.address.map(document.printed)
        },
        .text("customer.greetingName", "The name to greet with, where it is known for sure.") {
            $0.greetingName
        },
        .text("customer.vatId", "BT-48, the customer's VAT identifier.") { $0.invoice.customer.vatId },
        .text("delivery.name", "BT-70, who received what was delivered.") { $0.invoice.delivery?.name },
        .text("delivery.address", "BG-15, the address that it was delivered to, one line below the other.") {
            document in document.invoice.delivery?.address.map(document.printed)
        },
        .text("contact.name", "Who looks after this customer: BT-41, or the brand's first person.") {
            $0.contact?.name
        },
        .text("contact.givenName", "What this person is called by, where the brand says it.") { $0.contact?.givenName },
        .text("contact.hours", "When this person is there.") { $0.contact?.hours },
        .text("contact.picture", "The path of this person's picture.") { $0.contact?.picture },
        .text("contact.role", "What this person does.") { $0.contact?.role },
        .text("contact.phone", "BT-42, this person's telephone number.") { $0.contact?.phone },
        .text("contact.phoneLink", "The number as a link to call.") { document in
            document.contact?.phone.map { "tel:" + $0.filter { $0.isASCII && ($0.isNumber || $0 == "+") } }
        },
        .text("contact.email", "BT-43, this person's e-mail address.") { $0.contact?.email },
        .text("contact.emailLink", "The address as a link to write to.") { document in
            document.contact?.email.map { "mailto:" + $0 }
        },
    ]

    var supplierName: String? {
        invoice.supplier.map { $0.tradingName ?? $0.name } ?? (brand.name.isEmpty ? nil : brand.name)
    }

    private func printed(_ address: PostalAddress) -> String {
        address.printedLines(from: invoice.supplier?.address?.country, in: language.tag).joined(separator: "\n")
    }

    private var supplierAddress: [String] {
        invoice.supplier?.address?.printedLines(
            from: invoice.customer.address?.country ?? invoice.supplier?.address?.country, in: language.tag) ?? []
    }
}
