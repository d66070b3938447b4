namespace Aligner.Languages.Tests.Packs;

/// <summary>What the packs know of the ends of sentences, in texts of our own.</summary>
public sealed class SentenceEndTests
{
    private static readonly LanguagePacks Packs = new();

    [Theory]
    [InlineData("it", "Lo dice l'on. Marchi al Tg.|In base all'art. 3 si paga.|Il prof. Riva tace.")]
    [InlineData("it", "Pane, olio, ecc. sono cari.|Servono coperte, tende, ecc.|Il Comune paga.")]
    [InlineData("it", "Nacque nel 12 a.C.|Il padre era console.|C'è p. es. Lodi.")]
    [InlineData("it", "L'ing. R. Di Pietro parte.|Abita nella scala B.|Il cortile è buio.")]
    [InlineData("nl", "Brood, melk, enz.|De prijs stijgt.|Dat is, d. w. z. Breda, gesloten.")]
    [InlineData("nl", "Hij stierf in 44 v.Chr.|De senaat zweeg.|Mr. J. De Wit pleit.")]
    [InlineData("nl", "Vitamine D.|De arts knikt.")]
    [InlineData("de", "Laut Art. 20 GG i. V. m. Abs. 3 gilt das.|Der Verein Rad e. V. Kiel lädt ein.")]
    [InlineData("de", "Decken, Zelte usw.|Die Hilfe kommt.|U. a. Essen, d. h. Brot.")]
    [InlineData("de", "Im 18. Jh.|Es war kalt.|Am 2. Mai kam Pius XII. Kardinal wurde er früh.")]
    [InlineData("fr", "L'art. 5 vaut.|M. Roy et J.-C. Petit signent.|En 50 av. J.-C. Rome gagne.")]
    [InlineData("fr", "« Qui vient ? »|Personne.|Des villes, p. ex. Metz, votent, etc.|Les autres non.")]
    [InlineData("en", "He works for Acme Inc.|The firm is big.|Room No. 4 is free.|He left at 5 p.m.|The rest stayed.")]
    public void A_sentence_ends_where_a_reader_ends_it(string language, string expected)
    {
        var splitter = Packs.For(LanguageCode.Parse(language)).CreateSentenceSplitter();
        var text = expected.Replace('|', ' ');
        Assert.Equal(expected, string.Join('|', splitter.Split(text).Select(extent => text.Substring(extent.Start, extent.Count))));
    }

    [Theory]
    [InlineData("it")]
    [InlineData("nl")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("en")]
    public void What_may_end_a_sentence_is_an_abbreviation(string language)
    {
        var pack = Packs.For(LanguageCode.Parse(language));
        Assert.NotEmpty(pack.ClosingAbbreviations);
        Assert.Empty(pack.ClosingAbbreviations.Except(pack.Abbreviations));
    }
}
