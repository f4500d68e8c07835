import HandselCompose
import HandselGraphics
import HandselSource

/// A picture that a brand names.
struct BrandPicture {
    /// What it is for, which says how large it is printed.
    enum Use {
        case logo, portrait, still, illustration
    }

    /// Where the brand names it, such as "logo".
    var what: String
    var use: Use
    var path: String
    /// The steps to it in the file.
    var keys: [any BrandKey]

    /// Such as "logo".
    var kind: String {
        switch use {
        case .logo: "logo"
        case .still: "still picture"
        case .portrait, .illustration: "picture"
        }
    }

    /// How large it is printed at most, in points: as the brand says of its logo, else as layouts usually do.
    ///
    /// - Parameter natural: its own size, for its proportions.
    func printed(of natural: Size, logo: Brand.Logo?) -> Size {
        let room: (width: Double?, height: Double?) =
            switch use {
            case .logo where logo?.width != nil || logo?.height != nil: (logo?.width, logo?.height)
            case .logo: (nil, 15.mm)
            case .portrait: (30.mm, 30.mm)
            case .still: (60.mm, nil)
            case .illustration: (80.mm, 60.mm)
            }
        let factors = [room.width.map { $0 / natural.width }, room.height.map { $0 / natural.height }]
        let factor = factors.compactMap(\.self).min() ?? 1
        return Size(width: natural.width * factor, height: natural.height * factor)
    }
}

extension ReadBrand {
    /// All pictures that it names.
    var pictures: [BrandPicture] {
        var pictures: [BrandPicture] = []
        func add(_ what: String, _ use: BrandPicture.Use, _ path: String?, _ keys: any BrandKey...) {
            if let path { pictures.append(BrandPicture(what: what, use: use, path: path, keys: keys)) }
        }
        add("logo", .logo, brand.logo?.file, "logo")
        add("logo.onDark", .logo, brand.logo?.onDark, "logo", "onDark")
        for (index, person) in brand.people.enumerated() {
            add("picture of \(person.name)", .portrait, person.picture, "people", index, "picture")
        }
        add("links.video.still", .still, brand.links.video?.still, "links", "video", "still")
        add("illustration", .illustration, brand.illustration.file, "illustration", "file")
        return pictures
    }
}
