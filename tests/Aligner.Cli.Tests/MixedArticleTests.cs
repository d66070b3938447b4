namespace Aligner.Cli.Tests;

/// <summary>Reports with notices, quotations and names in other languages, under names that say nothing: they stay what they are.</summary>
public sealed class MixedArticleTests
{
    private const string Notice =
        "We use cookies and similar technologies to give you the best experience on our website, to analyse our traffic and to show you "
        + "advertisements that match your interests. By clicking on accept you agree to the storing of cookies on your device.";

    private const string Quotation =
        "“We have always said that we will not sign anything that puts the future of our fishing communities at risk, and we will stand by "
        + "that promise today and tomorrow, whatever the other side may say,” zei hij.";

    [Fact]
    public void No_true_pair_vanishes()
    {
        using var place = new Workplace();
        // The notice is as long as the article, and in it, as the quotations, nobody asked for.
        Write(place, "a1", "antwerp-medicines.it", Notices(8), "");
        Write(place, "a2", "antwerp-medicines.nl", "", "");
        Write(place, "b1", "hormuz-tanker.it", "", "");
        Write(place, "b2", "hormuz-tanker.nl", "", string.Concat(Enumerable.Repeat(Quotation + "\n", 4)));
        Write(place, "c1", "munich-security.it", "", "");
        Write(
            place, "c2", "munich-security.nl", "", "Volgens Александр Лукашенко, Владимир Путин en Сергей Лавров is de grens gesloten.\n");
        var pairs = place.Run("pair", "news", "--languages", "it,nl");
        Assert.Equal(0, pairs.ExitCode);
        string[] all = ["it-nl news/a1.txt news/a2.txt", "it-nl news/b1.txt news/b2.txt", "it-nl news/c1.txt news/c2.txt"];
        Assert.Equal(all, Paired(pairs));
        Assert.Contains("news/a1.txt: warning ALN108: is in it, with other languages in it: ", pairs.Error, StringComparison.Ordinal);
        // Where nobody says which languages are wanted, the other articles do: none of them is in English.
        Assert.Equal(all, Paired(place.Run("pair", "news")));
        // Of two articles alone each is in the language that most of it is in.
        Write(place, "a1", "antwerp-medicines.it", Notices(4), "");
        var memory = place.Run("align", "news/a1.txt", "news/b2.txt", "--format", "tmx");
        Assert.Contains("<tuv xml:lang=\"nl\"", memory.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<tuv xml:lang=\"en\"", memory.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_entry_of_a_feed_is_in_the_language_of_the_others()
    {
        using var place = new Workplace();
        string[] entries =
        [
            "Regjeringen sier at de ikke vet hva som skjedde etter at møtet ble avsluttet i går kveld.",
            "Jeg vet ikke hva hun heter, men jeg så henne gå hjem etter at de andre hadde spist.",
            "Statsministeren reiste hjem etter at han hadde snakket med journalistene om hva som hadde skjedd.",
            "Hun kan komme i dag",
        ];
        place.Write("alone.txt", entries[^1]);
        Assert.NotEqual("nb", place.Run("detect", "alone.txt").Rows[0][1]);
        place.Write("feed.rss",
            $"<rss><channel>{string.Concat(entries.Select(entry => $"<item><description>{entry}</description></item>\n"))}"
            + "</channel></rss>");
        Assert.Equal(["nb", "nb", "nb", "nb"], place.Run("detect", "feed.rss").Rows.Select(row => row[1]));
    }

    private static string Notices(int count) => string.Concat(Enumerable.Repeat(Notice + "\n", count));

    private static IEnumerable<string> Paired(ProgramResult pairs) =>
        pairs.Rows.Select(row => string.Join(' ', row.Take(3))).Order(StringComparer.Ordinal);

    private static void Write(Workplace place, string name, string seed, string before, string after) =>
        place.Write($"news/{name}.txt", $"{before}{File.ReadAllText(Path.Combine(Workplace.Seeds, $"{seed}.txt"))}\n{after}");
}
