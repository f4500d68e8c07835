import Foundation

/// A text in capitals by the rules of a language (Unicode's SpecialCasing): Turkish keeps the dot on its i.
///
/// - Parameter language: BCP 47.
func capitals(of text: String, language: String) -> String {
    text.uppercased(with: Locale(identifier: language))
}
