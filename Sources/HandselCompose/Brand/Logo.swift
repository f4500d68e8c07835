public import HandselLayout

extension Brand {
    /// The brand's mark.
    public struct Logo: Hashable, Sendable, ExpressibleByStringLiteral {
        /// A picture's path, relative to the brand's folder.
        public var file: String
        /// The version for dark grounds, as a path of the same kind.
        public var onDark: String?
        /// At most this wide, in points; `nil` leaves it to the layout.
        public var width: Double?
        /// At most this high, in points; `nil` leaves it to the layout.
        public var height: Double?
        /// Where it stands in the room that it has; `nil` leaves it to the layout.
        public var place: Picture.Alignment?

        public init(
            _ file: String, onDark: String? = nil, width: Double? = nil, height: Double? = nil,
            place: Picture.Alignment? = nil
        ) {
            self.file = file
            self.onDark = onDark
            self.width = width
            self.height = height
            self.place = place
        }

        public init(stringLiteral file: String) { self.init(file) }

        /// What goes before a layout's own measures wherever this logo stands, by the paths of its pictures.
        var pictureSizes: [String: Picture.OwnSize] {
            guard width != nil || height != nil || place != nil else { return [:] }
            let size = Picture.OwnSize(width: width, height: height, align: place)
            var sizes = [file: size]
            if let onDark { sizes[onDark] = size }
            return sizes
        }
    }

    /// Whether drawings may stand on the brand's documents.
    public struct Illustration: Hashable, Sendable {
        public enum Style: String, Hashable, Sendable, CaseIterable {
            /// Drawn for each document.
            case drawn
            case none
            /// The brand's own picture, wherever a drawing would stand.
            case own
        }

        public var style: Style
        /// The own picture's path, relative to the brand's folder.
        public var file: String?
        /// What drawings are varied by, beside customer and document; `nil` for the brand's name.
        public var seed: UInt64?

        public init(style: Style = .drawn, file: String? = nil, seed: UInt64? = nil) {
            self.style = style
            self.file = file
            self.seed = seed
        }
    }
}
