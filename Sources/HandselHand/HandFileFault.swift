/// What is wrong in a line of a hand file.
public enum HandFileFault: Error, Hashable {
    /// The file has more bytes than a hand file may have.
    case tooLarge(bytes: Int, limit: Int)
    /// The first line with something in it is not the one that such a file begins with, `wanted`.
    case wrongStart(String, wanted: String)
    /// The file is written for another version of the format; `wanted` is the line to write.
    case unknownVersion(String, wanted: String)
    /// A line begins with a word that means nothing here. `nearest` is the keyword that looks most like it.
    case unknownKeyword(String, nearest: String)
    /// A setting on a line of settings that means nothing here. `known` are those that may stand there.
    case unknownSetting(String, keyword: String, known: [String])
    /// A line or setting stands in the file twice; it was first in line `first`.
    case repeated(String, first: Int)
    /// A line that every hand file needs is not there.
    case missing(String)
    /// A line lacks something. `wanted` shows the whole line.
    case incomplete(keyword: String, wanted: String)
    /// A number is not a number.
    case notANumber(String, name: String)
    /// A number lies outside of what makes sense.
    case outOfRange(String, name: String, range: ClosedRange<Double>)
    /// More or less than one character stands where one must.
    case notOneCharacter(String)
    /// A form is for more than three characters, or for a pair in one language only.
    case notAForm(String)
    /// A form's second field is none of the ways to come into a letter.
    case unknownEntry(String)
    /// A point is not written as "x,y".
    case notAPoint(String)
    /// A "!" at the start or end of a stroke, where the pen cannot reverse.
    case cuspAtEnd(String)
    /// A ">" anywhere but after the last point of a form's first stroke.
    case misplacedExit(String)
    /// A "<" anywhere but inside a form's first stroke, or a second one.
    case misplacedLeadIn(String)
    /// Some points of a stroke tell the width of the ink and others do not.
    case widthsMissing(String)
    /// A form, mark or over line, or one of its strokes, has fewer than two points.
    case withoutInk(String)
    /// More of something than a letter can need.
    case tooMany(String, count: Int, limit: Int)
    /// The pen is none of those that exist.
    case unknownPen(String, known: [String])
    /// The ink is not a colour.
    case notAColor(String)
    /// An `over` line builds on a character that no form draws.
    case unknownBase(String)
    /// A `forms` line names something that is not the plain name of a file of forms.
    case notASetOfForms(String)
    /// The file of forms is not beside the hand and not among the installed ones.
    case unknownSetOfForms(String)
    /// Files of forms lead to each other without end, or too far.
    case tooManySets(String, limit: Int)
    /// In a file of forms, which was named by this file, something is wrong.
    indirect case inSet(HandFileFault, line: Int, file: String)
    /// A mark's name is none of the marks that letters are composed with.
    case unknownMark(String, known: [String])
}

extension HandFileFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes; a hand file has up to \(limit)"
        case .wrongStart(let text, let wanted): "the file begins with '\(text)'; such a file begins with '\(wanted)'"
        case .unknownVersion(let version, let wanted):
            "version '\(version)' of the format is not known; write '\(wanted)'"
        case .unknownKeyword(let word, let nearest): "'\(word)' is not a keyword; the nearest is '\(nearest)'"
        case .unknownSetting(let name, let keyword, let known):
            "'\(name)' is not a setting of '\(keyword)'; there are \(known.joined(separator: ", "))"
        case .repeated(let what, let first): "'\(what)' was set in line \(first) already; once is enough"
        case .missing(let what): "there is no '\(what)' line; every hand needs one"
        case .incomplete(let keyword, let wanted): "this '\(keyword)' line lacks something; write it like '\(wanted)'"
        case .notANumber(let text, let name): "\(name): '\(text)' is not a number; write it like 12 or 0.75"
        case .outOfRange(let text, let name, let range):
            "\(name): \(text) is out of range; it is from \(range.lowerBound) to \(range.upperBound)"
        case .notOneCharacter(let text): "'\(text)' is not one character; a line draws one"
        case .notAForm(let text):
            "'\(text)' cannot be drawn as one; a form is for one character, such as 'т' or 'т@sr', or for a pair such as 'th'"
        case .unknownEntry(let text): "'\(text)' is no way into a letter; there are d, b, e and -"
        case .notAPoint(let text): "'\(text)' is not a point; write it like 66,86 or, where the pen reverses, 66,86!"
        case .cuspAtEnd(let text): "'\(text)': the pen cannot reverse at the end of a stroke; leave the '!' out"
        case .misplacedExit(let text):
            "'\(text)': only the last point of a form's first stroke runs on to the next letter; leave the '>' out"
        case .misplacedLeadIn(let text):
            "'\(text)': a lead-in ends once, inside a form's first stroke; leave the '<' out"
        case .widthsMissing(let what):
            "\(what) has a stroke with widths at some points only; give them to all or to none"
        case .withoutInk(let what): "\(what) has a stroke with fewer than two points; two make the shortest"
        case .tooMany(let what, let count, let limit): "\(count) \(what) are too many; up to \(limit) can be used"
        case .unknownPen(let name, let known):
            "there is no pen '\(name)'; there is \(known.joined(separator: ", "))"
        case .notAColor(let text): "'\(text)' is not a colour; write it like #121c5c"
        case .unknownBase(let text): "no form draws '\(text)', on which this builds; draw it with a form line"
        case .notASetOfForms(let name): "'\(name)' is not a file of forms; write its plain name, such as 'italic.forms'"
        case .unknownSetOfForms(let name):
            "there is no '\(name)' beside this file or among the installed hands; put it there or draw the letters here"
        case .tooManySets(let name, let limit):
            "'\(name)' is one file of forms too many in a row; up to \(limit) may lead to each other"
        case .inSet(let fault, let line, let file): "takes letters from \(file), where line \(line) is wrong: \(fault)"
        case .unknownMark(let name, let known):
            "there is no mark '\(name)'; there are \(known.joined(separator: ", "))"
        }
    }
}
