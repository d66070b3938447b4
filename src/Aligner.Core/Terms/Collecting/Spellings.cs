using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// Persons' names that a collection spells in two ways, one slip apart: which is right, where the table of names, the given names or the
/// number of articles tells, and what to say of them. Two names that nothing tells apart are one name in one article only.
/// </summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, Name> names;
    private readonly Romanisation romanisation;
    private readonly Func<string, bool> isGivenName;
    private readonly NameTable table;
    private readonly Dictionary<string, string> right = new(StringComparer.Ordinal);
    private readonly List<(Name First, Name Second)> undecided = [];

    /// <param name="spellings">Of all articles.</param>
    /// <param name="table">The large table of names.</param>
    /// <param name="romanisation">Tells another spelling of the same sounds, which is no slip.</param>
    /// <param name="isGivenName">Whether persons of any nation are called by a folded word.</param>
    public Spellings(
        IEnumerable<PersonSpelling> spellings, NameTable table, Romanisation romanisation, Func<string, bool> isGivenName)
    {
        (this.table, this.romanisation, this.isGivenName) = (table, romanisation, isGivenName);
        names = spellings.Distinct()
            .GroupBy(spelling => Normalization.Fold(spelling.Text), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new Name(same.Key.Split(' '), [.. same]), StringComparer.Ordinal);
        foreach (var (a, b) in Neighbours()) Judge(a, b);
    }

    /// <summary>The spelling of a name without the slip that is in it, else the name itself.</summary>
    public string Right(string name) => right.GetValueOrDefault(Normalization.Fold(name), name);

    /// <summary>What to say, where no slip that a pair showed says it already.</summary>
    /// <param name="slips">What the pairs showed of single words.</param>
    public IEnumerable<Diagnostic> Report(IReadOnlyCollection<SuspectedSlip> slips)
    {
        var said = new HashSet<(string, string)>();
        var articlesOf = ArticlesOf(slips.Select(slip => Normalization.Fold(slip.Word)).ToHashSet(StringComparer.Ordinal));
        // A word of another article's names is no slip.
        foreach (var slip in slips.Distinct().Where(slip => articlesOf[Normalization.Fold(slip.Word)].All(path => path == slip.Path)))
        {
            said.Add((slip.Path, Normalization.Fold(slip.Word)));
            yield return Misspelling(slip.Path, slip.Line, slip.Column, slip.Word, slip.Meant);
        }
        foreach (var (wrong, meant) in right.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            foreach (var spelling in names[wrong].Spellings)
                if (!names[wrong].Words.Any(word => said.Contains((spelling.Path, word))))
                    yield return Misspelling(spelling.Path, spelling.Line, spelling.Column, spelling.Text, meant);
        foreach (var (first, second) in undecided)
        {
            foreach (var other in second.Spellings)
            {
                if (first.Spellings.FirstOrDefault(spelling => spelling.Path == other.Path) is not { } one) continue;
                yield return new Diagnostic(Severity.Warning, "ALN603", other.Path, other.Line, other.Column,
                    $"'{other.Text}' and '{one.Text}' (line {one.Line}) look like one name in two spellings; settle on one in the "
                        + $"article, or ignore this if they are two persons");
            }
        }
    }

    // The articles that have names of which each of the words is one; few of all words are asked for.
    private ILookup<string, string> ArticlesOf(HashSet<string> words) => names.Values
        .SelectMany(name => name.Words.Where(words.Contains).SelectMany(word => name.Articles.Select(path => (word, path))))
        .ToLookup(entry => entry.word, entry => entry.path, StringComparer.Ordinal);

    private static Diagnostic Misspelling(string path, int line, int column, string text, string meant) => new(
        Severity.Warning,
        "ALN601",
        path,
        line,
        column,
        $"'{text}' looks like a misspelling of '{meant}'; correct it in the article, or ignore this if it is another name");

    // Names whose words are the same but for one, which is a slip of the other.
    private IEnumerable<(Name A, Name B)> Neighbours()
    {
        var all = names.Values
            .SelectMany(name => name.Words.Select((word, at) => new { Name = name, At = at, Word = word }))
            .Where(entry => entry.Word.Length >= SpellingSlip.ShortestName - 1);
        // Few are like another; a text to be sorted by is made of these alone.
        var (met, again) = (new HashSet<int>(), new HashSet<int>());
        foreach (var entry in all)
            if (entry.Name.HashWithout(entry.At) is var hash && !met.Add(hash)) again.Add(hash);
        return all.Where(entry => again.Contains(entry.Name.HashWithout(entry.At)))
            .GroupBy(entry => string.Join(' ', entry.Name.Words.Select((word, i) => i == entry.At ? $"{word[0]}*" : word)))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group =>
            {
                var alike = group.OrderBy(entry => entry.Word, StringComparer.Ordinal).ToList();
                return alike.SelectMany((a, i) => alike.Skip(i + 1).Where(b => IsSlip(a.Word, b.Word)).Select(b => (a.Name, b.Name)));
            });
    }

    // Francesco is no slip of Francesca, Merkels none of Merkel. The first comes first in ordinal order.
    private bool IsSlip(string a, string b) => SpellingSlip.Is(a.Length < b.Length ? a : b, a.Length < b.Length ? b : a)
        && b != a + "s"
        && !(isGivenName(a) && isGivenName(b));

    // Where both sound alike, each may be right by habits of its own: Dbeibah, Dbeiba.
    private void Judge(Name a, Name b)
    {
        var (ofA, ofB) = IsMisspelt(a, b) ? (Evidence(a, b), Evidence(b, a)) : (0, 0);
        if (ofA > ofB) right[b.Key] = a.Text;
        else if (ofB > ofA) right[a.Key] = b.Text;
        else undecided.Add(a.Spellings[0].Line <= b.Spellings[0].Line ? (a, b) : (b, a));
    }

    private bool IsMisspelt(Name a, Name b) => a.Words.Zip(b.Words).Where(words => words.First != words.Second)
        .All(words => SpellingSlip.IsWithin(words.First, words.Second) && romanisation.Similarity(words.First, words.Second) < 1);

    private int Evidence(Name name, Name other) =>
        (name.Spellings.Any(spelling => table.HasPerson(spelling.Text, spelling.Language)) ? 1 : 0)
        + (name.Words.Except(other.Words, StringComparer.Ordinal).Any(isGivenName) ? 1 : 0)
        + (name.Articles.Count() >= SpellingSlip.Everywhere && other.Articles.Count() == 1 ? 1 : 0);

    private sealed record Name(string[] Words, ImmutableArray<PersonSpelling> Spellings)
    {
        public string Key { get; } = string.Join(' ', Words);

        public IEnumerable<string> Articles => Spellings.Select(spelling => spelling.Path).Distinct(StringComparer.Ordinal);

        public string Text => Spellings[0].Text;

        /// <summary>The same of two names that are alike but for the end of a word.</summary>
        public int HashWithout(int at)
        {
            var hash = new HashCode();
            hash.Add(at);
            hash.Add(Words[at][0]);
            for (var i = 0; i < Words.Length; i++)
                if (i != at) hash.Add(Words[i], StringComparer.Ordinal);
            return hash.ToHashCode();
        }
    }
}
