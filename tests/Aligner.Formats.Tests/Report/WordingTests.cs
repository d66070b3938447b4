using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Formats.Html;
using Aligner.Formats.Report;
using Aligner.Glossaries;
using Aligner.Terms;

namespace Aligner.Formats.Tests.Report;

public sealed class WordingTests
{
    [Fact]
    public void Every_language_says_everything_and_names_the_same_things()
    {
        Assert.Equal(["en", "it", "nl", "de"], Wording.Languages);
        foreach (var language in Wording.Languages.Select(code => Wording.Find(code)!))
        {
            Assert.Equal(Wording.English.Keys, language.Keys);
            foreach (var key in language.Keys)
            {
                Assert.False(string.IsNullOrWhiteSpace(language[key]), $"{language.Language} says nothing for {key}");
                Assert.Equal(Places(Wording.English[key]), Places(language[key]));
                Assert.Equal(Wording.English[key].Contains('|'), language[key].Contains('|'));
            }
        }

        static IEnumerable<char> Places(string text) => text.Split('{').Skip(1).Select(part => part[0]).Distinct().Order();
    }

    [Fact]
    public void A_language_is_found_with_its_region_and_one_that_is_not_there_is_not()
    {
        Assert.Equal("de", Wording.Find("de-AT")!.Language);
        Assert.Null(Wording.Find("fr"));
    }

    [Fact]
    public void Every_text_that_the_code_asks_for_is_there_and_every_text_that_is_there_is_asked_for()
    {
        var sources = Directory.EnumerateFiles(Sources(), "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".cs" or ".js" && !path.Contains("/obj/", StringComparison.Ordinal)
                && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToArray();
        // Keys that are put together: type-, count-, kind- and others.
        var parts = sources.SelectMany(text => Regex.Matches(text, "\\[\\$\"([a-z]+-)\\{").Select(match => match.Groups[1].Value))
            .Append("language-")
            .ToHashSet();
        // Of reasons: Architecture.Tests.
        var unused = Wording.English.Keys.Where(key => !key.StartsWith("reason-", StringComparison.Ordinal)
            && !parts.Any(part => key.StartsWith(part, StringComparison.Ordinal))
            && !sources.Any(text => text.Contains($"\"{key}\"", StringComparison.Ordinal)));
        Assert.Empty(unused);
        var asked = sources.SelectMany(text => Regex.Matches(text, "(?:\\bsay\\(|Words\\[|\\bwords\\[|Words\\.Title\\()\"([a-z-]+)\"")
            .Select(match => match.Groups[1].Value));
        Assert.Empty(asked.Except(Wording.English.Keys));

        static string Sources([CallerFilePath] string here = "") =>
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Aligner.Formats"));
    }

    [Theory]
    [InlineData("pair", typeof(PairKind))]
    [InlineData("kind", typeof(RowKind))]
    [InlineData("type", typeof(ConceptType))]
    [InlineData("types", typeof(ConceptType))]
    [InlineData("count", typeof(ConceptType))]
    [InlineData("equivalence", typeof(Equivalence))]
    [InlineData("change", typeof(FactChange))]
    [InlineData("change", typeof(ChangeKind))]
    [InlineData("counted", typeof(FactChange))]
    [InlineData("counted", typeof(ChangeKind))]
    [InlineData("offer", typeof(OfferSource))]
    public void Every_value_that_a_page_may_name_has_its_text(string prefix, Type values) =>
        Assert.Empty(Enum.GetNames(values).Select(name => $"{prefix}-{name.ToLowerInvariant()}").Except(Wording.English.Keys));

    [Fact]
    public void A_text_begins_a_line_with_a_capital() => Assert.Equal("Undecided", Wording.English.Title("undecided"));

    [Fact]
    public void What_is_named_is_put_in() => Assert.Equal("Term in Dutch", Wording.English["term-in", "Dutch"]);

    [Fact]
    public void A_reason_is_said_with_what_is_in_it_and_stays_English_where_there_are_no_words()
    {
        var (id, why) = ("per-1", "?");
        Reason approved = "approved";
        Reason reason = $"{id} is {approved} now; it was {(Reason)"rejected"} when it was corrected";
        Assert.Equal("per-1 ist jetzt akzeptiert; es war abgelehnt, als es korrigiert wurde", Wording.Find("de")!.Say(reason));
        Assert.Equal(reason.ToString(), Wording.English.Say(reason));
        Assert.Equal("per-1 ora è accettato; era rifiutato quando è stato corretto",
            Saying.Read(Wording.OfTheBrowser.Say(reason), Wording.OfTheBrowser)!.In(Wording.Find("it")!));
        Assert.Null(Wording.OwnLanguageOf(reason));
        Reason unknown = $"nobody has said this of {why}: {approved}";
        Assert.Equal("nobody has said this of ?: akzeptiert", Wording.Find("de")!.Say(unknown));
        Assert.Equal("en", Wording.OwnLanguageOf(unknown));
    }

    [Theory]
    [InlineData("it", "articles/a.txt:3: avviso ALN102: a.txt è vuoto: compilalo o toglilo")]
    [InlineData("nl", "articles/a.txt:3: waarschuwing ALN102: a.txt is leeg; vul het in of verwijder het")]
    public void A_message_is_said_with_how_bad_it_is(string language, string expected)
    {
        var file = "a.txt";
        var message = new Diagnostic(Severity.Warning, "ALN102", $"articles/{file}", 3, 0, $"{file} is empty; fill it in or remove it");
        Assert.Equal(expected, Wording.Find(language)!.Say(message.Whole));
    }
}
