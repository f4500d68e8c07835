import HandselCompose
import HandselHand
import HandselHistory
import HandselInvoice
import HandselLayout
import HandselMoments

/// A document on its pages, before anything is drawn.
struct PlacedDocument {
    /// What it is called in messages.
    var name: String
    /// The layout's name.
    var layout: String
    /// Completed with what the brand knows.
    var invoice: Invoice
    /// As far as it is the supplier's own.
    var brand: Brand
    var composition: Composition
    /// Who writes the note, if there is one.
    var hand: Hand?
    var pages: [Frame]
    var decision: Decision
    /// The words of its note, if it has one.
    var note: NoteCandidate?
    /// What a history keeps of it.
    var entry: HistoryEntry
    /// What there is to say of it so far.
    var messages: [Message]
}
