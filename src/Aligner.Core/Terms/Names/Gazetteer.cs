namespace Aligner.Terms;

/// <summary>Names of towns and companies, and given names, that are spelled alike in every language, and so need no translation: they
/// only tell what a name names. Immutable and thread-safe.</summary>
internal sealed class Gazetteer
{
    private const string Town = "town\t";
    private const string Company = "company\t";
    private const string GivenName = "given\t";

    // Of the shipped file, 620,000 letters in 42,242 rows.
    private const int LettersOfRow = 14;

    // As read: forty thousand names, of which a run asks for a few, are found where they stand.
    private readonly string text;

    // By the hash of a name, whatever its case: where its row begins.
    private readonly HashedRows rows;

    private Gazetteer(string text)
    {
        this.text = text;
        rows = new HashedRows(text.Length / LettersOfRow);
        var number = 0;
        for (var start = 0; start < text.Length;)
        {
            number++;
            var row = RowAt(start);
            if (!row.IsEmpty && row[0] != '#') rows.Add(Hash(NameOf(row, number)), start);
            start += row.Length + 1;
        }
    }

    /// <summary>The gazetteer that knows nothing.</summary>
    public static Gazetteer Empty { get; } = new("");

    /// <summary>Reads rows <c>town⇥name</c>, <c>company⇥name</c> and <c>given⇥name</c>; lines that begin with <c>#</c>
    /// are comments.</summary>
    /// <exception cref="FormatException">A row is none of these.</exception>
    public static Gazetteer Read(TextReader reader) =>
        new(reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    /// <summary>Whether a town is called so.</summary>
    public bool IsTown(string name) => Has(Town, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether persons are called so.</summary>
    public bool IsGivenName(string name) => Has(GivenName, name, StringComparison.Ordinal);

    /// <summary>Whether a company is called so.</summary>
    public bool IsCompany(string name) => Has(Company, name, StringComparison.OrdinalIgnoreCase);

    private bool Has(string kind, string name, StringComparison comparison)
    {
        foreach (var start in rows.Of(Hash(name)))
        {
            var row = RowAt(start);
            if (row.StartsWith(kind) && row[kind.Length..].Equals(name, comparison)) return true;
        }
        return false;
    }

    private ReadOnlySpan<char> RowAt(int start)
    {
        var rest = text.AsSpan(start);
        return rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> row, int number)
    {
        var name = row.IndexOf('\t') + 1;
        return row[..name] is Town or Company or GivenName && !row[name..].Contains('\t')
            ? row[name..]
            : throw new FormatException($"line {number}: '{row}' is none of town⇥name, company⇥name and given⇥name");
    }

    private static int Hash(ReadOnlySpan<char> name) => string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);
}
