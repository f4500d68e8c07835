extension Hand {
    /// The name of the pen that it writes with, such as "gel".
    public var pen: String {
        Pen.named.first { named in
            var pen = named.pen
            pen.width = file.pen.width
            return pen == file.pen
        }?.name ?? ""
    }

    /// The width of that pen's line, in x-heights.
    public var penWidth: Double { file.pen.width }
}
