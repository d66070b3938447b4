namespace Aligner.Cli.Tests;

public sealed class CheckAndDiffTests
{
    private const string Source = "Il ministero della Difesa ha ordinato 48 droni.\nIl ministro Guido Crosetto parla il 3 marzo.";

    [Fact]
    public void A_translation_that_drops_an_approved_term_or_a_number_fails()
    {
        using var place = new Workplace();
        place.Write("a.it.txt", Source);
        place.Write("b.nl.txt", "Het ministerie van Oorlog heeft 84 drones besteld.\nMinister Guido Crosetto spreekt op 3 maart.");
        place.Write("list.tsv", "ministero della Difesa\tministerie van Defensie\tapproved\n");
        Assert.Equal(0, place.Run("glossary", "merge", "list.tsv", "--columns", "it,nl,status", "--type", "ministry").ExitCode);
        var result = place.Run("check", "a.it.txt", "b.nl.txt", "--source-language", "it", "--target-language", "nl");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("b.nl.txt:1:", result.Output, StringComparison.Ordinal);
        Assert.Contains("error ALN351", result.Output, StringComparison.Ordinal);
        Assert.Contains("error ALN353", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faithful_translation_passes()
    {
        using var place = new Workplace();
        place.Write("a.it.txt", Source);
        place.Write("b.nl.txt", "Het ministerie van Defensie heeft 48 drones besteld.\nMinister Guido Crosetto spreekt op 3 maart.");
        Assert.Equal(0, place.Run("check", "a.it.txt", "b.nl.txt", "--source-language", "it", "--target-language", "nl").ExitCode);
    }

    [Fact]
    public void What_is_doubtful_is_shown_on_request_only()
    {
        using var place = new Workplace();
        place.Write("a.it.txt", "Il ministro Guido Crosetto parla con quattro soldati il 3 marzo.");
        place.Write("b.nl.txt", "Minister Guido Crosetto spreekt op 3 maart met soldaten.");
        string[] check = ["check", "a.it.txt", "b.nl.txt", "--source-language", "it", "--target-language", "nl"];
        var quiet = place.Run(check);
        Assert.Equal((0, ""), (quiet.ExitCode, quiet.Output));
        var all = place.Run([.. check, "--all"]);
        Assert.Equal(1, all.ExitCode);
        Assert.Contains("note ALN353: the number 'quattro'", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_in_one_language_are_compared_by_paragraphs_and_on_a_page()
    {
        using var place = new Workplace();
        place.Write("a.txt", "Il governo ha approvato la legge.\nIl ministro parte domani.");
        place.Write("b.txt", "Il governo ha approvato la legge.\nIl ministro parte stasera.");
        Assert.Equal(
            ["-a.txt:2: Il ministro parte [domani].", "+b.txt:2: Il ministro parte [stasera]."],
            place.Run("diff", "a.txt", "b.txt").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(1, place.Run("diff", "a.txt", "b.txt", "--html", "d.html").ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(place.Path("d.html")), StringComparison.Ordinal);
        Assert.Equal(1, place.Run("diff", "a.txt", "b.txt", "--html", "d.html", "--ui-language", "it").ExitCode);
        Assert.Contains("Che cosa è cambiato", File.ReadAllText(place.Path("d.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_versions_in_one_language_the_facts_that_changed_are_named_below_their_paragraphs()
    {
        using var place = new Workplace();
        place.Write("a.txt", "Il governo ha approvato la legge giovedì.\nIl ministro Paolo Bianchi ha ordinato 48 droni a Torino.");
        place.Write("b.txt", "Il governo ha approvato la legge giovedì.\nIl ministro Paolo Blinken ha ordinato 84 droni a Torino.");
        var rows = place.Run("diff", "a.txt", "b.txt").Rows;
        Assert.Equal(
            [("Paolo Bianchi", "Paolo Blinken"), ("48", "84")],
            rows.Where(row => row[0] == "changed").Select(row => (row[2], row[4])));
        Assert.StartsWith("-a.txt:2:", rows[0][0], StringComparison.Ordinal);
        place.Run("diff", "a.txt", "b.txt", "--html", "d.html");
        var page = File.ReadAllText(place.Path("d.html"));
        Assert.Contains("2 facts changed", page, StringComparison.Ordinal);
        Assert.All(
            ["<strong class=\"told t person\">Paolo Blinken</strong>", "<strong class=\"told fact\">84</strong>"],
            fact => Assert.Contains(fact, page, StringComparison.Ordinal));
        Assert.DoesNotContain(">giovedì</strong>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_in_two_languages_are_compared_by_their_facts()
    {
        using var place = new Workplace();
        place.Write("a.txt", "Il ministero della Difesa ha ordinato 48 droni alla fabbrica di Torino.");
        place.Write("b.txt", "Het ministerie van Defensie heeft 84 drones besteld bij de fabriek in Turijn.");
        var rows = place.Run("diff", "a.txt", "b.txt").Rows;
        Assert.Contains(rows, row => row[0] == "changed" && row[2] == "48" && row[4] == "84");
    }
}
