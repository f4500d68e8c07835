import HandselGraphics
import HandselOrnament

extension Rule {
    /// The line as a pen draws it, over the width of the region.
    func sketched(in region: Region, _ context: LayoutContext) -> Placement {
        let height = SketchedLine.height(width: thickness)
        guard height <= region.height + 0.01 else {
            return .nothing(
                Misfit(element: Rule.keyword, position: nil, neededHeight: height, availableHeight: region.height))
        }
        let width = region.fit == .fill ? region.width : 0
        guard width > 0 else { return .whole(Frame(name: Rule.keyword, size: Size(width: 0, height: height))) }
        let path = SketchedLine.underline(
            length: width, width: thickness, seed: context.strokeSeed(width, region.height))
        return .whole(
            Frame(
                name: Rule.keyword, size: Size(width: width, height: height),
                content: .shape(path, fill: context.theme.color(color), line: nil), role: .artifact))
    }
}

extension Box {
    /// The frame as a pen draws it around a box of this size.
    func sketched(_ line: Border, size: Size, _ context: LayoutContext) -> Frame {
        let path = SketchedLine.frame(size, width: line.width, seed: context.strokeSeed(size.width, size.height))
        return Frame(
            name: "sketch", size: size, content: .shape(path, fill: context.theme.color(line.color), line: nil),
            role: .artifact)
    }
}

extension LayoutContext {
    /// The seed of a sketched line, another one for each size and place, so that no two on a page are alike.
    fileprivate func strokeSeed(_ lengths: Double...) -> Seed {
        lengths.reduce(seed.keyed("sketch")) { $0.keyed(UInt64(max(0, min($1, 1e6)) * 10)) }
    }
}
