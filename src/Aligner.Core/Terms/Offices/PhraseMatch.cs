using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>How well two phrases say the same.</summary>
/// <param name="Score">0..1: 0 where head or rank differ, else the Dice coefficient over what the two are for.</param>
/// <param name="Source">The reading of the source's head that fits best.</param>
/// <param name="Target">The reading of the target's.</param>
internal readonly record struct PhraseMatch(double Score, BookEntry? Source, BookEntry? Target)
{
    /// <summary>Whether only head and rank agree, not what they are for.</summary>
    public bool IsBare => Source is not null && Score < LeastShared;

    /// <summary>How alike words that no table knows must sound to be one: between a word of a name and a name of one word.</summary>
    public const double LeastSpelling = 0.75;

    // A Dice coefficient under which too little agrees to say what the office is for. Set by hand, not measured.
    private const double LeastShared = 0.25;

    // What equal heads are worth where nothing else agrees. This and the numbers below were set by hand; what a change of a
    // tenth moves has not been measured.
    private const double EqualHeads = 0.1;

    // What is left where the offices are of two states; of a state and a union, which may be said of one office.
    private const double OtherPlace = 0.4;
    private const double Union = 0.9;

    // Of two readings that fit alike, the one with the same head in both languages.
    private const double OtherHead = 0.01;

    // How likely the lexicon must find a translation, and what it is worth beside a concept of the tables.
    private const double LeastTranslation = 0.05;
    private const double Translation = 0.9;

    /// <summary>Compares two phrases of two languages.</summary>
    /// <param name="source">A phrase of the source.</param>
    /// <param name="target">A phrase of the target.</param>
    /// <param name="translations">What the lexicon says of words no table knows.</param>
    public static PhraseMatch Of(PhraseReadings source, PhraseReadings target, WordTranslations translations)
    {
        var best = new PhraseMatch(0, null, null);
        if (!source.Ranks.Overlaps(target.Ranks)) return best;
        foreach (var s in source.All)
        {
            foreach (var t in target.All)
            {
                if (!Meets(s.Head, t.Head) || !s.Rank.SetEquals(t.Rank)) continue;
                var score = Math.Max(EqualHeads, Dice(s.Fields, t.Fields, translations));
                if (source.Phrase.Jurisdiction is { } a && target.Phrase.Jurisdiction is { } b && !Phrase.IsSamePlace(a, b))
                    score *= source.Book.Pack.Roles.IsUnion(a) || target.Book.Pack.Roles.IsUnion(b) ? Union : OtherPlace;
                if (s.Head.Concept != t.Head.Concept) score -= OtherHead;
                if (score > best.Score) best = new PhraseMatch(score, s.Head, t.Head);
            }
        }
        return best;
    }

    /// <summary>Whether the heads are the same office under another name in another state.</summary>
    public bool IsFunctional => Source is not null
        && Target is not null
        && Source.Concept != Target.Concept
        && (Source.Concept.Contains(':', StringComparison.Ordinal) || Target.Concept.Contains(':', StringComparison.Ordinal));

    private static bool Meets(BookEntry s, BookEntry t)
    {
        return (s.Type == HeadKind.Ministry) == (t.Type == HeadKind.Ministry)
            && (s.Type == HeadKind.Place) == (t.Type == HeadKind.Place)
            && s.IsOrganisation == t.IsOrganisation;
    }

    private static double Dice(
        ImmutableArray<ImmutableArray<string>> source, ImmutableArray<ImmutableArray<string>> target, WordTranslations translations)
    {
        if (source.Length == 0 && target.Length == 0) return 1;
        var free = new List<ImmutableArray<string>>(target);
        var shared = 0.0;
        foreach (var field in source)
        {
            var best = 0.0;
            var at = -1;
            for (var i = 0; i < free.Count; i++)
            {
                var likeness = Likeness(field, free[i], translations);
                if (likeness > best) (best, at) = (likeness, i);
            }
            if (at < 0) continue;
            shared += best;
            free.RemoveAt(at);
        }
        return 2 * shared / (source.Length + target.Length);
    }

    private static double Likeness(ImmutableArray<string> a, ImmutableArray<string> b, WordTranslations translations)
    {
        if (a.Intersect(b, StringComparer.Ordinal).Any()) return 1;
        if (a[0][0] != '=' || b[0][0] != '=') return 0;
        var similarity = translations.Resemblance(a[0][1..], b[0][1..]);
        return Math.Max(
            similarity >= LeastSpelling ? similarity : 0,
            translations.Likelihood(a[0][1..], b[0][1..]) >= LeastTranslation ? Translation : 0);
    }
}
