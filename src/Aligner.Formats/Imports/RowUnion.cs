using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Imports;

/// <summary>Rows of a table without ids that translate one term otherwise: a concept whose preferred terms are the first row's.</summary>
internal sealed class RowUnion
{
    private readonly Concept first;
    private readonly SortedDictionary<LanguageCode, List<Term>> terms = [];
    private readonly HashSet<(LanguageCode, string Text, string? Region)> known = [];
    private readonly HashSet<(LanguageCode, string? Region)> settled = [];
    private readonly List<Evidence> evidence = [];
    private readonly List<string> notes = [];

    /// <param name="first">The concept of the first row.</param>
    public RowUnion(Concept first)
    {
        this.first = first;
        Add(first);
    }

    /// <summary>What they came to.</summary>
    public Concept Concept => first with
    {
        Terms = terms.ToImmutableSortedDictionary(
            entry => entry.Key, entry => entry.Value.OrderByDescending(term => term.Preferred).ToImmutableArray()),
        Evidence = [.. evidence.Distinct()],
        Note = notes.Count == 0 ? null : string.Join('\n', notes.Distinct(StringComparer.Ordinal)),
    };

    /// <summary>Whether a row may mean what another does: nothing that people say of it tells them apart.</summary>
    public static bool MayBeOne(Concept first, Concept other) =>
        first.Equivalence == other.Equivalence
        && first.Definitions.SequenceEqual(other.Definitions)
        && first.Subjects.SequenceEqual(other.Subjects);

    /// <summary>Takes a row's terms as further ones.</summary>
    /// <returns>The texts of those that the row prefers and an earlier one does not, in the order of their languages.</returns>
    public IReadOnlyList<string> Add(Concept row)
    {
        var further = new List<string>();
        foreach (var (language, own) in row.Terms)
        {
            if (!terms.TryGetValue(language, out var all)) terms[language] = all = [];
            foreach (var term in own.Where(term => known.Add((language, term.Text, term.Region))))
            {
                var isPreferred = term.Preferred && settled.Add((language, term.Region));
                if (term.Preferred && !isPreferred) further.Add(term.Text);
                all.Add(term with
                {
                    Preferred = isPreferred,
                    Usage = term.Usage == TermUsage.Preferred && !isPreferred ? TermUsage.Admitted : term.Usage,
                });
            }
        }
        evidence.AddRange(row.Evidence);
        if (row.Note is { } note) notes.Add(note);
        return further;
    }
}
