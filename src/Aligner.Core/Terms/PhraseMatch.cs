using System.Collections.Immutable;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>How well two phrases say the same.</summary>
/// <param name="Score">0..1: 0 where head or rank differ, else the Dice coefficient over what the two are for.</param>
/// <param name="Source">The reading of the source's head that fits best.</param>
/// <param name="Target">The reading of the target's.</param>
internal readonly record struct PhraseMatch(double Score, BookEntry? Source, BookEntry? Target)
{
    /// <summary>Whether only head and rank agree, not what they are for.</summary>
    public bool IsBare => Source is not null && Score < LeastShared;

    private const double LeastShared = 0.25;

    /// <summary>What equal heads are worth where nothing else agrees.</summary>
    private const double EqualHeads = 0.1;

    // Whose office it is more than which: a commissioner is the Union's, a minister the federation's, said or not.
    private static readonly ImmutableArray<string> Soft = ["european", "federal", "national", "state"];

    /// <summary>Compares two phrases of two languages.</summary>
    /// <param name="source">A phrase of the source.</param>
    /// <param name="target">A phrase of the target.</param>
    /// <param name="sourceBook">What is known of the source's language.</param>
    /// <param name="targetBook">What is known of the target's.</param>
    /// <param name="translates">How likely two folded words translate each other, 0..1.</param>
    public static PhraseMatch Of(Phrase source, Phrase target, PhraseBook sourceBook, PhraseBook targetBook, Func<string, string, double> translates)
    {
        var best = new PhraseMatch(0, null, null);
        foreach (var s in source.Heads)
        {
            foreach (var t in target.Heads)
            {
                if (!Meets(s, t)) continue;
                var (rankS, fieldsS) = Parts(source, s, sourceBook);
                var (rankT, fieldsT) = Parts(target, t, targetBook);
                if (!rankS.SetEquals(rankT)) continue;
                var score = Math.Max(EqualHeads, Dice(fieldsS, fieldsT, translates));
                if (source.Jurisdiction is { } a && target.Jurisdiction is { } b && a != b) score *= IsUnion(a) || IsUnion(b) ? 0.9 : 0.4;
                if (s.Plain != t.Plain || s.Concept != t.Concept) score -= 0.01;
                if (score > best.Score) best = new PhraseMatch(score, s, t);
            }
        }
        return best;
    }

    /// <summary>Whether the heads are the same office under another name in another state.</summary>
    public bool IsFunctional => Source is not null && Target is not null && Source.Concept != Target.Concept && (Source.Concept.Contains(':', StringComparison.Ordinal) || Target.Concept.Contains(':', StringComparison.Ordinal));

    private static bool Meets(BookEntry s, BookEntry t)
    {
        var ministry = s.Type == "ministry";
        return ministry == (t.Type == "ministry") && (s.Type == "place") == (t.Type == "place") && s.Type.EndsWith("organisation", StringComparison.Ordinal) == t.Type.EndsWith("organisation", StringComparison.Ordinal);
    }

    private static bool IsUnion(string place) => place is "europe" or "EU" or "eu";

    private static (HashSet<string> Rank, List<ImmutableArray<string>> Fields) Parts(Phrase phrase, BookEntry head, PhraseBook book)
    {
        var rank = new HashSet<string>(StringComparer.Ordinal);
        var fields = new List<ImmutableArray<string>>();
        foreach (var unit in head.Units)
        {
            if (book.PortfolioUnits.Contains(unit)) fields.Add([unit]);
            else if (!Soft.Contains(unit)) rank.Add(unit);
        }
        foreach (var unit in phrase.Modifiers)
            if (!Soft.Contains(unit)) rank.Add(unit);
        foreach (var field in phrase.Fields)
        {
            if (field.Length == 1 && Soft.Contains(field[0])) continue;
            fields.Add(field);
        }
        return (rank, fields);
    }

    private static double Dice(List<ImmutableArray<string>> source, List<ImmutableArray<string>> target, Func<string, string, double> translates)
    {
        if (source.Count == 0 && target.Count == 0) return 1;
        if (source.Count == 0 || target.Count == 0) return 0;
        var free = new List<ImmutableArray<string>>(target);
        var shared = 0.0;
        foreach (var field in source)
        {
            var best = 0.0;
            var at = -1;
            for (var i = 0; i < free.Count; i++)
            {
                var likeness = Likeness(field, free[i], translates);
                if (likeness > best) (best, at) = (likeness, i);
            }
            if (at < 0) continue;
            shared += best;
            free.RemoveAt(at);
        }
        return 2 * shared / (source.Count + target.Count);
    }

    private static double Likeness(ImmutableArray<string> a, ImmutableArray<string> b, Func<string, string, double> translates)
    {
        if (a.Intersect(b, StringComparer.Ordinal).Any()) return 1;
        if (a[0][0] != '=' || b[0][0] != '=') return 0;
        var similarity = Romanisation.Similarity(a[0][1..], b[0][1..]);
        return Math.Max(similarity >= 0.75 ? similarity : 0, translates(a[0][1..], b[0][1..]) >= 0.05 ? 0.9 : 0);
    }
}
