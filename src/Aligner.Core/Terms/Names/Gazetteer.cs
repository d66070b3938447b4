using System.Collections.Frozen;

namespace Aligner.Terms;

/// <summary>Names of towns and companies, and given names, that are spelled alike in every language, and so need no translation: they
/// only tell what a name names. Immutable and thread-safe.</summary>
internal sealed class Gazetteer
{
    private readonly FrozenSet<string> towns;
    private readonly FrozenSet<string> companies;
    private readonly FrozenSet<string> givenNames;

    private Gazetteer(IEnumerable<string> towns, IEnumerable<string> companies, IEnumerable<string> givenNames)
    {
        this.towns = towns.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        this.companies = companies.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        this.givenNames = givenNames.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The gazetteer that knows nothing.</summary>
    public static Gazetteer Empty { get; } = new([], [], []);

    /// <summary>Reads rows <c>town⇥name</c>, <c>company⇥name</c> and <c>given⇥name</c>; lines that begin with <c>#</c>
    /// are comments.</summary>
    /// <exception cref="FormatException">A row is none of these.</exception>
    public static Gazetteer Read(TextReader reader)
    {
        var (towns, companies, given) = (new List<string>(), new List<string>(), new List<string>());
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells is ["town", var town]) towns.Add(town);
            else if (cells is ["company", var company]) companies.Add(company);
            else if (cells is ["given", var name]) given.Add(name);
            else throw new FormatException($"line {number}: '{line}' is none of town⇥name, company⇥name and given⇥name");
        }
        return new Gazetteer(towns, companies, given);
    }

    /// <summary>Whether a town is called so.</summary>
    public bool IsTown(string name) => towns.Contains(name);

    /// <summary>Whether persons are called so.</summary>
    public bool IsGivenName(string name) => givenNames.Contains(name);

    /// <summary>Whether a company is called so.</summary>
    public bool IsCompany(string name) => companies.Contains(name);
}
