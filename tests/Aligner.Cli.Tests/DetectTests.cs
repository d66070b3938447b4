
namespace Aligner.Cli.Tests;

public sealed class DetectTests
{
    [Fact]
    public void Bad_input_is_named_and_the_good_goes_on()
    {
        using var place = new Workplace();
        place.Write("news/good.txt", "Il ministro degli Esteri ha incontrato il suo omologo a Roma nella giornata di ieri.");
        place.Write("news/empty.txt", "");
        place.Write("news/binary.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 1, 2]);
        place.Write("news/broken.docx", "no zip");
        place.Write("news/rows.jsonl", "{\"text\": \"De minister sprak gisteren met zijn collega over de oorlog.\"}\n{broken\n");
        var result = place.Run("detect", "news", "missing.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal([("news/good.txt", "it"), ("news/rows.jsonl:1", "nl")], result.Rows.Select(row => (row[0], row[1])));
        foreach (var line in new[] { "news/empty.txt: error ALN102", "news/binary.txt: error ALN103", "news/broken.docx: error ALN103",
            "news/rows.jsonl:2:2: error ALN106", "missing.txt: error ALN104" })
            Assert.Contains(line, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_line_can_be_a_text_of_its_own()
    {
        using var place = new Workplace();
        place.Write("lines.txt", "Il governo ha approvato la legge di bilancio.\n\nDe regering heeft de begroting goedgekeurd.\n");
        var result = place.Run("detect", "--lines", "lines.txt");
        Assert.Equal(["lines.txt:1 it", "lines.txt:2 und", "lines.txt:3 nl"], result.Rows.Select(row => $"{row[0]} {row[1]}"));
    }

    [Fact]
    public void Of_lines_each_is_told_and_of_articles_what_is_left_out_is_named()
    {
        using var place = new Workplace();
        place.Write("a.txt", "Il governo ha approvato la legge di bilancio.\nDie Regierung hat gestern den Haushalt beschlossen.\n");
        place.Write("b.txt", "Die Regierung hat gestern den Haushalt beschlossen.");
        Assert.Equal(
            ["a.txt:1 it", "a.txt:2 und"],
            place.Run("detect", "--lines", "a.txt", "--languages", "it,nl").Rows.Select(row => $"{row[0]} {row[1]}"));
        var result = place.Run("detect", "b.txt", "--languages", "it,nl");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Rows);
        Assert.Matches(@"^b\.txt: warning ALN108: left out: it is in de \(\S+\), and only it, nl was asked for", result.Error);
    }

    [Fact]
    public void An_article_in_two_languages_is_said_to_be()
    {
        using var place = new Workplace();
        place.Write("a.txt", """
            Il governo ha approvato la legge di bilancio dopo una lunga notte di trattative tra i partiti.
            Il ministro ha parlato con i giornalisti.
            De regering heeft de begroting goedgekeurd na een lange nacht onderhandelen.
            """);
        var result = place.Run("detect", "a.txt");
        Assert.Equal("it", result.Rows[0][1]);
        Assert.Equal("a.txt: warning ALN108: is in it, with other languages in it: 36 % nl, line 3\n", result.Error);
    }

    [Fact]
    public void Standard_input_and_json_and_patterns_work()
    {
        using var place = new Workplace();
        place.Write("a/x.txt", "Il governo ha approvato la legge di bilancio.");
        place.Write("a/b/y.txt", "De regering heeft de begroting goedgekeurd.");
        Assert.Equal(["a/b/y.txt", "a/x.txt"], place.Run("detect", "a/**/*.txt").Rows.Select(row => row[0]));
        Assert.Equal(["y.txt"], place.Run("detect", "a/*/y.txt").Rows.Select(row => Path.GetFileName(row[0])));
        using var process = place.Start("detect", "-", "--format", "json");
        process.StandardInput.Write("Der Außenminister reiste nach Berlin und sprach mit der Presse.");
        process.StandardInput.Close();
        var result = Workplace.Finish(process);
        Assert.StartsWith("{\"path\":\"-\",\"language\":\"de\",\"confidence\":", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_of_the_user_that_does_not_fit_is_named_with_its_line()
    {
        using var place = new Workplace();
        place.Write("packs/it/heads.tsv", "# ours\nminister\ttitle\tministro\nbroken row\n");
        place.Write("aligner.yaml", "packs: packs\n");
        place.CopyStories();
        var result = place.Run("glossary", "build", "seeds/munich-security.it.txt", "seeds/munich-security.nl.txt");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("packs/it/heads.tsv:3:11: error ALN501", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_of_NTextCat_takes_the_place_of_the_built_in_ones()
    {
        using var place = new Workplace();
        string Ngrams(string words) => string.Concat(words.Split(' ')
            .SelectMany(word => Enumerable.Range(0, word.Length + 1).SelectMany(start => Enumerable.Range(1, 3)
                .Where(length => start + length <= word.Length + 2)
                .Select(length => $"_{word}_".Substring(start, length))))
            .CountBy(ngram => ngram)
            .Select(ngram => $"<ngram text=\"{ngram.Key}\" count=\"{ngram.Value}\"/>"));
        string Profile(string code, string words) =>
            $"<LanguageModel><metadata/><Language ISO639-2T=\"{code}\" ISO639-3=\"{code}\" LocalName=\"\" EnglishName=\"\"/><ngrams "
                + $"totalNoiseCount=\"0\" distinctNoiseCount=\"0\">{Ngrams(words)}</ngrams></LanguageModel>";
        place.Write(
            "two.xml",
            "<LanguageIdentificationProfile><parameters maximumSizeOfDistribution=\"4000\" maxNGramLength=\"5\"/>"
                + $"<LanguageModels>{Profile("ita", "il governo approva la legge della casa e il ministro parla")}"
                + $"{Profile("fry", "de regear hat de wet oannommen en de minister praat")}</LanguageModels>"
                + "</LanguageIdentificationProfile>");
        place.Write("aligner.yaml", "ntextcat: two.xml\n");
        place.Write("a.txt", "de minister hat de wet oannommen");
        Assert.Equal("fy", place.Run("detect", "a.txt").Rows[0][1]);
        place.Write("two.xml", "<nothing/>");
        Assert.Equal(2, place.Run("detect", "a.txt").ExitCode);
    }

    [Fact]
    public void Redirected_output_has_no_colour_codes()
    {
        using var place = new Workplace();
        place.Write("a.txt", "Il governo ha approvato la legge.");
        var result = place.Run("detect", "a.txt", "nowhere.txt");
        Assert.DoesNotContain('\u001b', result.Output + result.Error);
    }
}
