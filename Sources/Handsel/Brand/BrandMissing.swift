import HandselCompose

extension BrandInspection {
    /// What a brand leaves out that its documents would be better with.
    var missingParts: [Message] {
        let brand = read.brand
        var findings: [Message] = []
        func warn(_ text: String, _ path: any BrandKey...) { add(.warning, text, path) }
        func note(_ text: String, _ path: any BrandKey...) { add(.note, text, path) }
        func add(_ severity: Message.Severity, _ text: String, _ path: [any BrandKey]) {
            findings.append(Message(severity, text, at: read.position(path)))
        }
        if brand.name.isEmpty { warn("there is no name; add 'name', which stands where the logo does") }
        if brand.logo == nil {
            warn("there is no logo; add 'logo' with an SVG, PNG or JPEG beside this file")
        } else if brand.logo?.onDark == nil {
            note(
                "there is no logo for dark grounds; add 'onDark' to the logo, for layouts that put it on colour", "logo"
            )
        }
        if brand.language == nil { warn("there is no language; add 'language', such as en or de; English is taken") }
        if brand.supplier == nil {
            warn(
                "nobody is said to bill; add 'supplier' with name, address and tax number, or each invoice must have them"
            )
        } else if brand.supplier?.address == nil {
            warn("the supplier has no address; add 'address', which invoices must have", "supplier")
        }
        if let supplier = brand.supplier, supplier.vatId == nil, supplier.taxNumber == nil {
            note("the supplier has neither 'vatId' nor 'taxNumber'; most invoices must have one of them", "supplier")
        }
        if brand.payment == nil {
            warn("there are no bank details; add 'payment', or each invoice must say how to pay")
        }
        if brand.people.isEmpty {
            if brand.supplier?.contact == nil {
                warn("there is nobody to call; add 'people' with name, phone and email")
            }
        } else {
            for (index, person) in brand.people.enumerated() {
                if person.phone == nil, person.email == nil {
                    warn("'\(person.name)' cannot be reached; add 'phone' or 'email'", "people", index)
                }
                if person.picture == nil {
                    note("there is no picture of '\(person.name)'; add 'picture'", "people", index)
                }
            }
        }
        if brand.hand == nil {
            note("there is no hand; '\(HandFolder.usual)' writes the notes until 'hand' says otherwise")
        }
        if brand.voice.address == nil, brand.voice.warmth == nil {
            note("there is no voice; add 'voice' with address: formal or familiar, and warmth: warm, formal or playful")
        }
        if brand.links == Brand.Links() { note("there are no links; add 'links' to account, help or a film") }
        return findings
    }
}
