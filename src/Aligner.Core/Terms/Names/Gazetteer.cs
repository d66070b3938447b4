namespace Aligner.Terms;

/// <summary>Names of towns and companies, and given names, that are spelled alike in every language, and so need no translation: they
/// only tell what a name names. Immutable and thread-safe.</summary>
internal sealed class Gazetteer
{
    // Not frozen: to freeze forty thousand names takes longer than a run asks for them.
    private readonly HashSet<string> towns = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> companies = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> givenNames = new(StringComparer.Ordinal);

    private Gazetteer()
    {
    }

    /// <summary>The gazetteer that knows nothing.</summary>
    public static Gazetteer Empty { get; } = new();

    /// <summary>Reads rows <c>town⇥name</c>, <c>company⇥name</c> and <c>given⇥name</c>; lines that begin with <c>#</c>
    /// are comments.</summary>
    /// <exception cref="FormatException">A row is none of these.</exception>
    public static Gazetteer Read(TextReader reader)
    {
        var gazetteer = new Gazetteer();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.LastIndexOf('\t');
            var names = tab < 0 ? null : gazetteer.NamesOf(line.AsSpan(0, tab));
            if (names is null) throw new FormatException($"line {number}: '{line}' is none of town⇥name, company⇥name and given⇥name");
            names.Add(line[(tab + 1)..]);
        }
        return gazetteer;
    }

    /// <summary>Whether a town is called so.</summary>
    public bool IsTown(string name) => towns.Contains(name);

    /// <summary>Whether persons are called so.</summary>
    public bool IsGivenName(string name) => givenNames.Contains(name);

    /// <summary>Whether a company is called so.</summary>
    public bool IsCompany(string name) => companies.Contains(name);

    private HashSet<string>? NamesOf(ReadOnlySpan<char> kind) => kind switch
    {
        "town" => towns,
        "company" => companies,
        "given" => givenNames,
        _ => null,
    };
}
