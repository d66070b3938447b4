using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Which spellings are one name, over a collection: those met together, and a surname with the one full name it ends.</summary>
internal sealed class NameGroups
{
    // A spelling is met again and again.
    private readonly Dictionary<WrittenTerm, string> keys = [];
    private readonly Components<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WrittenTerm> spellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> persons = new(StringComparer.Ordinal);
    private readonly HashSet<(string Spelling, string Story)> stories = [];

    /// <summary>Makes two spellings one name.</summary>
    /// <param name="a">A spelling.</param>
    /// <param name="b">Another, met with it.</param>
    /// <param name="isPerson">Whether something shows that it is a person's.</param>
    /// <param name="story">Where they were met.</param>
    public void Join(WrittenTerm a, WrittenTerm b, bool isPerson, string story)
    {
        var (one, other) = (Add(a), Add(b));
        names.Join(one, other);
        if (isPerson)
        {
            persons.Add(one);
            persons.Add(other);
        }
        stories.Add((one, story));
        stories.Add((other, story));
    }

    /// <summary>Joins each single word to the full name it ends, where only one name of its language does and something speaks for it but
    /// the word: it is a person, or of the same story. The Cornell of another story may be a university.</summary>
    public void JoinSurnames()
    {
        var inOrder = spellings.Keys.Order(StringComparer.Ordinal).ToList();
        var fullNames = inOrder.Select(key => spellings[key])
            .Where(spelling => spelling.Text.Contains(' ', StringComparison.Ordinal))
            .GroupBy(
                spelling => Key(spelling with { Text = spelling.Text[(spelling.Text.LastIndexOf(' ') + 1)..] }), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(Key).ToList(), StringComparer.Ordinal);
        var storiesOf = stories.ToLookup(met => met.Spelling, met => met.Story, StringComparer.Ordinal);
        foreach (var key in inOrder)
        {
            if (spellings[key].Text.Contains(' ', StringComparison.Ordinal)
                || !fullNames.TryGetValue(key, out var owners)
                || owners.Select(names.Find).Distinct(StringComparer.Ordinal).Count() > 1)
                continue;
            if (persons.Contains(key) || owners.Any(owner => storiesOf[owner].Any(story => stories.Contains((key, story)))))
                names.Join(owners[0], key);
        }
    }

    /// <summary>The name a spelling belongs to.</summary>
    public string Of(WrittenTerm spelling) => names.Find(Key(spelling));

    private string Add(WrittenTerm spelling)
    {
        var key = Key(spelling);
        spellings.TryAdd(key, spelling);
        return key;
    }

    private string Key(WrittenTerm spelling) => keys.TryGetValue(spelling, out var known)
        ? known
        : keys[spelling] = $"{spelling.Language}:{Normalization.Fold(spelling.Text).Replace('-', ' ')}";
}
