import HandselCairo
import HandselCompose
import HandselGraphics
import HandselHand
import HandselInvoice
import HandselLayout
import HandselSource
import HandselType

/// A brand that was read, and what is looked at with it.
struct BrandInspection {
    let read: ReadBrand
    let fonts: FontLibrary
    let hands: HandFolder
    let languages: LanguageFolder
    let limits: Limits

    /// What keeps documents from being made first, then what is hard to read, poor or missing.
    var findings: [Message] {
        usability + read.remarks + read.contrastMessages + pictureFindings + stationeryFindings + missingParts
    }

    private var brand: Brand { read.brand }

    // MARK: What cannot be used

    private var usability: [Message] {
        var findings: [Message] = []
        func attempt(_ look: () throws(HandselError) -> Void) {
            do throws(HandselError) { try look() } catch { findings.append(Message(error, inFile: read.file)) }
        }
        for (role, families) in brand.theme.fonts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            for family in families {
                attempt { () throws(HandselError) in try checkFont(family, at: read.position("fonts", role.rawValue)) }
            }
        }
        let writers = [brand.hand] + brand.people.map(\.hand)
        for name in Set(writers.compactMap(\.self)).sorted() {
            attempt { () throws(HandselError) in try checkHand(name, of: read, hands) }
        }
        if let tag = brand.language {
            attempt { () throws(HandselError) in try checkLanguage(tag, of: read, languages) }
        }
        attempt { () throws(HandselError) in try checkLabels(read, languages) }
        for (name, own) in [(nil, brand.signature)] + brand.people.map({ ($0.name, $0.signature) }) {
            guard case .captured(let path) = own else { continue }
            attempt { () throws(HandselError) in
                let signature = try signature(at: path, brand: read.file)
                if let name, !signature.isOf(name) {
                    findings.append(
                        Message(
                            .warning,
                            "the signature '\(path)' is that of '\(signature.name)', not of '\(name)'; it is never used",
                            at: read.position("people")))
                }
            }
        }
        return findings
    }

    private func checkFont(_ family: String, at position: SourcePosition) throws(HandselError) {
        do throws(TypeError) {
            try fonts.validate(families: [family])
        } catch {
            throw .environment("\(position): \(error)", remedy: "see 'handsel fonts'")
        }
    }

    // MARK: Pictures

    /// What pictures need to be sharp in print, in pixels to the inch.
    private static let resolution = 300.0

    private var pictureFindings: [Message] {
        let images = ImageFiles(folders: [folder(of: read.file)], limits: ImageLimits(fileSize: limits.pictureSize))
        return read.pictures.flatMap { picture -> [Message] in
            do throws(ImageError) {
                let image = try images.image(at: picture.path)
                guard let pixels = try pixelSize(of: image) else { return [] }
                return resolutionFindings(picture, pixels: pixels, natural: image.naturalSize)
            } catch {
                return [Message(.error, "\(picture.what): \(error)", file: read.file)]
            }
        }
    }

    /// A warning where the picture has too few pixels for the size at which it is printed.
    private func resolutionFindings(_ picture: BrandPicture, pixels: Size, natural: Size) -> [Message] {
        let size = picture.printed(of: natural, logo: brand.logo)
        let density = pixels.width / (size.width / 72)
        guard density < BrandInspection.resolution - 0.5 else { return [] }
        func whole(_ value: Double) -> Int { Int(value.rounded(.up)) }
        let wanted = (size.width / 72 * BrandInspection.resolution, size.height / 72 * BrandInspection.resolution)
        let millimetres =
            "\(Int((size.width / pointsPerMillimetre).rounded())) x "
            + "\(Int((size.height / pointsPerMillimetre).rounded())) mm"
        let text =
            "\(picture.what): '\(picture.path)' has \(Int(pixels.width)) x \(Int(pixels.height)) pixels, "
            + "\(Int(density)) to the inch when it is \(millimetres); \(whole(wanted.0)) x \(whole(wanted.1)) would be right "
            + "for print (300 to the inch), or an SVG"
        return [Message(.warning, text, at: read.position(picture.keys))]
    }

    // MARK: Letterhead and terms

    private var stationeryFindings: [Message] {
        do throws(HandselError) {
            let stationery = try Stationery(of: read, limits: limits)
            return stationery.findings(on: usualPaper, isChosen: brand.paper != nil, read)
        } catch {
            return [Message(error, inFile: read.file)]
        }
    }

    /// The brand's paper, or what its documents are printed on where the layout is made for A4.
    private var usualPaper: Paper {
        if let paper = brand.paper { return paper }
        return printsOnLetter(brand.supplier?.address?.country) ? .letter : .a4
    }
}
