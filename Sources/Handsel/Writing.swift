import HandselCompose
import HandselHand
import HandselInvoice
import HandselLayout

/// Who writes the note of a document, and how it is signed.
extension Renderer {
    /// The hand that the settings name for a document: for all, or for who signs, by whole or given name; `nil` for none.
    func namedHand(for invoice: Invoice, of brand: Brand) -> String? {
        if let hand = settings.hand { return hand }
        let signer = brand.signer(of: invoice)
        let names = [invoice.personal.signedBy, signer?.name, signer?.givenName].compactMap { $0 }
        return names.lazy.compactMap { self.settings.personal.hands[$0] }.first
    }

    /// The settings' hand, else that of who signs, else the brand's, else the usual one.
    func writer(of invoice: Invoice, for brand: Brand) throws(HandselError) -> Hand {
        if let name = namedHand(for: invoice, of: brand) { return try hands.hand(named: name) }
        guard let name = brand.signer(of: invoice)?.hand ?? brand.hand, let file = settings.brand else {
            return try hands.hand(named: HandFolder.usual)
        }
        return try hands.hand(named: name, ofBrand: file)
    }

    /// How the note is signed, if it is: as the brand or who signs does, else by the hand that writes it. A captured
    /// signature is nobody else's.
    func signing(
        of composition: Composition, by hand: Hand, _ signature: Brand.Signature?, file: String
    ) -> (signing: Signing, messages: [Message])? {
        guard signature != nil || settings.sign else { return nil }
        let written = writtenSigning(by: hand)
        guard case .captured(let path) = signature, let captured = capturedSignatures[path] else {
            return (written, [])
        }
        let name = composition.text("personal.signature")
        guard !captured.isOf(name) else { return (capturedSigning(captured), []) }
        let text =
            "the note is by '\(name)' and the brand's signature is that of '\(captured.name)'; it is signed by hand"
        return (written, [Message(.warning, text, file: file)])
    }
}
