using System.Text;
using Aligner.Diagnostics;

namespace Aligner.Languages.Tests.Packs;

/// <summary>What holds for every pack shipped, whoever wrote it.</summary>
public class PackTests
{
    private static readonly LanguagePacks Shipped = new();

    public static TheoryData<string> Codes => [.. Shipped.Languages.Select(code => code.Value)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Loads_without_a_diagnostic_and_has_a_name(string code)
    {
        var diagnostics = new List<Diagnostic>();
        var pack = PackLoader.Load(LanguageCode.Parse(code), [Folder(code)], diagnostics);
        Assert.Empty(diagnostics.Select(diagnostic => $"{diagnostic.Path}:{diagnostic.Line} {diagnostic.Message}"));
        Assert.NotEqual(code, pack.Name);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Is_written_in_NFC_with_line_feeds_and_neither_blank_lines_nor_stray_spaces(string code)
    {
        foreach (var path in Files(code))
        {
            var text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            Assert.True(text.IsNormalized(NormalizationForm.FormC), $"{path} is not in NFC");
            Assert.False(
                text.Contains('\r') || text.StartsWith('\uFEFF') || !text.EndsWith('\n'),
                $"{path} has CR or a byte-order mark, or ends inside a line");
            foreach (var cell in text.Split('\n')[..^1]
                .SelectMany(line => line.StartsWith('#') || !line.Contains('\t') ? [line] : line.Split('\t', '|')))
                Assert.True(cell.Length > 0 && cell.Trim() == cell, $"{path} has a blank line or form, or spaces around '{cell}'");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Says_nothing_twice(string code)
    {
        foreach (var path in Files(code))
        {
            Assert.Empty(Lines(path)
                .GroupBy(line => line, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => $"{path}: {group.Key}"));
            foreach (var row in Lines(path).Where(line => line.Contains('\t')))
            {
                var forms = row.Split('\t')[^1].Split('|');
                Assert.True(forms.Length == forms.Distinct(StringComparer.Ordinal).Count(), $"{path}: a form stands twice in '{row}'");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Names_the_source_and_licence_of_each_file_on_top(string code)
    {
        foreach (var path in Files(code))
        {
            var comment = string.Join(' ', File.ReadLines(path).TakeWhile(line => line.StartsWith('#')));
            Assert.True(
                comment.Contains("MIT", StringComparison.Ordinal) || comment.Contains("icence", StringComparison.Ordinal),
                $"{path} names no licence");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Puts_abbreviations_with_their_stop_elisions_with_their_apostrophe_and_long_suffixes_first(string code)
    {
        var pack = Shipped.For(LanguageCode.Parse(code));
        Assert.All(pack.Abbreviations, item => Assert.EndsWith(".", item, StringComparison.Ordinal));
        Assert.All(pack.Elisions, item => Assert.EndsWith("'", item, StringComparison.Ordinal));
        Assert.Equal(
            pack.Suffixes.OrderByDescending(suffix => suffix.Length).Select(suffix => suffix.Length),
            pack.Suffixes.Select(suffix => suffix.Length));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Keeps_words_in_lower_case_and_given_names_in_capitals(string code)
    {
        var pack = Shipped.For(LanguageCode.Parse(code));
        foreach (var words in new IEnumerable<string>[]
        {
            pack.StopWords, pack.Articles, pack.Prepositions, pack.Elisions, pack.OrganisationWords, pack.Addresses, pack.SayingVerbs,
            pack.Months.Keys, pack.Weekdays.Keys, pack.Numbers.Keys,
        })
            Assert.All(words, word => Assert.Equal(word.ToLowerInvariant(), word));
        Assert.All(pack.GivenNames, name => Assert.True(char.IsUpper(name[0]), name));
    }

    // "Apple Inc. Steve Jobs": where a company's name ends another begins.
    [Theory]
    [MemberData(nameof(Codes))]
    public void Knows_the_abbreviated_forms_of_companies_as_words_of_organisations(string code)
    {
        var pack = Shipped.For(LanguageCode.Parse(code));
        var forms = new[] { "B.V.", "Corp.", "Inc.", "LLC.", "Ltd.", "N.V.", "S.A.", "S.p.A.", "S.r.l." }
            .Where(pack.Abbreviations.Contains)
            .ToList();

        Assert.NotEmpty(forms);
        Assert.All(forms, form => Assert.True(pack.OrganisationWords.Contains(form[..^1].ToLowerInvariant()), form));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Names_all_months_and_days(string code)
    {
        var pack = Shipped.For(LanguageCode.Parse(code));
        Assert.Equal(Enumerable.Range(1, 12), pack.Months.Values.Distinct().Order());
        Assert.Equal(Enumerable.Range(1, 7), pack.Weekdays.Values.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Noise_leaves_the_sample_alone(string code)
    {
        var pack = Shipped.For(LanguageCode.Parse(code));
        Assert.DoesNotContain(pack.Noise, pattern => pattern.Trim('*', ' ').Length == 0);
        foreach (var sentence in pack.Sample.Split('\n'))
            Assert.DoesNotContain(
                pack.Noise,
                pattern => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(
                    pattern.Replace("?", "", StringComparison.Ordinal), sentence, ignoreCase: true));
    }

    [Fact]
    public void Places_are_linked_by_concept_with_the_same_class_in_every_language()
    {
        var places = Shipped.Languages.SelectMany(code => Shipped.For(code).Places, (code, place) => (code, place)).ToList();
        Assert.Empty(places.GroupBy(item => (item.code, item.place.Concept)).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(places.GroupBy(item => item.place.Concept, StringComparer.Ordinal)
            .Where(group => group.Select(item => item.place.Class).Distinct().Count() > 1)
            .Select(group => group.Key));
        Assert.All(places.Where(item => item.place.Class == "country"), item => Assert.Matches("^[A-Z]{2}$", item.place.Concept));
    }

    [Theory]
    [InlineData("MY", "Malesia", "Maleisië", "Malaysia", "Malaisie", "Malaysia")]
    [InlineData("the-hague", "L'Aia", "Den Haag", "Den Haag", "La Haye", "The Hague")]
    [InlineData("strait-of-hormuz", "stretto di Hormuz", "Straat van Hormuz", "Straße von Hormus", "détroit d'Ormuz", "Strait of Hormuz")]
    [InlineData("kherson", "Kherson", "Cherson", "Cherson", "Kherson", "Kherson")]
    public void The_form_newspapers_use_stands_first(
        string concept, string italian, string dutch, string german, string french, string english)
    {
        var first = new[] { "it", "nl", "de", "fr", "en" }.Select(
            code => Shipped.For(LanguageCode.Parse(code)).Places.Single(place => place.Concept == concept).Forms[0]);
        Assert.Equal([italian, dutch, german, french, english], first);
    }

    private static string Folder(string code) => Path.Combine(LanguagePacks.BuiltInFolder, code);

    private static IEnumerable<string> Files(string code) =>
        Directory.EnumerateFiles(Folder(code)).Where(path => Path.GetExtension(path) is ".txt" or ".tsv").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string path) => File.ReadLines(path).Where(line => !line.StartsWith('#'));
}
