using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Makes a name and its abbreviation one concept: where an article introduces it in brackets, "Agenzia delle dogane (Adm)",
/// and where its letters are the initials of one name that both versions have, General Motors and GM.
/// </summary>
internal sealed class Abbreviations : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims)
    {
        var introductions = new[]
        {
            IntroducedNames.In(claims.Source).ToLookup(found => found.Abbreviation, StringComparer.Ordinal),
            IntroducedNames.In(claims.Target).ToLookup(found => found.Abbreviation, StringComparer.Ordinal),
        };
        var known = claims.Of<NameClaim>().ToList();
        return claims.With(
            from name in known
            where IsAbbreviation(name.SourceText) && IsAbbreviation(name.TargetText)
            let terms = Terms(reading, name, known, introductions)
            where !terms.IsEmpty
            select new TermClaim(terms));
    }

    private static ImmutableArray<Sighting> Terms(
        PairReading reading, NameClaim abbreviation, List<NameClaim> known, ILookup<string, IntroducedName>[] introductions)
    {
        var source = introductions[0][Normalization.Fold(abbreviation.SourceText)].FirstOrDefault();
        var target = introductions[1][Normalization.Fold(abbreviation.TargetText)].FirstOrDefault();
        if (known.FirstOrDefault(name => IsAbbreviated(name, abbreviation)) is { } full)
            return [Same(reading, full, full.SourceText, abbreviation.TargetText, full.Source[0].Start, abbreviation.Target[0].Start)];
        var type = abbreviation.As(ConceptType.Organisation);
        return (source, target) switch
        {
            ({ } s, { } t) =>
            [
                Same(reading, type, s.Text, t.Text, s.Words.Start, t.Words.Start),
                Same(reading, type, s.Text, abbreviation.TargetText, s.Words.Start, t.Words.Start),
            ],
            ({ } s, null) => [Same(reading, type, s.Text, abbreviation.TargetText, s.Words.Start, abbreviation.Target[0].Start)],
            (null, { } t) => [Same(reading, type, abbreviation.SourceText, t.Text, abbreviation.Source[0].Start, t.Words.Start)],
            _ => [],
        };
    }

    // Its counts are those of its own claims.
    private static Sighting Same(PairReading reading, NameClaim of, string source, string target, int sourceWord, int targetWord) =>
        new(of.Type, null, source, target, Grounds.RomanisedName)
        {
            SourceCount = 0,
            TargetCount = 0,
            Scores = of.Scores,
            SourceLine = reading.Source.PlaceOf(sourceWord).Line,
            TargetLine = reading.Target.PlaceOf(targetWord).Line,
        };

    private static bool IsAbbreviation(string text) => IntroducedNames.IsAbbreviation(text);

    private static bool IsAbbreviated(NameClaim name, NameClaim abbreviation) =>
        string.Equals(Initials(name.SourceText), abbreviation.SourceText, StringComparison.OrdinalIgnoreCase)
            && string.Equals(Initials(name.TargetText), abbreviation.TargetText, StringComparison.OrdinalIgnoreCase);

    private static string Initials(string name) =>
        string.Concat(name.Split(' ', '-').Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));
}
