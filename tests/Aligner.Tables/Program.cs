using System.Collections.Immutable;
using System.Text;
using Aligner.Languages;
using Aligner.Tables;

// Makes the committed tables from the training data:
//   dotnet run --project tests/Aligner.Tables -- places|names [TRAIN=../shared/train]
//   dotnet run --project tests/Aligner.Tables -- gazetteer FOLDER [TRAIN]
// from the repository's root; the same data gives the same bytes.
if (args is ["gazetteer", var folder, ..])
{
    var bitexts = args.Length > 2 ? args[2] : "../shared/train";
    var words = Vocabulary.Read([Path.Combine(bitexts, "parallel.jsonl.gz"), Path.Combine(bitexts, "political.jsonl.gz")]);
    var (known, table) = (new LanguagePacks(), NameTables.Read(NameTables.BuiltInPath));
    using var gazetteer = File.Create(Path.Combine("src/Aligner.Languages", "Names", NameTables.GazetteerName));
    GazetteerFile.Write(GazetteerFile.Rows(folder, name => GazetteerFile.IsOther(name, known, words, table)), gazetteer);
    return 0;
}

if (args is not ["places" or "names", ..])
{
    Console.Error.WriteLine("usage: Aligner.Tables places|names [TRAIN=../shared/train] or gazetteer CITIES COMPANIES");
    return 2;
}

var train = args.Length > 1 ? args[1] : "../shared/train";
var languages = "src/Aligner.Languages";
var training = TrainingName.Read(Path.Combine(train, "names.jsonl.gz"), "")
    .Concat(TrainingName.Read(Path.Combine(train, "places.jsonl.gz"), "place"))
    .ToImmutableArray();
var places = PlaceRow.Read("tests/Aligner.Tables/places.tsv").ToImmutableArray();

if (args[0] == "places")
{
    var refused = File.ReadLines("tests/Aligner.Tables/not-spellings.tsv")
        .Where(line => !line.StartsWith('#'))
        .ToHashSet(StringComparer.Ordinal);
    var spelled = PlaceTables.WithSpellings(places, training, refused);
    foreach (var language in Columns.Languages)
        File.WriteAllText(
            Path.Combine(languages, "Packs", language, "places.tsv"), PlaceTables.File(spelled, language), new UTF8Encoding(false));
}

else
{
    var packs = new LanguagePacks();
    var candidates = new NameCandidates(
        [.. Columns.Languages.Select(language => packs.For(LanguageCode.Parse(language)))],
        Vocabulary.Read([Path.Combine(train, "parallel.jsonl.gz"), Path.Combine(train, "political.jsonl.gz")]),
        [.. File.ReadLines("tests/Aligner.Tables/administrative-words.txt").Where(line => !line.StartsWith('#'))]);
    var persons = NameRow.ReadPersons("tests/Aligner.Tables/persons.tsv");
    var rows = NameTableFile.Select(persons.Concat(training.Select(candidates.From).OfType<NameRow>()), places);
    Directory.CreateDirectory(Path.Combine(languages, "Names"));
    using var file = File.Create(Path.Combine(languages, "Names", "names.tsv.gz"));
    NameTableFile.Write(rows, file);
}

return 0;
