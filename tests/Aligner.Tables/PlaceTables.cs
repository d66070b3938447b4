using System.Collections.Immutable;
using System.Text;
using Aligner.Text;

namespace Aligner.Tables;

/// <summary>Makes <c>Packs/&lt;code&gt;/places.tsv</c>: the places written by hand, with the other
/// spellings the data has for them.</summary>
internal static class PlaceTables
{
    // Two independent sources, or ten records of one: below that the spellings found were mostly slips.
    private const int EnoughSupport = 10;

    /// <summary>
    /// The hand-written rows with spellings added. A row of the data is the same place when its English form and one
    /// form in another language agree; what it calls the place elsewhere is then another spelling, unless it already
    /// names another place there, is the English form (catalogues fill gaps with it), a longer or shorter way of
    /// saying a known one (Provinz Utrecht), or one of <paramref name="refused"/> (<c>language⇥form</c>).
    /// </summary>
    public static ImmutableArray<PlaceRow> WithSpellings(
        ImmutableArray<PlaceRow> places, IReadOnlyList<TrainingName> names, IReadOnlySet<string> refused)
    {
        var english = Columns.Languages.IndexOf("en");
        var byEnglish = names.Where(name => name.Type == "place" && name.Forms[english].Length > 0)
            .SelectMany(
                name => name.Forms[english].Select(NameForm.Clean).OfType<string>().Select(Normalization.Fold).Distinct(),
                (name, key) => (name, key))
            .ToLookup(pair => pair.key, pair => pair.name, StringComparer.Ordinal);
        var taken = Columns.Languages.Select(
            (_, column) => places.SelectMany(place => place.Forms[column]).Select(Normalization.Fold).ToHashSet(StringComparer.Ordinal))
            .ToImmutableArray();
        return [.. places.Select(place => place with
        {
            Forms = [.. place.Forms.Select((forms, column) => (ImmutableArray<string>)[.. forms, .. Spellings(place, column)])],
        })];

        IEnumerable<string> Spellings(PlaceRow place, int column)
        {
            if (place.Forms[column].Length == 0) yield break;
            var same = place.Forms[english]
                .Select(Normalization.Fold)
                .Distinct(StringComparer.Ordinal)
                .SelectMany(key => byEnglish[key])
                .Distinct()
                .Where(name => Agrees(name, place, column, english));
            var found = same.SelectMany(
                name => name.Forms[column].Select(NameForm.Clean).OfType<string>().Distinct(StringComparer.Ordinal),
                (name, form) => (name, form))
                .GroupBy(pair => pair.form, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
            foreach (var spelling in found)
            {
                var enough = spelling.Select(pair => pair.name.Source).Distinct(StringComparer.Ordinal).Count() > 1
                    || spelling.Sum(pair => pair.name.Support) >= EnoughSupport;
                if (enough && char.IsUpper(spelling.Key[0]) && !refused.Contains($"{Columns.Languages[column]}\t{spelling.Key}")
                    && !IsEnglish(spelling.Key) && !place.Forms[column].Any(known => Says(spelling.Key, known) || Says(known, spelling.Key))
                    && taken[column].Add(Normalization.Fold(spelling.Key))) yield return spelling.Key;
            }

            bool IsEnglish(string form) => column != english && Normalization.Fold(form) == Normalization.Fold(place.Forms[english][0]);
        }
    }

    /// <summary>The file of one language.</summary>
    public static string File(IEnumerable<PlaceRow> places, string language)
    {
        var column = Columns.Languages.IndexOf(language);
        var text = new StringBuilder("""
            # Places: concept, class, forms; the form newspapers use first, other spellings behind.
            # Made by tests/Aligner.Tables (dotnet run -- places) from its places.tsv, written for Aligner (MIT),
            # with other spellings found in CLDR (Unicode-3.0), Debian's iso-codes and libgweather (LGPL, names only),
            # KDE KGeography, EuroVoc and the EU authority tables (Commission reuse terms), GeoNames (CC BY 4.0) and
            # Wikipedia titles of 2016 (wikidict, CC0). Don't edit: correct tests/Aligner.Tables/places.tsv.

            """.ReplaceLineEndings("\n"));
        foreach (var place in places.Where(place => place.Forms[column].Length > 0))
            text.Append(place.Concept).Append('\t').Append(place.Class).Append('\t').AppendJoin('|', place.Forms[column]).Append('\n');
        return text.ToString();
    }

    // Whether the longer form has all words of the shorter.
    private static bool Says(string longer, string shorter) =>
        shorter.Split(' ', '-')
            .Select(Normalization.Fold)
            .ToHashSet(StringComparer.Ordinal)
            .IsSubsetOf(longer.Split(' ', '-').Select(Normalization.Fold));

    private static bool Agrees(TrainingName name, PlaceRow place, int column, int english) =>
        Enumerable.Range(0, Columns.Languages.Length)
            .Where(other => other != column && other != english)
            .Any(other => name.Forms[other]
                .Select(NameForm.Clean)
                .OfType<string>()
                .Any(form => place.Forms[other].Any(known => Normalization.Fold(known) == Normalization.Fold(form))));
}
