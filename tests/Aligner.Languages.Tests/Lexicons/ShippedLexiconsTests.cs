using Aligner.Lexicons;

namespace Aligner.Languages.Tests.Lexicons;

/// <summary>The lexicons that are committed, as a user gets them.</summary>
public class ShippedLexiconsTests
{
    private static readonly string[] languages = ["de", "en", "fr", "it", "nl"];
    private static readonly LexiconLibrary library = new(new LanguagePacks());

    public static IEnumerable<object[]> Pairs =>
        from source in languages from target in languages where source != target select new object[] { source, target };

    [Fact]
    public void No_pair_is_shipped_twice() =>
        Assert.Equal(
            from first in languages from second in languages where string.CompareOrdinal(first, second) < 0 select $"{first}-{second}",
            Directory.EnumerateFiles(LexiconLibrary.BuiltInFolder, "*.lex")
                .Select(file => string.Join('-', Path.GetFileNameWithoutExtension(file).Split('-').Order(StringComparer.Ordinal)))
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_has_a_lexicon_that_names_its_sources_licences_and_command(string source, string target)
    {
        var pair = new LanguagePair(LanguageCode.Parse(source), LanguageCode.Parse(target));
        var lexicon = library.Find(pair);
        Assert.NotNull(lexicon);
        Assert.Equal(pair, lexicon.Languages);
        Assert.InRange(lexicon.Count, 50_000, 1_000_000);
        Assert.Contains("sources: ", lexicon.About, StringComparison.Ordinal);
        Assert.Contains("CC BY", lexicon.About, StringComparison.Ordinal);
        Assert.Matches($"(?m)^aligner train .* --pair ({source}-{target}|{target}-{source})$", lexicon.About);
    }
}
