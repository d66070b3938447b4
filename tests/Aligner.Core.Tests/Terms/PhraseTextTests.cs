using Aligner.Languages;

namespace Aligner.Core.Tests.Terms;

/// <summary>A phrase as a glossary lists it: with its country, without it, and the head with its rank alone.</summary>
public class PhraseTextTests
{
    private static readonly LanguagePack Italian = SmallPacks.For("it").Plus(heads: "southern|modifier|meridionali");
    private static readonly LanguagePack Dutch = SmallPacks.For("nl").Plus(institutions: "kremlin|organisation|Kreml");

    private static readonly LanguagePack German = SmallPacks.For("de").Plus(
        heads: "spokesperson|title|Sprecher/ministers-office|ministry|Straßenamt");

    private static readonly LanguagePack English = SmallPacks.For("en").Plus(heads: "deputy|modifier|deputy");

    [Theory]
    [InlineData("Il viceministro russo della Cultura.",
        "viceministro russo della Cultura | viceministro della Cultura | viceministro")]
    [InlineData("Il segretario generale della NATO.",
        "segretario generale della NATO | segretario generale della NATO | segretario generale")]
    [InlineData("Il museo d’arte russo.", "museo d’arte russo | museo d’arte | museo")]
    // The head in its base form, but where an adjective agrees with it.
    [InlineData("I ministri russi.", "ministro russi | ministro | ministro")]
    [InlineData("I presidenti meridionali.", "presidenti meridionali | presidenti meridionali | presidenti meridionali")]
    public void A_phrase_has_three_texts(string text, string texts) => Assert.Equal(texts, Texts(Italian, text));

    [Theory]
    // Without the body that its front names; with all else that it names.
    [InlineData("Der NATO-Sprecher.", "NATO-Sprecher | NATO-Sprecher | Sprecher")]
    [InlineData("Der Ministersprecher.", "Ministersprecher | Ministersprecher | Sprecher")]
    [InlineData("Der Kulturminister.", "Kulturminister | Kulturminister | Kulturminister")]
    // Where folding adds letters it is not cut.
    [InlineData("Der Straßenamtssprecher.", "Straßenamtssprecher | Straßenamtssprecher | Straßenamtssprecher")]
    // Its head in its base form.
    [InlineData("Der Hut des Kulturministers.", "Kulturminister | Kulturminister | Kulturminister")]
    [InlineData("Der Hut des NATO-Ministers.", "NATO-Minister | NATO-Minister | Minister")]
    // Only what stands before the head is cited as if without an article.
    [InlineData("Er sieht den russischen Präsidenten.", "russischer Präsident | Präsident | Präsident")]
    [InlineData("Der Präsident der russischen NATO.",
        "Präsident der russischen NATO | Präsident der russischen NATO | Präsident")]
    public void A_compound_is_cut_between_front_and_head(string text, string texts) => Assert.Equal(texts, Texts(German, text));

    [Theory]
    [InlineData("De Navo-ambassadeur.", "Navo-ambassadeur | Navo-ambassadeur | ambassadeur")]
    [InlineData("De cultuurministers.", "cultuurminister | cultuurminister | cultuurminister")]
    [InlineData("De CULTUURMINISTER.", "CULTUURMINISTER | CULTUURMINISTER | CULTUURMINISTER")]
    public void The_head_of_a_compound_is_in_lower_case_where_nouns_are(string text, string texts) =>
        Assert.Equal(texts, Texts(Dutch, text));

    [Theory]
    [InlineData("it", "Ministro della Cultura", "ministro della Cultura")]
    [InlineData("it", "Il Ministro della Cultura", "Ministro della Cultura")]
    [InlineData("it", "MINISTRO della Cultura", "MINISTRO della Cultura")]
    [InlineData("it", "Ministro russo della Cultura", "ministro della Cultura")]
    [InlineData("it", "Russo Ministro della Cultura", "Ministro della Cultura")]
    [InlineData("it", "Museo d’arte", "Museo d’arte")]
    [InlineData("de", "Minister", "Minister")]
    [InlineData("de", "Kulturminister", "Kulturminister")]
    [InlineData("de", "Verkehrs- und Kulturminister", "Verkehrs- und Kulturminister")]
    [InlineData("nl", "Cultuurminister", "cultuurminister")]
    [InlineData("nl", "Kremlminister", "Kremlminister")]
    [InlineData("nl", "Cultuur-minister", "Cultuur-minister")]
    [InlineData("en", "Deputy minister", "deputy minister")]
    [InlineData("en", "Foreign minister", "Foreign minister")]
    [InlineData("en", "NATO minister", "NATO minister")]
    [InlineData("en", "Russian minister", "minister")]
    public void A_capital_that_is_due_to_the_sentence_alone_is_not_listed(string language, string text, string listed)
    {
        var pack = language switch { "it" => Italian, "de" => German, "nl" => Dutch, _ => English };
        Assert.Equal(listed, SmallGrammar.Read(pack, text)[0].Base);
    }

    private static string Texts(LanguagePack pack, string text)
    {
        var phrase = SmallGrammar.Read(pack, text)[0];
        return $"{phrase.Full} | {phrase.Base} | {phrase.Bare}";
    }
}
