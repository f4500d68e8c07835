/// Given names by which a customer's name is known to be a person's, in lower case.
///
/// Only such as firms are seldom called by; a name that is not here is no company's for that.
let knownGivenNames = Set(
    """
    adam adrian agnes aisha alan albert alejandro aleksandra alessandra alessandro alex alexander alexandra
    alexandre alice alicia alina amanda amelia amina amy amélie ana anaïs anders andrea andreas andrew andrzej
    angela angelika anita anja ann anna anne anne-marie annette annika antoine anton antonia antonio arthur
    astrid aurélie barbara bart beata beatrice beatriz ben benedikt benjamin bernd bernhard bettina birgit björn
    bob brigitte britta bruno camille carla carlos carmen carol caroline catherine cecilia charles charlotte
    chiara chloé chris christa christian christiane christina christine christoph christopher claire clara
    claudia claus cornelia cristina céline dagmar daniel daniela daniele danielle david davide deborah denis
    diana diego dieter dirk dominik dominique donald dorota eduardo edward elena elisa elisabeth elizabeth ella
    ellen elsa emil emilia emily emma enrico eric erik erika ernst esther eva ewa fabian fatima federica
    federico felix fernando filip florian frances francesca francesco francisco frank franz friedrich frédéric
    gabriel gabriela gabriele gemma georg george gerard gerd gerhard gianni gillian giorgio giovanni giulia
    giuseppe grace greta gudrun guido guillaume gunnar gustav hanna hannah hannes hans harald harriet heather
    heidi heike heinrich heinz helen helena helga helmut hendrik henrik henry herbert hilde hildegard holger
    hugo ian ida ines ingrid inés irene iris isabel isabella isabelle ivan jack jacob jacqueline jakob james jan
    jane janet jean jennifer jens jessica joachim joan joanna jochen johan johanna johannes john jonas jonathan
    jorge josef joseph josé joão julia julian julie julien jutta jörg jürgen karen karin karl karolina katarzyna
    katharina kathrin katja katrin kerstin kevin klaus konrad krzysztof kurt lara lars laura laurent lea leila
    lena leo leon leonie lina linda lisa lorenzo louis louise luca lucas lucia lucie luis luisa lukas lydia léa
    maarten maciej magdalena malgorzata manfred manuel manuela marc marcel marcin marco marcus margaret
    margarita maria marie mario marion marius mark markus marlene marta martha martin martina mary maría mathieu
    mathilde matteo matthew matthias maurice max maximilian małgorzata melanie mia michael michaela michał
    michel michele michelle miguel mikael miriam mohamed mohammed monica monika nadia nadine nadja nancy natalia
    natalie nathalie nicholas nick nicolas nicole niels nikolaus nils nina noah nora norbert olaf ole olga
    oliver olivia olivier oscar oskar otto pablo paola paolo patricia patrick paul paula paulina pauline pavel
    pedro penelope per peter petra philip philipp philippe pierre pietro pilar piotr rachel rafael rainer ralf
    raphael rebecca regina reiner renate ricardo riccardo richard rita robert roberta roberto robin roger roland
    roman rosa rosemary rudolf ruth sabine sally samuel sandra sara sarah sebastian silke silvia simon simone
    sofia sofie sonia sonja sophia sophie stefan stefania stefanie stefano steffen stephan stephanie stephen
    steven susan susanna susanne sven svenja sylvia tanja teresa theo theresa thomas thorsten tim timo tobias
    tom tomasz torsten udo ulrich ulrike ursula ute uwe valentina valérie vanessa vera veronica veronika victor
    victoria viktoria vincent virginia walter wanda werner wiebke wilhelm wolfgang xavier yasmin yves yvonne
    zofia zoë zuzanna łukasz
    """.split(whereSeparator: \.isWhitespace).map(String.init))

/// Hungarian given names that are no family names, in lower case. They tell which word of a name is the given one, whether
/// it was written in Hungarian order or turned around.
let hungarianGivenNames = Set(
    """
    alexandra andrea andrás anikó anna antal attila balázs barbara barnabás bence benedek bernadett beáta
    boglárka bálint csaba csilla dorottya dániel dávid dénes dóra edina edit emese emőke enikő erika erzsébet
    eszter fanni ferenc flóra gergely gergő györgyi gábor hajnalka henrietta ibolya ildikó ilona imre istván
    judit julianna jános józsef júlia katalin kinga klára krisztina krisztián kálmán lajos levente lilla margit
    mariann melinda mihály miklós mária márta mátyás máté mónika nikolett noémi nándor nóra olivér orsolya ottó
    petra piroska renáta rita roland réka róbert szabina szabolcs szilvia szilárd sándor sára tamara tamás teréz
    tibor tímea tünde veronika viktor viktória vivien zita zoltán zsolt zsuzsa zsuzsanna zsófia ádám ágnes ágota
    áron éva
    """.split(whereSeparator: \.isWhitespace).map(String.init))
