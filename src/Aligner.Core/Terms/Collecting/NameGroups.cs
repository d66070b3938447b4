using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Which spellings are one name, over a collection: those met together, and a surname with the one full name it ends.</summary>
internal sealed class NameGroups
{
    private readonly Components<string> names = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (LanguageCode Language, string Text)> spellings = new(StringComparer.Ordinal);

    /// <summary>Makes two spellings one name.</summary>
    public void Join((LanguageCode Language, string Text) a, (LanguageCode Language, string Text) b) => names.Join(Add(a), Add(b));

    /// <summary>Joins each single word to the full name it ends, where only one name of its language does.</summary>
    public void JoinSurnames()
    {
        var fullNames = spellings.Values.Where(spelling => spelling.Text.Contains(' ', StringComparison.Ordinal))
            .GroupBy(spelling => Key((spelling.Language, spelling.Text[(spelling.Text.LastIndexOf(' ') + 1)..])), StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(spelling => names.Find(Key(spelling))).Distinct(StringComparer.Ordinal).ToList(),
                StringComparer.Ordinal);
        foreach (var (key, spelling) in spellings.ToList())
            if (!spelling.Text.Contains(' ', StringComparison.Ordinal) && fullNames.TryGetValue(key, out var owners) && owners.Count == 1)
                names.Join(owners[0], key);
    }

    /// <summary>The name a spelling belongs to.</summary>
    public string Of((LanguageCode Language, string Text) spelling) => names.Find(Key(spelling));

    private string Add((LanguageCode Language, string Text) spelling)
    {
        var key = Key(spelling);
        spellings.TryAdd(key, spelling);
        return key;
    }

    private static string Key((LanguageCode Language, string Text) spelling) =>
        $"{spelling.Language}:{Normalization.Fold(spelling.Text).Replace('-', ' ')}";
}
