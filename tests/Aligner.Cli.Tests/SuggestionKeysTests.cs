using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Cli.Pipeline;
using Aligner.Formats.Report;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Store;
using Aligner.Terms;
using Aligner.Text;

namespace Aligner.Cli.Tests;

/// <summary>An article without a partner is compared with the glossaries only where what they offer it may be something else.</summary>
public sealed class SuggestionKeysTests
{
    private const string Text = "Il ministro degli Esteri era ad Ancona.";

    private static readonly LanguageCode Italian = LanguageCode.Parse("it");

    // The text has it in a form that no glossary need list.
    private static readonly ImmutableArray<Suggestion> Found =
        [new("ministero degli Affari esteri", ConceptType.Ministry) { Forms = ["degli Esteri"] }];

    private readonly KeptWork work = new(new Part());
    private readonly WorkKey page = new(0, 17);

    public SuggestionKeysTests()
    {
        var first = Keys("none", "first", []);
        Assert.Null(first.KnownFor(Read(Text), Beside(Text)));
        first.Take(Read(Text), Beside(Text), page);
        first.Keep();
    }

    [Fact]
    public void A_page_beside_which_nothing_changed_is_known_from_run_to_run()
    {
        var second = Keys("first", "second", [Named("Bari"), Named("Esteri e Difesa")]);
        Assert.Equal(page, second.KnownFor(Read(Text), Beside(Text)));
        second.Take(Read(Text), Beside(Text), page);
        second.Keep();
        Assert.Equal(page, Keys("second", "third", []).KnownFor(Read(Text), Beside(Text)));
    }

    [Theory]
    [InlineData("the glossaries are others", "edited", Text, "nl")]
    [InlineData("the text is another", "first", "Il ministro degli Esteri era a Bari.", "nl")]
    [InlineData("it is to be translated into another language", "first", Text, "de")]
    public void Of_anything_else_nothing_is_known(string why, string glossaries, string text, string target) =>
        Assert.True(Keys(glossaries, "second", []).KnownFor(Read(text), Beside(text, target)) is null, why);

    [Theory]
    [InlineData("it stands in the text", "Ancona", ConceptStatus.Proposed)]
    [InlineData("it names what was found", "Ministero degli Affari Esteri", ConceptStatus.Proposed)]
    [InlineData("it names a form of what was found", "Degli esteri", ConceptStatus.Proposed)]
    [InlineData("people reject what was found", "Ministero degli Affari Esteri", ConceptStatus.Rejected)]
    [InlineData("it is decided, and may be spelled like what was found", "ministero degli Affari Esterni", ConceptStatus.Approved)]
    public void A_concept_that_the_merge_changed_is_compared(string why, string term, ConceptStatus status) =>
        Assert.All<ImmutableArray<Concept>[]>(
            [[[Named(term, status)], []], [[], [Named(term, status)]]],
            change => Assert.True(Keys("first", "second", change[0], change[1]).KnownFor(Read(Text), Beside(Text)) is null, why));

    [Fact]
    public void More_evidence_alone_changes_no_page()
    {
        var ancona = Named("Ancona");
        var more = ancona with { Evidence = [new Evidence("port", "b.it:1", "b.nl:1")] };
        Assert.Equal(page, Keys("first", "second", [more], [ancona]).KnownFor(Read(Text), Beside(Text)));
    }

    private SuggestionKeys Keys(string before, string after, ImmutableArray<Concept> come, ImmutableArray<Concept> gone = default)
    {
        var model = new ReportModel
        {
            Version = "1",
            SuggestionPages = ImmutableSortedDictionary<string, string>.Empty.Add("a.it.txt", "suggestions/a.html"),
        };
        var change = new GlossaryChange(Hashes(before), gone.IsDefault ? [] : gone, come);
        return new SuggestionKeys(
            model,
            new GlossaryFolderMerge([], [], [], IsDone: true) { Change = change, Hashes = Hashes(after) },
            new ChangedTerms(model, change),
            work);
    }

    private static Concept Named(string term, ConceptStatus status = ConceptStatus.Proposed) => new(
        "x",
        ConceptType.Ministry,
        ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty.Add(Italian, [new Term(term, true, [], 1)]))
    {
        Status = status,
    };

    private static ImmutableSortedDictionary<string, string> Hashes(string glossaries) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("names.yaml", glossaries);

    private static ImmutableArray<ArticleSuggestions> Beside(string text, string target = "nl") =>
        [new ArticleSuggestions(Read(text), LanguageCode.Parse(target), Found)];

    private static Article Read(string text) =>
        new("a.it.txt", [new Paragraph(0, 1, 1, text)]) { Name = "a", Language = new LanguageGuess(Italian, 1) };
}
