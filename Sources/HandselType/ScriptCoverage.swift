/// Letters that stand for a script: a font that has all of them is said to cover it. The tags are ISO 15924.
private let lettersOfScripts: [(tag: String, letters: String)] = [
    ("Arab", "ابي"), ("Armn", "Աֆ"), ("Beng", "অহ"), ("Cyrl", "Ая"), ("Deva", "अह"), ("Ethi", "ሀፐ"), ("Geor", "აჰ"),
    ("Grek", "Αω"), ("Gujr", "અહ"), ("Guru", "ਅਹ"), ("Hang", "가힣"), ("Hani", "一国"), ("Hebr", "את"), ("Hira", "あん"),
    ("Kana", "アン"), ("Khmr", "កអ"), ("Knda", "ಅಹ"), ("Laoo", "ກຮ"), ("Latn", "Azé"), ("Mlym", "അഹ"), ("Mymr", "ကအ"),
    ("Orya", "ଅହ"), ("Sinh", "අහ"), ("Taml", "அஹ"), ("Telu", "అహ"), ("Thai", "กฮ"), ("Tibt", "ཀཧ"),
]

extension CatalogFace {
    /// The tags of the scripts that the face covers, sorted.
    var scripts: [String] {
        lettersOfScripts.filter { script in script.letters.unicodeScalars.allSatisfy { has($0.value) } }.map(\.tag)
    }
}
