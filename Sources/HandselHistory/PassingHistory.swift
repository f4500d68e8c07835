import Foundation
import GRDB
public import HandselInvoice

extension History {
    /// A history in memory, which is gone with this value: of the documents of one export, say.
    ///
    /// - Parameter name: what it is called in messages.
    public convenience init(named name: String, of invoices: [Invoice]) throws(HistoryError) {
        let opening = HistoryOpening(file: name, busySeconds: 0)
        let queue: DatabaseQueue
        do {
            queue = try opening.openInMemory()
        } catch {
            throw opening.failure(error)
        }
        self.init(file: name, queue: queue)
        // What has no place among others is met again when its own turn comes.
        _ = try record(invoices.map { HistoryEntry($0) })
    }
}
