using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Aligner.Languages.Tests.Identification;
using Aligner.Tables;

namespace Aligner.Languages.Tests.Packs;

/// <summary>The committed places are what the tool makes of the data.</summary>
public class CommittedPlacesTests
{
    [Fact]
    public void A_spelling_is_added_where_two_sources_agree_and_the_place_is_the_same()
    {
        var places = ImmutableArray.Create(new PlaceRow("riyadh", "capital", [["Riad"], ["Riyad"], ["Riad"], ["Riyad"], ["Riyadh"]]));
        TrainingName[] names =
        [
            Name("eurovoc", "Riyad", "Riyad", "Riyadh"),
            Name("cldr_names", "Riyad", "Riyad", "Riyadh"),
            Name("eurovoc", "Provincia di Riad", "Riyad", "Riyadh"),
            Name("cldr_names", "Provincia di Riad", "Riyad", "Riyadh"),
            Name("eurovoc", "Refused", "Riyad", "Riyadh"),
            Name("cldr_names", "Refused", "Riyad", "Riyadh"),
            Name("eurovoc", "Alone", "Riyad", "Riyadh"),
            Name("eurovoc", "Another", "Elsewhere", "Riyadh"),
            Name("cldr_names", "Another", "Elsewhere", "Riyadh"),
        ];
        var spelled = PlaceTables.WithSpellings(places, names, new HashSet<string> { "it\tRefused" });
        Assert.Equal<string>(["Riad", "Riyad"], spelled[0].Forms[0]);
    }

    [SharedFact]
    public void The_tool_makes_the_committed_files()
    {
        var train = Path.Combine(Repository.Shared!, "train");
        var names = TrainingName.Read(Path.Combine(train, "names.jsonl.gz"), "")
            .Concat(TrainingName.Read(Path.Combine(train, "places.jsonl.gz"), "place"))
            .ToList();
        var tables = TablesFolder();
        var refused = File.ReadLines(Path.Combine(tables, "not-spellings.tsv"))
            .Where(line => !line.StartsWith('#'))
            .ToHashSet(StringComparer.Ordinal);
        var spelled = PlaceTables.WithSpellings([.. PlaceRow.Read(Path.Combine(tables, "places.tsv"))], names, refused);
        foreach (var language in Columns.Languages)
            Assert.Equal(
                File.ReadAllText(Path.Combine(LanguagePacks.BuiltInFolder, language, "places.tsv")),
                PlaceTables.File(spelled, language));
    }

    private static TrainingName Name(string source, string italian, string dutch, string english) =>
        new(source, "place", 1, [[italian], [dutch], [], [], [english]]);

    private static string TablesFolder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Aligner.Tables");
}
