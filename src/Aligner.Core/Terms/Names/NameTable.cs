using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>
/// The large table of names that languages spell differently: some twenty thousand places, persons and organisations.
/// Immutable and thread-safe; the index of a language is built when it is first asked for.
/// </summary>
public sealed class NameTable
{
    // Of the shipped table: 19,473 rows have up to 21,100 forms in a language.
    private const int RowsWithTwoForms = 10;

    private readonly ImmutableArray<NameEntry> entries;
    private readonly Lazy<Gazetteer> gazetteer;

    // By column: the rows by the folded forms of its language.
    private readonly ImmutableArray<Lazy<HashedRows>> indexes;

    private NameTable(ImmutableArray<LanguageCode> languages, ImmutableArray<NameEntry> entries, Lazy<Gazetteer>? gazetteer = null)
    {
        this.gazetteer = gazetteer ?? new Lazy<Gazetteer>(Gazetteer.Empty);
        this.entries = entries;
        Languages = languages;
        indexes = [.. languages.Select(language => new Lazy<HashedRows>(() => Index(language)))];
    }

    /// <summary>The table that knows nothing.</summary>
    public static NameTable Empty { get; } = new([], []);

    /// <summary>The languages it has forms in, in the order of its columns.</summary>
    public ImmutableArray<LanguageCode> Languages { get; }

    /// <summary>Names that all languages spell alike.</summary>
    internal Gazetteer Gazetteer => gazetteer.Value;

    /// <summary>How many names it has.</summary>
    public int Count => entries.Length;

    /// <summary>
    /// Reads rows <c>type⇥forms⇥forms…</c>, forms parted by <c>|</c>, under a line of column names
    /// <c>type⇥it⇥nl…</c>; lines that begin with <c>#</c> are comments.
    /// </summary>
    /// <exception cref="FormatException">The column names are missing, or a row has another number of columns.</exception>
    public static NameTable Read(TextReader reader)
    {
        var languages = ImmutableArray<LanguageCode>.Empty;
        var entries = ImmutableArray.CreateBuilder<NameEntry>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (languages.IsEmpty)
            {
                if (!line.StartsWith("type\t", StringComparison.Ordinal))
                    throw new FormatException($"line {number}: the column names (type, then language codes) are missing");
                languages = [.. line.Split('\t')[1..].Select(LanguageCode.Parse)];
            }
            else if (line.AsSpan().Count('\t') == languages.Length) entries.Add(new NameEntry(languages, line));
            else throw new FormatException($"line {number}: {line.AsSpan().Count('\t') + 1} columns where {languages.Length + 1} belong");
        }
        return new NameTable(languages, entries.ToImmutable());
    }

    /// <summary>This table with a gazetteer, which is read when it is first asked.</summary>
    internal NameTable With(Func<Gazetteer> read) => new(Languages, entries, new Lazy<Gazetteer>(read));

    /// <summary>
    /// What <paramref name="name"/> may be in <paramref name="language"/>, spelled with or without its accents and
    /// capitals (<see cref="Normalization.Fold"/>); in the table's order, empty where it is unknown.
    /// </summary>
    public ImmutableArray<NameEntry> Find(string name, LanguageCode language)
    {
        var column = Languages.IndexOf(language);
        if (column < 0) return [];
        var key = Normalization.Fold(name);
        var found = ImmutableArray<NameEntry>.Empty;
        foreach (var row in indexes[column].Value.Of(WordHash.Of(key)))
            if (entries[row].IsCalled(key, language) && (found.IsEmpty || found[^1] != entries[row])) found = found.Add(entries[row]);
        return found;
    }

    /// <summary>Whether somebody has a name in a language.</summary>
    internal bool HasPerson(string name, LanguageCode language) =>
        Find(name, language).Any(entry => entry.NamedType == ConceptType.Person);

    // From the last row to the first, so that homonyms are found in the table's order.
    private HashedRows Index(LanguageCode language)
    {
        var index = new HashedRows(entries.Length + entries.Length / RowsWithTwoForms);
        for (var row = entries.Length - 1; row >= 0; row--)
        {
            var forms = entries[row].CellOf(language);
            if (forms.IsEmpty) continue;
            foreach (var form in forms.Split('|')) index.Add(WordHash.OfFolded(forms[form]), row);
        }
        return index;
    }
}
