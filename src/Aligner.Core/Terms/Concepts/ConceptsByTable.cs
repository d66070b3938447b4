using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Terms for the concepts of one table that both sides mention, wherever they stand.</summary>
internal static class ConceptsByTable
{
    /// <summary>The mentions of each concept on both sides, in the order of first mentions in the source.</summary>
    /// <param name="claims">What is claimed so far, mentions among it.</param>
    /// <param name="table">The table.</param>
    /// <param name="counts">Whether a mention counts at all; null for all.</param>
    public static IEnumerable<(MentionClaim[] Source, MentionClaim[] Target)> Shared(
        Claims claims, TableKind table, Func<ClaimedWords, MentionClaim, bool>? counts = null)
    {
        var ofTarget = Mentions(claims.Target).ToLookup(mention => mention.Concept, StringComparer.Ordinal);
        return Mentions(claims.Source)
            .GroupBy(mention => mention.Concept, StringComparer.Ordinal)
            .OrderBy(same => same.First().Match.Start)
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => (Source: same.ToArray(), Target: ofTarget[same.Key].ToArray()))
            .Where(shared => shared.Target.Length > 0);

        IEnumerable<MentionClaim> Mentions(ClaimedWords side) =>
            side.Mentions.Where(mention => mention.Table == table && (counts is null || counts(side, mention)));
    }

    /// <summary>The terms of a concept: every form of the one side with every form of the other; each mention counts once.</summary>
    public static TermClaim Terms(PairReading reading, ConceptType type, MentionClaim[] source, MentionClaim[] target)
    {
        var sourceForms = source.GroupBy(mention => Listed(reading.Source, mention.Match), StringComparer.Ordinal).ToList();
        var targetForms = target.GroupBy(mention => Listed(reading.Target, mention.Match), StringComparer.Ordinal).ToList();
        var key = $"{source[0].Table.ToString().ToLowerInvariant()}/{source[0].Concept}";
        var terms =
            from s in sourceForms
            from t in targetForms
            select new Sighting(type, key, s.Key, t.Key, Grounds.Concept)
            {
                SourceForm = OtherForm(s),
                TargetForm = OtherForm(t),
                SourceCount = t == targetForms[0] ? s.Count() : 0,
                TargetCount = s == sourceForms[0] ? t.Count() : 0,
                SourceLine = reading.Source.PlaceOf(s.First().Match.Start).Line,
                TargetLine = reading.Target.PlaceOf(t.First().Match.Start).Line,
            };
        return new TermClaim([.. terms])
        {
            Source = [.. source.SelectMany(mention => mention.Source)],
            Target = [.. target.SelectMany(mention => mention.Target)],
        };
    }

    private static string? OtherForm(IGrouping<string, MentionClaim> mentions) =>
        mentions.Select(mention => mention.Match.Entry.Form).FirstOrDefault(form => form != mentions.Key);

    // As the table has it; as the text has it where that differs in more than case (Straßburg beside Strassburg).
    private static string Listed(ArticleWords article, BookMatch match)
    {
        if (match.Entry.Base != match.Entry.Form) return match.Entry.Base;
        var text = article.Text(match.Start, match.Count).Replace('’', '\'');
        var same = string.Equals(text, match.Entry.Form, StringComparison.OrdinalIgnoreCase)
            || Normalization.Fold(text) != Normalization.Fold(match.Entry.Form)
            || !text.Any(char.IsLower);
        return same ? match.Entry.Base : text;
    }
}
