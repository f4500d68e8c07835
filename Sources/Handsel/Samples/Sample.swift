import HandselBilling
import HandselCompose
import HandselInvoice

/// An invented invoice for one moment.
public struct Sample: Sendable {
    /// The path of the file that it is from.
    public let file: String
    /// BCP 47.
    public let language: String
    /// Such as "final-mile".
    public let moment: String
    /// How many line items it has.
    public let items: Int
    var read: ReadInvoice

    /// The sample as the firm of a brand would send it: from its supplier and to its account, so that the page shows the
    /// brand as it is.
    func sent(by brand: Brand) -> ReadInvoice {
        guard brand.supplier != nil else { return read }
        var read = read
        read.invoice.supplier = nil
        read.invoice.personal.signedBy = nil
        if let own = brand.payment, let sample = read.invoice.payment, !sample.creditTransfers.isEmpty {
            read.invoice.payment = own
            read.invoice.payment?.remittance = sample.remittance
            read.invoice.payment?.link = own.link ?? sample.link
        }
        return read
    }
}

extension Renderer {
    /// The document of a sample. Where a brand says whose it is, its firm takes the place of the invented one.
    public func document(of sample: Sample) throws(HandselError) -> RenderedDocument {
        try document(sample.sent(by: brand), file: sample.file)
    }
}
