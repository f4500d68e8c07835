import CCairo
import HandselGraphics
import HandselLayout

/// The pictures of one drawing, each decoded once however often it is shown.
final class Pictures {
    private enum Decoded {
        case pixels(OpaquePointer, width: Double, height: Double, turn: JPEGHeader.Orientation)
        case vectors(SVGPicture)
    }

    /// Whether what is drawn goes into a PDF, where a JPEG stays one.
    private let isPaper: Bool
    /// By name; pictures with the same name are told apart by their bytes. One that stands on a page several times is here as
    /// often: Cairo 1.16 names a surface in a page's resources each time that it is drawn, and a dictionary with one key
    /// twice is no PDF (ISO 32000-1, 7.3.7).
    private var known: [String: [(image: Image, decoded: Decoded)]] = [:]
    /// Those that were drawn on this page, by name and place among those of the name.
    private var drawn: [String: Set<Int>] = [:]

    init(isPaper: Bool) {
        self.isPaper = isPaper
    }

    deinit {
        for case .pixels(let surface, _, _, _) in known.values.joined().map(\.decoded) {
            cairo_surface_destroy(surface)
        }
    }

    /// What follows is on another page.
    func beginPage() { drawn = [:] }

    /// Draws `image` over the whole of `area`, in points.
    func draw(_ image: Image, in area: Rect, on context: OpaquePointer) throws(CairoError) {
        guard area.size.width > 0, area.size.height > 0 else { return }
        let decoded = try decoded(image)
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, area.minX, area.minY)
        switch decoded {
        case .vectors(let picture):
            let natural = image.naturalSize
            guard natural.width > 0, natural.height > 0 else {
                throw .image(.damaged(path: image.name, reason: "it has no size of its own"))
            }
            cairo_scale(context, area.size.width / natural.width, area.size.height / natural.height)
            do {
                try picture.draw(size: natural, on: context)
            } catch {
                throw .image(error)
            }
        case .pixels(let surface, let width, let height, let turn):
            cairo_scale(context, area.size.width, area.size.height)
            var matrix = turn.matrix
            cairo_transform(context, &matrix)
            cairo_scale(context, 1 / width, 1 / height)
            cairo_set_source_surface(context, surface, 0, 0)
            let source = cairo_get_source(context)
            // On paper the pixels are embedded as they are, and any other filter makes Cairo ask viewers to interpolate,
            // which PDF/A forbids (ISO 19005-3, 6.2.8). Pixels drawn on pixels are averaged, and do not fade at the edge.
            cairo_pattern_set_filter(source, isPaper ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD)
            cairo_pattern_set_extend(source, isPaper ? CAIRO_EXTEND_NONE : CAIRO_EXTEND_PAD)
            cairo_rectangle(context, 0, 0, width, height)
            cairo_fill(context)
        }
    }

    private func decoded(_ image: Image) throws(CairoError) -> Decoded {
        let entries = known[image.name] ?? []
        let free = entries.indices.first { index in
            let isFree = !isPaper || image.format == .svg || drawn[image.name]?.contains(index) != true
            return isFree && entries[index].image.bytes == image.bytes
        }
        if let free {
            drawn[image.name, default: []].insert(free)
            return entries[free].decoded
        }
        let decoded: Decoded
        do {
            decoded = try decode(image)
        } catch {
            throw .image(error)
        }
        known[image.name, default: []].append((image, decoded))
        drawn[image.name, default: []].insert(entries.count)
        return decoded
    }

    private func decode(_ image: Image) throws(ImageError) -> Decoded {
        switch image.format {
        case .svg:
            return .vectors(try SVGPicture(image.bytes, path: image.name))
        case .png:
            let surface = try PNGPicture.surface(image.bytes, path: image.name)
            return .pixels(
                surface, width: Double(cairo_image_surface_get_width(surface)),
                height: Double(cairo_image_surface_get_height(surface)), turn: .upright)
        case .jpeg:
            let header = try JPEGHeader(image.bytes, path: image.name)
            let surface =
                try isPaper
                ? JPEGPicture.embedded(image.bytes, header: header, path: image.name)
                : JPEGPicture.pixels(image.bytes, header: header, path: image.name)
            return .pixels(
                surface, width: Double(header.width), height: Double(header.height), turn: header.orientation)
        }
    }
}

extension JPEGHeader.Orientation {
    /// Brings the unit square of the stored picture to that of the upright one.
    fileprivate var matrix: cairo_matrix_t {
        switch self {
        case .upright: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
        case .mirrored: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: 1, x0: 1, y0: 0)
        case .upsideDown: cairo_matrix_t(xx: -1, yx: 0, xy: 0, yy: -1, x0: 1, y0: 1)
        case .flipped: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: -1, x0: 0, y0: 1)
        case .transposed: cairo_matrix_t(xx: 0, yx: 1, xy: 1, yy: 0, x0: 0, y0: 0)
        case .onItsLeft: cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: 1, y0: 0)
        case .transversed: cairo_matrix_t(xx: 0, yx: -1, xy: -1, yy: 0, x0: 1, y0: 1)
        case .onItsRight: cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: 0, y0: 1)
        }
    }
}
