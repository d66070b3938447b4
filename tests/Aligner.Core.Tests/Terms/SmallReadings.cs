using Aligner.Languages;
using Aligner.Matching;
using Aligner.Terms;

namespace Aligner.Core.Tests.Terms;

/// <summary>Two small articles as the rules read them.</summary>
internal static class SmallReadings
{
    /// <summary>Of the languages of two packs, lines parted by <c>/</c>.</summary>
    public static PairReading Of(
        LanguagePack sourcePack,
        string source,
        LanguagePack targetPack,
        string target,
        LanguagePack? foreign = null,
        NameTable? names = null,
        Func<string, bool>? isGivenName = null) => new(
            Extracted.Pair(sourcePack.Code.Value, source, targetPack.Code.Value, target),
            new PhraseBook(sourcePack),
            new PhraseBook(targetPack),
            new PhraseBook(foreign ?? SmallPacks.For(LanguageCode.Parse("en"))),
            names ?? NameTable.Empty,
            new WordTranslations(null, new Romanisation(sourcePack.Spellings)),
            isGivenName);

    /// <summary>Italian beside Dutch, of the <see cref="SmallPacks"/>.</summary>
    public static PairReading ItalianDutch(string italian, string dutch) =>
        Of(SmallPacks.For(LanguageCode.Parse("it")), italian, SmallPacks.For(LanguageCode.Parse("nl")), dutch);

    /// <summary>What the rules claim, up to the first of a kind and with it.</summary>
    public static Claims UpTo<TRule>(this PairReading reading)
        where TRule : ITermRule
    {
        var last = TermExtractor.Rules.IndexOf(TermExtractor.Rules.First(rule => rule is TRule));
        return TermExtractor.Rules[..(last + 1)].Aggregate(Claims.None(reading), (held, rule) => rule.Apply(reading, held));
    }
}
