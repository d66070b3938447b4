namespace Aligner.Cli.Tests;

public sealed class TrainTests
{
    [Fact]
    public void A_lexicon_is_learned_from_bitext_and_the_same_text_gives_the_same_bytes()
    {
        using var place = new Workplace();
        string[] it = ["il gatto dorme", "il cane dorme", "il gatto mangia", "il cane mangia", "la casa grande", "la casa piccola"];
        string[] nl = ["de kat slaapt", "de hond slaapt", "de kat eet", "de hond eet", "het huis groot", "het huis klein"];
        place.Write("memory.tsv", string.Join('\n', it.Zip(nl, (a, b) => $"{a}\t{b}")));
        var result = place.Run("train", "memory.tsv@2", "--pair", "it-nl", "-o", "mine/it-nl.lex");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("mine/it-nl.lex\tit-nl\t", result.Output, StringComparison.Ordinal);
        var bytes = File.ReadAllBytes(place.Path("mine/it-nl.lex"));
        Assert.Equal(0, place.Run("train", "memory.tsv@2", "--pair", "it-nl", "-o", "mine/it-nl.lex").ExitCode);
        Assert.Equal(bytes, File.ReadAllBytes(place.Path("mine/it-nl.lex")));
        place.Write("aligner.yaml", "lexicons: mine\n");
        place.CopyStories();
        Assert.Equal(0, place.Run("align", "seeds/munich-security.it.txt", "seeds/munich-security.nl.txt").ExitCode);
    }

    [Fact]
    public void A_profile_of_a_new_language_is_learned_and_used()
    {
        using var place = new Workplace();
        string[] words = ["zlurp", "kwexi", "vromni", "taxqu", "plizzo", "gnarfu"];
        place.Write("text.txt", string.Join('\n', Enumerable.Range(0, 400)
            .Select(i => string.Join(' ', Enumerable.Range(0, 9).Select(j => words[(i * 7 + j * j) % words.Length])))));
        var trained = place.Run(
            "train", "--profile", "text.txt", "--language", "zz", "--pair", "it-nl", "-o", "packs/zz/profile.tsv");
        Assert.Equal(0, trained.ExitCode);
        Assert.Contains("--pair: warning ALN910: a profile has no use for it", trained.Error, StringComparison.Ordinal);
        place.Write("aligner.yaml", "packs: packs\n");
        place.Write("a.txt", "Kwexi zlurp plizzo taxqu vromni gnarfu zlurp kwexi.");
        Assert.Equal("zz", place.Run("detect", "a.txt").Rows[0][1]);
    }

    [Theory]
    [InlineData("train memory.tsv -o x.lex", "--pair")]
    [InlineData("train memory.tsv --profile -o x.tsv", "--language")]
    public void What_is_missing_is_named(string arguments, string option)
    {
        using var place = new Workplace();
        place.Write("memory.tsv", "a\tb\n");
        var result = place.Run(arguments.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(option, result.Error, StringComparison.Ordinal);
    }
}
