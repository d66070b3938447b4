using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Aligner.Diagnostics;
using Aligner.Text;

namespace Aligner.Languages;

/// <summary>
/// Reads a language's pack from its folder. Files are UTF-8, one item a line, <c>#</c> begins a comment line, tabs part
/// columns, <c>|</c> parts forms; every file may be absent. What the schema (<c>Packs/schema.tsv</c>) does not
/// allow is a diagnostic (ALN5xx) with its line and column and is left out; the rest of the pack works.
/// </summary>
internal static class PackLoader
{
    /// <summary>Reads one pack.</summary>
    /// <param name="code">The language.</param>
    /// <param name="folders">Folders of the language, the built-in one first; items of later ones are added.</param>
    /// <param name="diagnostics">Receives what did not fit.</param>
    public static LanguagePack Load(LanguageCode code, IReadOnlyList<string> folders, ICollection<Diagnostic> diagnostics) =>
        LoadWithoutTerms(code, folders, diagnostics) with { Terms = new(LoadTerms(folders, diagnostics)) };

    /// <summary>Reads a pack but for what <see cref="LoadTerms"/> reads.</summary>
    public static LanguagePack LoadWithoutTerms(LanguageCode code, IReadOnlyList<string> folders, ICollection<Diagnostic> diagnostics)
    {
        var files = new PackFiles(folders, diagnostics);
        var settings = files.Settings("language.tsv");
        var calendar = files.Rows("calendar.tsv").ToList();
        bool Flag(string key) => settings.TryGetValue(key, out var value) && value == "true";
        foreach (var strange in folders.SelectMany(PackFolders.StrangeInLanguage)) diagnostics.Add(strange);
        return new LanguagePack
        {
            Code = code,
            Name = settings.GetValueOrDefault("name", code.Value),
            OrdinalFullStop = Flag("ordinal-full-stop"),
            CapitalisedNouns = Flag("capitalised-nouns"),
            Compounds = Flag("compounds"),
            Complements = settings.TryGetValue("complement", out var complement) ? Forms(complement) : [],
            EmployerPrepositions = settings.TryGetValue("employer", out var employer) ? [.. Forms(employer)] : [],
            BelongingPrepositions = settings.TryGetValue("belonging", out var belonging) ? [.. Forms(belonging)] : [],
            BareArticles = settings.TryGetValue("bare-article", out var bare) ? [.. Forms(bare)] : [],
            StopWords = files.Set("stopwords.txt"),
            Abbreviations = files.Set("abbreviations.txt"),
            ClosingAbbreviations = files.Set("closing-abbreviations.txt"),
            Articles = files.Set("articles.txt"),
            Prepositions = files.Set("prepositions.txt"),
            Elisions = files.Set("elisions.txt"),
            Particles = files.Set("particles.txt"),
            Suffixes = [.. files.Items("suffixes.txt")],
            Inflections = [.. files.Rows("inflections.tsv")
                .Select(row => new Inflection([.. Forms(row[0]).Select(ending => Normalization.Fold(ending.Trim('-')))], row[1] == "any"))],
            Months = Calendar(calendar, "month"),
            Weekdays = Calendar(calendar, "weekday"),
            Numbers = Numbers(files),
            Fractions = [.. files.Rows("fractions.tsv")
                .Select(row => new Fraction(decimal.Parse(row[0], CultureInfo.InvariantCulture), row[1], Forms(row[2])))],
            Measures = [.. files.Rows("measures.tsv")
                .Select(row => new Measure(KindName.Find<MeasureKind>(row[0])!.Value, row[1], Forms(row[2])))],
            Noise = [.. files.Items("noise.txt")],
            GivenNames = files.Set("given-names.txt"),
            OrganisationWords = files.Set("organisation-words.txt"),
            PersonNouns = files.Set("persons.txt"),
            ThingNouns = files.Set("things.txt"),
            ThingNames = files.Set("thing-names.txt"),
            Addresses = files.Set("addresses.txt"),
            SayingVerbs = files.Set("saying.txt"),
            Locatives = files.Set("locatives.txt"),
            Sample = string.Join('\n', files.Items("sample.txt")),
        };
    }

    /// <summary>Reads the lists of a pack that most of what is asked of it needs none of.</summary>
    public static PackTerms LoadTerms(IReadOnlyList<string> folders, ICollection<Diagnostic> diagnostics)
    {
        var files = new PackFiles(folders, diagnostics);
        return new PackTerms
        {
            Heads = [.. files.Rows("heads.tsv")
                .Select(row => new Head(row[0], KindName.Find<HeadKind>(row[1])!.Value, Forms(row[2])))],
            Portfolios = [.. files.Rows("portfolios.tsv").Select(row => new Portfolio(row[0], Forms(row[1])))],
            ComplementArticles = [.. files.Rows("complements.tsv").Select(row => new ComplementArticle(Forms(row[0]), Forms(row[1])))],
            Institutions = [.. files.Rows("institutions.tsv")
                .Select(row => new Institution(row[0], KindName.Find<InstitutionKind>(row[1])!.Value, Forms(row[2])))],
            Demonyms = [.. files.Rows("demonyms.tsv").Select(row => new Demonym(row[0], Forms(row[1])))],
            Places = [.. files.Rows("places.tsv").Select(row => new Place(row[0], row[1], Forms(row[2])))],
        };
    }

    private static FrozenDictionary<string, int> Calendar(IEnumerable<string[]> rows, string kind) =>
        rows.Where(row => row[0] == kind)
            .SelectMany(row => Forms(row[2]).Select(form => (Form: form, Number: int.Parse(row[1], CultureInfo.InvariantCulture))))
            .DistinctBy(entry => entry.Form).ToFrozenDictionary(entry => entry.Form, entry => entry.Number, StringComparer.Ordinal);

    private static FrozenDictionary<string, long> Numbers(PackFiles files) =>
        files.Rows("numbers.tsv")
            .SelectMany(row => Forms(row[1]).Select(form => (Form: form, Value: long.Parse(row[0], CultureInfo.InvariantCulture))))
            .DistinctBy(entry => entry.Form).ToFrozenDictionary(entry => entry.Form, entry => entry.Value, StringComparer.Ordinal);

    private static ImmutableArray<string> Forms(string cell) =>
        ImmutableCollectionsMarshal.AsImmutableArray(
            cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
