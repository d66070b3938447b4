using System.Text;

namespace Aligner.Languages.Tests.Packs;

/// <summary>What does not fit in a pack is named with file, line and column, and the rest of the pack works.</summary>
public sealed class PackDiagnosticsTests : IDisposable
{
    private readonly PackFolder folder = new();

    [Theory]
    [InlineData("heads.tsv", "minister\ttitle\n",
        "1:15: error ALN501: a row of heads.tsv has 3 columns parted by tabs (concept, kind, forms); put the forms in")]
    [InlineData("heads.tsv", "minister\t\tministro\n", "1:10: error ALN501: ")]
    [InlineData("portfolios.tsv", "# c\nfinance\tFinanze\tTesoro\n", "2:17: error ALN501: ")]
    [InlineData("heads.tsv", "# c\n\nminister\ttitel\tministro\n", "3:10: error ALN502: 'titel' is none of title, state-title, ")]
    [InlineData("places.tsv", "NL\tland\tOlanda\n", "1:4: error ALN502: 'land' is none of country, capital, ")]
    [InlineData("numbers.tsv", "two\tdue\n", "1:1: error ALN503: 'two' is not a whole number of 0 or more")]
    [InlineData("calendar.tsv", "month\t13\tundecembre\n", "1:7: error ALN503: '13' is not a whole number of 1 to 12")]
    [InlineData("fractions.tsv", "1,5\ttimes\tanderthalb\n", "1:1: error ALN503: '1,5' is not a number above 0; write it as 1.5")]
    [InlineData("language.tsv", "name\tX\ncompound\ttrue\n",
        "2:1: error ALN506: 'compound' is no key of language.tsv; write one of name, ordinal-full-stop, ")]
    [InlineData("language.tsv", "compounds\tyes\n", "1:11: error ALN502: 'yes' is none of true, false")]
    [InlineData("language.tsv", "name\tX\nname\tY\n", "2:1: error ALN508: 'name' says something else than in line 1")]
    [InlineData("numbers.tsv", "2\tdue\n3\ttre|due\n", "2:1: error ALN508: 'due' says something else than in line 1")]
    [InlineData("calendar.tsv", "month\t1\tgen\nmonth\t2\tgen\n", "2:1: error ALN508: 'month gen' says")]
    [InlineData("places.tsv", "rome\tcity\tRoma\nrome\tcapital\tRoma\n", "2:1: error ALN508: 'rome' says")]
    [InlineData("stopwords.txt", "il\nLa\n", "2:1: error ALN509: 'La' is not in lower case; write it so")]
    [InlineData("abbreviations.txt", "  dott\n", "1:3: error ALN509: 'dott' ends with no full stop")]
    [InlineData("elisions.txt", "l\n", "1:1: error ALN509: 'l' ends with no apostrophe")]
    [InlineData("given-names.txt", "anna\n", "1:1: error ALN509: 'anna' begins with no capital")]
    [InlineData("noise.txt", "* *\n", "1:1: error ALN509: '* *' would match every line")]
    [InlineData("heads.tsv", "minister\ttitle\tministro||ministra\n", "1:16: error ALN509: '' is no form; part forms by one |")]
    [InlineData("heads.tsv", "minister\ttitle\tministri=\n", "1:16: error ALN509: 'ministri=' is no form")]
    public void A_line_that_does_not_fit_is_named_with_its_place(string name, string text, string start)
    {
        folder.Write($"xx/{name}", text).Load(out var diagnostics);
        Assert.StartsWith($"xx/{name}:{start}", Assert.Single(diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_around_it_are_read()
    {
        var pack = folder.Write("xx/heads.tsv", "a\ttitle\tA\nb\tno\tB\nc\tministry\tC\n").Load(out _);
        Assert.Equal(["a", "c"], pack.Heads.Select(head => head.Concept));
    }

    [Fact]
    public void Of_two_lines_that_contradict_each_other_the_first_holds()
    {
        var pack = folder.Write("xx/numbers.tsv", "2\tdue\n3\tdue\n").Write("xx/language.tsv", "name\tX\nname\tY\n").Load(out _);
        Assert.Equal((2L, "X"), (pack.Numbers["due"], pack.Name));
    }

    [Fact]
    public void What_is_said_twice_alike_contradicts_nothing()
    {
        folder.Write("xx/numbers.tsv", "2\tdue\n2\tpaio|due\n")
            .Write("xx/calendar.tsv", "month\t3\tmar.\nweekday\t2\tmar.\n")
            .Load(out var diagnostics);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_later_folder_may_say_otherwise()
    {
        var pack = PackLoader.Load(
            LanguageCode.Parse("xx"),
            [
                Path.Combine(folder.Write("one/language.tsv", "name\tX\n").Root, "one"),
                Path.Combine(folder.Write("two/language.tsv", "name\tY\n").Root, "two"),
            ],
            []);
        Assert.Equal("Y", pack.Name);
    }

    [Fact]
    public void What_is_not_UTF8_is_left_out_with_one_word_for_the_file()
    {
        byte[] text = [.. "à\nab"u8, 0xE9, .. "\nb\n"u8, 0xFF, (byte)'\n'];
        var pack = folder.Write("xx/stopwords.txt", text).Load(out var diagnostics);
        Assert.StartsWith(
            "xx/stopwords.txt:2:3: error ALN507: is not UTF-8, and 2 lines are left out",
            Assert.Single(diagnostics),
            StringComparison.Ordinal);
        Assert.Equal<string>(["b", "à"], pack.StopWords.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_are_no_part_of_an_item()
    {
        var pack = folder.Write("xx/stopwords.txt", [.. Encoding.UTF8.Preamble, .. "il\r\nla\r\n"u8]).Load(out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal<string>(["il", "la"], pack.StopWords.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_no_pack_has_is_named()
    {
        folder.Write("xx/head.tsv", "")
            .Write("xx/more/heads.tsv", "")
            .Write("xx/.hidden", "")
            .Write("xx/README.md", "")
            .Write("xx/roles.tsv", "")
            .Load(out var diagnostics);
        Assert.Equal(
            ["xx/head.tsv", "xx/more", "xx/roles.tsv"],
            diagnostics.Select(told => told[..told.IndexOf(": error ALN504: ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_folder_that_is_no_language_is_named_once_for_all_languages()
    {
        folder.Write("spanish!/stopwords.txt", "el\n")
            .Write("heads.tsv", "")
            .Write("xx/stopwords.txt", "il\n")
            .Write("roles.tsv", "ruler\tking\n");
        var packs = new LanguagePacks(folder.Root);
        packs.For(LanguageCode.Parse("xx"));
        packs.For(LanguageCode.Parse("it"));
        Assert.Equal(
            ["heads.tsv: error ALN504", "roles.tsv:1:1: error ALN502", "spanish!: error ALN504"],
            packs.Diagnostics.Select(folder.Told)
                .Select(told => told[..(told.IndexOf("ALN", StringComparison.Ordinal) + 6)])
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Faults_of_a_users_terms_are_named_before_anyone_asks_for_them()
    {
        folder.Write("it/places.tsv", "X\tmoon\tLuna\n");
        var packs = new LanguagePacks(folder.Root);
        packs.For(LanguageCode.Parse("it"));
        Assert.StartsWith(
            "it/places.tsv:1:3: error ALN502", folder.Told(Assert.Single(packs.Diagnostics)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shipped_pack_has_its_terms_when_they_are_asked_for()
    {
        var italian = LanguageCode.Parse("it");
        var pack = new LanguagePacks().For(italian);
        var whole = PackLoader.Load(italian, [Path.Combine(LanguagePacks.BuiltInFolder, "it")], []);
        Assert.Equal(whole.Places.Select(place => place.Concept), pack.Places.Select(place => place.Concept));
        Assert.NotEmpty(pack.Places);
        Assert.Equal(
            (whole.Heads.Length, whole.Portfolios.Length, whole.Institutions.Length, whole.Demonyms.Length),
            (pack.Heads.Length, pack.Portfolios.Length, pack.Institutions.Length, pack.Demonyms.Length));
    }

    public void Dispose() => folder.Dispose();
}
