using System.Collections.Immutable;
using System.Globalization;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;
using DiffPlex;

namespace Aligner.Formats.Report;

/// <summary>How a fact stands in two versions.</summary>
internal enum FactChange
{
    /// <summary>Both have it, in the same order.</summary>
    Same,

    /// <summary>Both have it, in another order.</summary>
    Moved,

    /// <summary>Where one has this, the other has another of its kind: 412 and 421.</summary>
    Changed,

    /// <summary>Only the first version has it.</summary>
    LeftOut,

    /// <summary>Only the second version has it.</summary>
    Added,
}

/// <summary>A number, date, name or place where it stands.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Extent">Characters of its text.</param>
/// <param name="Concept">What it names; null for a number or date.</param>
internal sealed record FactPlace(Paragraph Paragraph, Extent Extent, Concept? Concept)
{
    /// <summary>As the article writes it.</summary>
    public string Text => Paragraph.Text.Substring(Extent.Start, Extent.Count);
}

/// <summary>Facts of two versions that stand side by side.</summary>
/// <param name="Change">How.</param>
/// <param name="Old">In the first version; null when it is added there.</param>
/// <param name="New">In the second version; null when it is left out there.</param>
internal sealed record FactRow(FactChange Change, FactPlace? Old, FactPlace? New);

/// <summary>
/// The facts two versions in different languages tell: the sequences of their numbers, dates, names and places, reduced
/// to what is the same in every language, compared with DiffPlex; so an editor sees what one left out or changed.
/// </summary>
/// <param name="Old">The first version.</param>
/// <param name="New">The second.</param>
/// <param name="Rows">In reading order.</param>
internal sealed record FactDiff(Article Old, Article New, ImmutableArray<FactRow> Rows)
{
    /// <summary>Compares two versions.</summary>
    /// <param name="old">The first version.</param>
    /// <param name="new">The second.</param>
    /// <param name="oldPack">Numbers and months of the first one's language.</param>
    /// <param name="newPack">Those of the second one's.</param>
    /// <param name="concepts">By which the versions are compared, those with terms in both languages; titles only where a person has
    /// approved them.</param>
    public static FactDiff Between(Article old, Article @new, LanguagePack oldPack, LanguagePack newPack, IEnumerable<Concept> concepts)
    {
        var shared = concepts.Where(concept => (concept.Type != ConceptType.Title || concept.Status == ConceptStatus.Approved)
            && concept.Terms.ContainsKey(old.Language.Language)
            && concept.Terms.ContainsKey(@new.Language.Language))
            .ToArray();
        var scales = oldPack.Numbers.Count > 0 && newPack.Numbers.Count > 0;
        var first = Sequence(old, new FactFinder(oldPack, scales, readsDays: true), new TermWords(oldPack).FinderOf(shared));
        var second = Sequence(@new, new FactFinder(newPack, scales, readsDays: true), new TermWords(newPack).FinderOf(shared));
        var left = Strong(first, second);
        var right = Strong(second, first);
        var result = new Differ().CreateCustomDiffs(Text(left), Text(right), false, text => text.Length == 0 ? [] : text.Split('\n'));
        var rows = new List<ToldRow>();
        var (at, other) = (0, 0);
        foreach (var block in result.DiffBlocks)
        {
            Same(block.DeleteStartA);
            Changed(left.AsSpan(block.DeleteStartA, block.DeleteCountA), right.AsSpan(block.InsertStartB, block.InsertCountB), rows);
            (at, other) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }
        Same(left.Length);
        Pair(rows);
        return new FactDiff(old, @new, [.. rows.Select(row => new FactRow(row.Change, row.Old?.Place, row.New?.Place))]);

        void Same(int end)
        {
            for (; at < end; at++, other++) rows.Add(new ToldRow(FactChange.Same, left[at], right[other]));
        }
    }

    /// <summary>What differs, for a terminal: <c>changed⇥path:line⇥412⇥path:line⇥421</c>, <c>-</c> where a version has nothing;
    /// LF. Empty when nothing does.</summary>
    public string ToText() => string.Concat(Rows
        .Where(row => row.Change is FactChange.Changed or FactChange.LeftOut or FactChange.Added)
        .Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{(row.Change == FactChange.LeftOut ? "left out" : row.Change.ToString().ToLowerInvariant())}"
                + $"\t{Place(Old, row.Old)}\t{Place(New, row.New)}\n")));

    private static string Place(Article article, FactPlace? fact) =>
        fact is null
            ? "-\t-"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{article.Path}:{fact.Paragraph.Line}:{fact.Paragraph.Column + fact.Extent.Start}\t{fact.Text}");

    private static void Changed(ReadOnlySpan<Told> removed, ReadOnlySpan<Told> added, List<ToldRow> rows)
    {
        foreach (var told in removed) rows.Add(new ToldRow(FactChange.LeftOut, told, null));
        foreach (var told in added) rows.Add(new ToldRow(FactChange.Added, null, told));
    }

    /// <summary>
    /// What is left out here and added there under one key has only moved; of what is left after that, a number or date
    /// left out beside one added has changed.
    /// </summary>
    private static void Pair(List<ToldRow> rows)
    {
        var added = rows.Where(row => row.Change == FactChange.Added)
            .GroupBy(row => row.New!.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<ToldRow>(group), StringComparer.Ordinal);
        var moved = new HashSet<ToldRow>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Change != FactChange.LeftOut
                || !added.TryGetValue(rows[i].Old!.Key, out var queue)
                || !queue.TryDequeue(out var there))
                continue;
            moved.Add(there);
            rows[i] = new ToldRow(FactChange.Moved, rows[i].Old, there.New);
        }
        rows.RemoveAll(moved.Contains);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Change != FactChange.LeftOut) continue;
            var end = rows.FindIndex(i, row => row.Change == FactChange.Same);
            var at = rows.FindIndex(
                i,
                (end < 0 ? rows.Count : end) - i,
                row => row.Change == FactChange.Added && row.New!.Kind == rows[i].Old!.Kind && row.New.Place.Concept is null);
            if (at < 0) continue;
            rows[i] = new ToldRow(FactChange.Changed, rows[i].Old, rows[at].New);
            rows.RemoveAt(at);
        }
    }

    private static Told[] Sequence(Article article, FactFinder facts, TermFinder<Concept> terms)
    {
        var told = new List<Told>();
        foreach (var paragraph in article.Paragraphs)
        {
            var names = terms.Find(paragraph.Text);
            told.AddRange(names.Select(
                term => new Told(FactKind.Name, $"concept {term.Meaning.Id}", new FactPlace(paragraph, term.Extent, term.Meaning), false)));
            told.AddRange(facts.Find(paragraph.Text)
                .Where(fact => !names.Any(name => name.Parts.Any(part => part.Overlaps(fact.Extent))))
                .Select(fact => new Told(
                    fact.Kind,
                    string.Create(CultureInfo.InvariantCulture, $"{fact.Kind} {fact.Key}"),
                    new FactPlace(paragraph, fact.Extent, null),
                    fact.IsWeak)));
        }
        return [.. told.OrderBy(one => one.Place.Paragraph.Index).ThenBy(one => one.Place.Extent.Start)];
    }

    // A number in words confirms one in digits; where the other version has no digits for it, nobody misses it.
    private static Told[] Strong(Told[] own, Told[] other)
    {
        var strong = other.Where(told => !told.IsWeak).Select(told => told.Key).ToHashSet(StringComparer.Ordinal);
        return [.. own.Where(told => !told.IsWeak || strong.Contains(told.Key))];
    }

    private static string Text(Told[] sequence) => string.Join('\n', sequence.Select(told => told.Key));

    private sealed record Told(FactKind Kind, string Key, FactPlace Place, bool IsWeak);

    private sealed record ToldRow(FactChange Change, Told? Old, Told? New);
}
