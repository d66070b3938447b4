using System.Collections.Immutable;
using Aligner.Formats.Exports;
using Aligner.Glossaries;
using Aligner.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Which rows a table of terms takes, and what it tells of the others.</summary>
public class TermTableTests
{
    private static readonly ExportOptions Plain = new(Samples.Pair);

    [Fact]
    public void Of_homographs_the_preferred_is_kept_before_the_more_frequent()
    {
        var preferred = Samples.Concept(
            "a", ConceptType.Place, (Samples.Italian, [Samples.Term("Roma", 1)]), (Samples.Dutch, [Samples.Term("Rome", 1)]));
        var frequent = Samples.Concept(
            "b",
            ConceptType.Organisation,
            (Samples.Italian, [Samples.Term("Rom", 1), Samples.Variant("Roma", 9)]),
            (Samples.Dutch, [Samples.Term("Roma", 1)]));
        var written = Written.By("deepl", Samples.Content(Plain, [preferred, frequent]));
        Assert.Contains("Roma\tRome", written.Lines);
        Assert.DoesNotContain("Roma\tRoma", written.Lines);
        Assert.Equal(1, written.Report.Count(LossReason.DuplicateSource));
    }

    [Fact]
    public void Amazon_takes_ten_target_languages_and_calls_Norwegian_no()
    {
        LanguageCode[] further =
            [.. "nb de fr es pt en pl cs sv da fi hu".Split(' ').Select(LanguageCode.Parse)];
        var terms = further.Select(language => (language, (ImmutableArray<Term>)[Samples.Term("Roma-" + language, 1)]));
        var concept = Samples.Concept(
            "a",
            ConceptType.Place,
            [(Samples.Italian, [Samples.Term("Roma", 1)]), (Samples.Dutch, [Samples.Term("Rome", 1)]), .. terms]);
        var written = Written.By("amazon", Samples.Content(Plain with { FurtherLanguages = [.. further] }, [concept]));
        Assert.Equal("it,nl,no,de,fr,es,pt,en,pl,cs,sv", written.Lines[0]);
        Assert.EndsWith(",Roma-sv", written.Lines[1], StringComparison.Ordinal);
        Assert.Equal(3, written.Report.Count(LossReason.FurtherLanguage));
    }

    [Fact]
    public void Of_preferred_homographs_the_more_frequent_is_kept()
    {
        var rare = Samples.Plain("a", "Roma", "Rome") with { Confidence = 1 };
        var frequent = Samples.Concept(
            "b", ConceptType.Organisation, (Samples.Italian, [Samples.Term("Roma", 5)]), (Samples.Dutch, [Samples.Term("Roma-volk", 1)]));
        Assert.Equal(["Roma\tRoma-volk"], Written.By("deepl", Samples.Content(Plain, [rare, frequent])).Lines);
    }

    [Fact]
    public void Identical_entries_are_told_from_contradictions()
    {
        var report = Written.By(
            "deepl",
            Samples.Content(Plain, [Samples.Plain("a", "x", "y"), Samples.Plain("b", "x", "y"), Samples.Plain("c", "x", "z")])).Report;
        Assert.Equal(1, report.Count(LossReason.DuplicateEntry));
        Assert.Equal(1, report.Count(LossReason.DuplicateSource));
    }

    [Fact]
    public void Terms_that_become_equal_by_repair_are_duplicates()
    {
        var written = Written.By(
            "deepl",
            Samples.Content(Plain, [Samples.Plain("a", "Banca di Roma", "b"), Samples.Plain("b", "Banca\tdi\nRoma", "c")]));
        Assert.Single(written.Lines);
    }

    [Theory, InlineData(1024, true), InlineData(1025, false)]
    public void DeepL_takes_1024_bytes(int bytes, bool taken)
    {
        var term = new string('é', bytes / 2) + new string('x', bytes % 2);
        var written = Written.By("deepl", Samples.Content(Plain, [Samples.Plain("a", term, "kort"), Samples.Plain("b", "corto", term)]));
        Assert.Equal(taken ? 2 : 0, written.Report.Written);
        Assert.Equal(taken ? 0 : 2, written.Report.Count(LossReason.TooLong));
    }

    [Theory, InlineData("deepl"), InlineData("google"), InlineData("modernmt")]
    public void Targets_that_inflect_get_no_forms(string name) =>
        Assert.DoesNotContain("italiana", Written.By(name).Text, StringComparison.Ordinal);

    [Theory, InlineData("amazon", ','), InlineData("azure", '\t'), InlineData("azure-phrase", ' '), InlineData("marian", ' ')]
    public void Targets_that_match_exactly_get_forms_as_rows(string name, char separator)
    {
        var written = Written.By(name, Samples.Content(Plain));
        var rows = written.Parts.Length == 2
            ? Rules.Lines(written.Parts[0]).Zip(Rules.Lines(written.Parts[1]), (a, b) => a + separator + b).ToArray()
            : written.Lines;
        Assert.Contains($"italiana{separator}Italiaans", rows);
        Assert.Contains($"ministero degli Esteri russo{separator}Russische ministerie van Buitenlandse Zaken", rows);
        Assert.Contains($"Lavrov{separator}Lavrov", rows);
        Assert.Contains($"Serghej Lavrov{separator}Sergej Lavrov", rows);
    }

    [Fact]
    public void A_form_without_a_counterpart_is_left_out_and_told()
    {
        var concept = Samples.Concept(
            "a",
            ConceptType.Ministry,
            (Samples.Italian, [Samples.Term("ministero degli Esteri", 1, "ministero degli Esteri cinese", "ministero")]),
            (Samples.Dutch, [Samples.Term("ministerie van Buitenlandse Zaken", 1)]));
        var written = Written.By("amazon", Samples.Content(Plain, [concept]));
        Assert.Equal(["it,nl", "ministero degli Esteri,ministerie van Buitenlandse Zaken"], written.Lines);
        Assert.Equal(2, written.Report.Count(LossReason.FormWithoutCounterpart));
    }

    [Fact]
    public void Longer_forms_go_with_those_whose_additional_words_are_like_theirs()
    {
        var source = Samples.Term(
            "ministro degli Esteri", 1, "ministro degli Esteri russo", "ministro degli Esteri iraniano", "ministro degli Esteri tedesco",
            "ministro degli Esteri italiano", "ministro degli Esteri irlandese");
        var target = Samples.Term("minister van Buitenlandse Zaken", 1, "Russische minister van Buitenlandse Zaken",
            "Iraanse minister van Buitenlandse Zaken",
            "Nederlandse minister van Buitenlandse Zaken",
            "Italiaanse minister van Buitenlandse Zaken");
        var log = new LossLog("test");
        Assert.Equal(
            [
                ("ministro degli Esteri iraniano", "Iraanse minister van Buitenlandse Zaken"),
                ("ministro degli Esteri italiano", "Italiaanse minister van Buitenlandse Zaken"),
                ("ministro degli Esteri russo", "Russische minister van Buitenlandse Zaken"),
            ],
            FormPairs.Of(source, target, log));
        Assert.Equal(2, log.Report().Count(LossReason.FormWithoutCounterpart));
    }

    [Fact]
    public void A_term_is_kept_before_the_form_of_another()
    {
        var form = Samples.Concept(
            "a",
            ConceptType.Person,
            (Samples.Italian, [Samples.Term("Anna Rossi", 99, "Rossi")]),
            (Samples.Dutch, [Samples.Term("Anna Rossi", 99, "Rossi")]));
        var term = Samples.Plain("b", "Rossi", "Rossi B.V.");
        Assert.Contains("Rossi,Rossi B.V.", Written.By("amazon", Samples.Content(Plain, [form, term])).Lines);
    }

    [Fact]
    public void In_a_multi_directional_terminology_no_term_of_any_language_stands_twice()
    {
        var written = Written.By("amazon", Samples.Content(Plain with { Directionality = Directionality.Multi }));
        var rows = Rules.Commas(written.Parts[0]);
        Rules.Once(rows.Skip(1).Select(row => row[0]));
        Rules.Once(rows.Skip(1).Select(row => row[1]));
    }

    [Fact]
    public void No_text_whatever_breaks_a_table()
    {
        var texts = ArbMap.Default.ArbFor<string?>().Generator
            .Select(text => text ?? "")
            .Zip(Gen.Elements("", "\t", "\n", "\r\n", "\"", "\u2028", "\uD800", "\u0085", "x", ",", " "), (a, b) => a + b + a);
        var concepts = Gen.Zip(texts, texts)
            .ListOf()
            .Select(list => list.Select((pair, index) => Samples.Plain($"org-{index}", pair.Item1, pair.Item2)).ToList());
        Prop.ForAll(concepts.ToArbitrary(), list =>
        {
            foreach (var name in (string[])["tsv", "deepl", "deepl-csv", "google", "google-sets", "amazon", "azure", "azure-phrase",
                "modernmt", "omegat", "memoq", "utx", "marian", "jsonl", "md"])
                Rules.Check(name, Written.By(name, Samples.Content(Plain, list)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_text_whatever_breaks_an_XML_file()
    {
        var texts = Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf().Select(codes => "a" + new string(codes));
        Prop.ForAll(Gen.Zip(texts, texts).ToArbitrary(), pair =>
        {
            var concept = Samples.Concept(
                pair.Item1,
                ConceptType.Person,
                (Samples.Italian, [Samples.Term(pair.Item1, 1, pair.Item2)]),
                (Samples.Dutch, [Samples.Term("b" + pair.Item2, 1)])) with
            {
                Note = pair.Item1,
                Evidence = [new Evidence(pair.Item1, pair.Item2, "x")],
            };
            foreach (var name in (string[])["tbx", "tbx-dct", "tmx", "xliff", "multiterm", "xlsx", "html"])
                Rules.Check(name, Written.By(name, Samples.Content(Plain, [concept])));
        }).QuickCheckThrowOnFailure();
    }
}
