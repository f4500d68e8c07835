/// A layout of one's own that begins as a copy of an installed one.
public struct NewLayout: Sendable, Hashable {
    /// Letters, digits and hyphens.
    public var name: String
    /// The name of the installed layout that is copied.
    public var source: String

    public init(name: String, source: String = "studio") {
        self.name = name
        self.source = source
    }

    /// Why a name cannot be taken; `nil` when it can.
    public static func fault(ofName name: String) -> String? {
        let isFit = name.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-")
        }
        guard isFit, (1...60).contains(name.count), name.first != "-" else {
            return
                "'\(name)' cannot be the name of a layout; write up to 60 letters, digits and hyphens, such as my-studio"
        }
        return nil
    }

    /// Copies the layout's file, its own parts and its pictures into a new folder in `folder`, and answers with the path of
    /// the layout file. The parts that layouts share stay where they are.
    ///
    /// - Throws: `unknownName` for the source, `environment` for the name, `cannotWrite` when there is something already.
    public func write(to folder: String, in installation: Installation) throws(HandselError) -> String {
        if let fault = NewLayout.fault(ofName: name) {
            throw .environment(fault, remedy: "see 'handsel layouts new --help'")
        }
        let layouts = installation.layoutsFolder
        let sources = LayoutFolder(layouts).names.filter { isFile("\(layouts)/\($0)/layout.yaml") }
        guard sources.contains(source) else { throw .unknownName(source, kind: "layout", known: sources) }
        let target =
            folder == "." || folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        guard !isFile(target), !isFolder(target) else {
            throw .cannotWrite(file: target, reason: "it is there already; choose another name")
        }
        // Read before anything is written, so that nothing is left behind half.
        var files: [(path: String, bytes: [UInt8])] = []
        try gather("", in: "\(layouts)/\(source)", depth: 0, &files)
        for file in files {
            let path = "\(target)/\(file.path)"
            try DocumentFile.createFolder(Handsel.folder(of: path))
            try DocumentFile(path).write(file.bytes)
        }
        return "\(target)/layout.yaml"
    }

    private static let pictures = [".svg", ".png", ".jpg", ".jpeg"]

    /// What belongs to the layout in a folder and those below it.
    private func gather(
        _ path: String, in root: String, depth: Int, _ files: inout [(path: String, bytes: [UInt8])]
    ) throws(HandselError) {
        for name in entries(of: path.isEmpty ? root : "\(root)/\(path)") where !name.hasPrefix(".") {
            let own = path.isEmpty ? name : "\(path)/\(name)"
            if isFolder("\(root)/\(own)") {
                if depth < 4 { try gather(own, in: root, depth: depth + 1, &files) }
            } else if belongs(own) {
                files.append((own, try contents(of: "\(root)/\(own)", limit: Limits().pictureSize)))
            }
        }
    }

    private func belongs(_ path: String) -> Bool {
        if path == "layout.yaml" { return true }
        if path == "preview.png" { return false }
        if path.hasPrefix("\(LayoutFolder.partsFolder)/"), path.hasSuffix(".yaml") { return true }
        return NewLayout.pictures.contains { path.lowercased().hasSuffix($0) }
    }
}
