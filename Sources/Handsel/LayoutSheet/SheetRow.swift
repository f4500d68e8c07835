import HandselCairo
import HandselGraphics
import HandselLayout

/// A row of a sheet of layouts: one layout in one cell for each moment.
struct SheetRow {
    enum Cell {
        case pages(Thumbnails)
        /// The layout is not made for this moment.
        case notServed
        /// The sample was refused.
        case failed
    }

    /// The first page of a document, and its last where there are several.
    struct Thumbnails {
        var first: Image
        var last: Image?
        var pageCount: Int

        /// - Parameters:
        ///   - files: one PNG for each page.
        ///   - name: what they show, for messages and for those who hear the sheet.
        init(_ files: [[UInt8]], named name: String) throws(HandselError) {
            guard let bytes = files.first else {
                throw .refused(document: name, findings: [Message(.error, "there is no page")])
            }
            pageCount = files.count
            first = try Thumbnails.image(bytes, named: "\(name), page 1")
            if files.count > 1, let bytes = files.last {
                last = try Thumbnails.image(bytes, named: "\(name), page \(files.count)")
            }
        }

        private static func image(_ bytes: [UInt8], named name: String) throws(HandselError) -> Image {
            var image = Image(name: name, format: .png, bytes: bytes, naturalSize: .zero)
            do throws(ImageError) {
                image.naturalSize = try pixelSize(of: image) ?? .zero
            } catch {
                throw .refused(document: name, findings: [Message(.error, "\(error)")])
            }
            return image
        }
    }

    var title: String
    /// The paper.
    var subtitle: String
    var cells: [Cell]
}
