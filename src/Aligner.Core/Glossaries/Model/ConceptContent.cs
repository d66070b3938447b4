using System.Collections.Immutable;
using Aligner.Languages;

namespace Aligner.Glossaries;

/// <summary>What a concept says, wherever it was read: records that hold lists are the same only where the lists are the very
/// same.</summary>
internal static class ConceptContent
{
    /// <summary>Whether two concepts say the same, in the same order.</summary>
    public static bool IsSame(Concept one, Concept other) => ReferenceEquals(one, other)
        || (one with
        {
            Terms = other.Terms,
            Evidence = other.Evidence,
            Definitions = other.Definitions,
            Subjects = other.Subjects,
            ReadAt = other.ReadAt,
            Row = other.Row,
        } == other
        && one.Evidence.SequenceEqual(other.Evidence)
        && IsSame(one.Definitions, other.Definitions)
        && IsSame(one.Subjects, other.Subjects)
        && IsSame(one.Terms, other.Terms));

    /// <summary>A concept as it was read, with the very terms and evidence of what it was meant to be where they say the same: so they are
    /// held once.</summary>
    public static Concept Sharing(Concept read, Concept meant) => read with
    {
        Id = read.Id == meant.Id ? meant.Id : read.Id,
        Terms = IsSame(read.Terms, meant.Terms) ? meant.Terms : read.Terms,
        Evidence = read.Evidence.SequenceEqual(meant.Evidence) ? meant.Evidence : read.Evidence,
    };

    private static bool IsSame(
        ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> one,
        ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> other)
    {
        if (ReferenceEquals(one, other)) return true;
        if (one.Count != other.Count) return false;
        foreach (var (language, terms) in one)
        {
            if (!other.TryGetValue(language, out var same) || same.Length != terms.Length) return false;
            for (var place = 0; place < terms.Length; place++)
                if (!IsSame(terms[place], same[place])) return false;
        }
        return true;
    }

    private static bool IsSame(Term one, Term other) => ReferenceEquals(one, other)
        || (one with { Forms = other.Forms, WrongForms = other.WrongForms } == other
            && one.Forms.SequenceEqual(other.Forms)
            && one.WrongForms.SequenceEqual(other.WrongForms));

    private static bool IsSame(
        ImmutableSortedDictionary<LanguageCode, string> one, ImmutableSortedDictionary<LanguageCode, string> other) =>
        ReferenceEquals(one, other) || one.SequenceEqual(other);
}
