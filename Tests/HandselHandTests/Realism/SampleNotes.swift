/// A note to measure the writing of.
struct SampleNote: Sendable {
    /// What tables call it.
    var name: String
    /// BCP 47.
    var language: String
    var text: String

    /// Thanks of 150 to 260 letters in five languages of the Latin script.
    static let short = [english, german, french, polish, vietnamese]
    /// What is written in other scripts, and much at once.
    static let others = [russian, greek, long]

    static let english = SampleNote(
        name: "English", language: "en",
        text: """
            Dear Amelia, thank you for trusting us with your very first order! It was a joy to put it together. If \
            anything is unclear, call me on 020 7946 0142. I took £18.50 off the delivery, as promised; the second box \
            leaves on Friday, near noon.
            """)
    static let german = SampleNote(
        name: "German", language: "de",
        text: """
            Liebe Frau Größmann, herzlichen Dank für Ihre Bestellung! Die Äpfel sind heute früh gepflückt, die Kürbisse \
            folgen am Donnerstag. Für die verspätete Lieferung ziehe ich 12,50 € ab. Schöne Grüße aus der Gärtnerei, \
            auch an Jörg und Käthe.
            """)
    static let french = SampleNote(
        name: "French", language: "fr",
        text: """
            Chère Hélène, merci de votre confiance et de votre patience cet été. Nous avons ajouté deux bocaux de \
            confiture à la pêche, c’est un cadeau. Où que vous soyez à Noël, goûtez-la près du feu. À bientôt, \
            j’espère, chez François ou ailleurs.
            """)
    static let polish = SampleNote(
        name: "Polish", language: "pl",
        text: """
            Szanowna Pani Małgorzato, dziękujemy za zaufanie i za miłe słowa. Część zamówienia wyślemy już jutro, resztę \
            przed świętami. Gdyby coś było niejasne, proszę dzwonić: 22 555 01 42. Życzymy spokojnych, pięknych dni w \
            Łodzi.
            """)
    static let vietnamese = SampleNote(
        name: "Vietnamese", language: "vi",
        text: """
            Chị Hương thân mến, cảm ơn chị đã tin tưởng đặt hàng lần đầu tiên. Hộp thứ hai sẽ được gửi vào thứ Sáu, xin \
            giữ hộp này ở nơi khô ráo. Nếu có điều gì chưa rõ, chị cứ gọi cho em. Chúc gia đình một mùa xuân ấm áp.
            """)
    static let russian = SampleNote(
        name: "Russian", language: "ru",
        text: """
            Дорогая Анна Петровна, спасибо за Ваш первый заказ и за тёплые слова! Мы собирали его с радостью. Если что-то \
            непонятно, звоните мне в любой день. Вторая коробка уедет в пятницу, храните её в сухом месте.
            """)
    static let greek = SampleNote(
        name: "Greek", language: "el",
        text: """
            Αγαπητή Ελένη, ευχαριστούμε πολύ για την πρώτη σας παραγγελία και για την υπομονή σας. Τη φτιάξαμε με χαρά. Αν \
            κάτι δεν είναι σαφές, τηλεφωνήστε μου. Το δεύτερο κουτί φεύγει την Παρασκευή το πρωί.
            """)
    static let long = SampleNote(
        name: "Long", language: "en",
        text: """
            Dear Zoë and Maximilian, a year ago you walked into the shop with a wet dog and a broken kettle, and you have \
            been our favourite customers ever since. This parcel holds everything from the list: six jars of quince \
            jelly, the blue bowls, and the lamp that took us so long to find.
            We wrapped each bowl by hand, so please keep the straw for next time. The lamp wants a small bulb; just ask \
            if you cannot get one. You will see that the bill says £214.60 and not £241.60: a jar broke on the way, and \
            quite a few questions were answered late. Do call Georgia on 020 7946 0958 before the 27th of March, or drop \
            by. We have kept a warm corner, fresh coffee and a biscuit for the dog. With many thanks from all of us.
            """)
    /// Figures only, as they matter most in a note about money.
    static let figures = SampleNote(
        name: "Figures", language: "en",
        text: """
            020 7946 0142, 14.03.2026
            £18.50 and £1,204.75
            555 0199, 27.11.2026
            $39.60 and $8,312.40
            """)
}
