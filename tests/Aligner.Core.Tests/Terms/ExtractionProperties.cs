using Aligner.Terms;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Terms;

public class ExtractionProperties
{
    private static readonly string[] Pieces =
    [
        "ministro", "degli", "Esteri", "minister", "van", "Buitenlandse", "Zaken", "Handelsminister", "Handels-", "und", "und", "e", "en",
        ",", ".", "“", "”", "(", "’", "l’", "dell’", "-", "NATO", "Navo-ambassadeur", "presidente", "russo", "Russische", "Sergej",
        "Lavrov", "al-Sharaa", "Zuid-Libanon", "2022", "45", "Museo", "d’arte", "di", "Venezia", "de", "Kunstmuseum", "\uD800", "Ilé", "'",
        "s", "/", "Süd", "ß", "İ",
    ];

    [Fact]
    public void Extraction_never_throws_and_gives_well_formed_concepts() =>
        Prop.ForAll(Texts, Texts, (source, target) =>
        {
            foreach (var (a, b) in new[] { ("it", "nl"), ("de", "fr"), ("nl", "de"), ("es", "it") })
            {
                var extraction = Extracted.From(a, source, b, target);
                Assert.Equal(extraction.Concepts.Length, extraction.Concepts.Select(concept => concept.Id).Distinct().Count());
                Assert.All(extraction.Concepts, concept =>
                {
                    Assert.InRange(concept.Confidence, 0, 1);
                    Assert.NotEmpty(concept.Evidence);
                    Assert.All(concept.Terms.Values, terms => Assert.Single(terms, term => term.Preferred));
                    Assert.All(concept.Terms.Values.SelectMany(terms => terms), term => Assert.False(string.IsNullOrWhiteSpace(term.Text)));
                });
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Extraction_never_throws_on_arbitrary_text() =>
        Prop.ForAll<string?, string?>((source, target) => Extracted.From("it", source ?? "", "nl", target ?? ""))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Extraction_gives_the_same_twice() =>
        Prop.ForAll(
            Texts,
            text => Assert.Equal(Described(Extracted.From("it", text, "nl", text)), Described(Extracted.From("it", text, "nl", text))))
            .QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts => Arb.From(Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces)));

    private static string[] Described(Extraction extraction) =>
        [.. extraction.Concepts.Select(concept =>
            $"{concept.Id} {concept.Type} {concept.Confidence} "
                + string.Join(
                    ';',
                    concept.Terms.SelectMany(pair => pair.Value).Select(term => term.Text + string.Join(',', term.Forms))))];
}
