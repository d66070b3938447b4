using System.Text;
using Aligner.Formats.Tests.Exports;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Imports;

/// <summary>Files made to do harm: refused, with a place, without a byte read elsewhere.</summary>
public class HostileXmlTests
{
    public static TheoryData<string, string> Hostile => new()
    {
        {
            "x.tbx",
            "<!DOCTYPE tbx [<!ENTITY a \"lol\"><!ENTITY b "
                + "\"&a;&a;&a;\">]><tbx><text><body><conceptEntry><note>&b;</note></conceptEntry></body></text></tbx>"
        },
        {
            "x.tmx",
            "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tmx><body><tu><tuv "
                + "xml:lang=\"it\"><seg>&x;</seg></tuv></tu></body></tmx>"
        },
        { "x.tmx", "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\" [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p;]><tmx><body/></tmx>" },
        { "x.tbx", "<?xml version=\"1.0\"?>\n<!-- > -->\n<!DOCTYPE\n tbx\n[<!ATTLIST tbx a CDATA \"x\">]><tbx/>" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void A_DOCTYPE_that_declares_something_is_refused(string path, string text)
    {
        var imported = Imported.From(path, text);
        Assert.Empty(imported.Concepts);
        Assert.Contains("error ALN403", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void So_it_is_in_UTF_16()
    {
        var imported = Imported.From(
            "x.tbx",
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<!DOCTYPE tbx [<!ENTITY a \"b\">]><tbx/>")]);
        Assert.Contains("x.tbx:1:", Assert.Single(imported.Errors), StringComparison.Ordinal);
        Assert.Contains("ALN403", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_nobody_declared_ends_the_file()
    {
        var imported = Imported.From("x.tmx", "<!DOCTYPE tmx SYSTEM \"http://127.0.0.1:9/tmx14.dtd\">\n<tmx><body><tu><tuv "
            + "xml:lang=\"it\"><seg>&unknown;</seg></tuv></tu></body></tmx>");
        Assert.Empty(imported.Concepts);
        Assert.Contains("x.tmx:2:", Assert.Single(imported.Errors), StringComparison.Ordinal);
        Assert.Contains("ALN402", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    [Theory, InlineData("<tbx><text><body>", "<conceptEntry>"), InlineData("<tbx>", "<x>")]
    public void Deep_nesting_is_refused(string start, string element)
    {
        var imported = Imported.From("x.tbx", start + string.Concat(Enumerable.Repeat(element, 100_000)));
        Assert.Empty(imported.Concepts);
        Assert.Contains("ALN403: elements nest more than 64 deep", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_entry_is_refused()
    {
        var imported = Imported.From(
            "x.tbx",
            $"<tbx><text><body><conceptEntry><note>{new string('x', 1_100_000)}</note></conceptEntry></body></text></tbx>");
        Assert.Contains("ALN403: an entry of more than", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    [Theory, InlineData("tbx", "x.tbx"), InlineData("tbx-dct", "x.tbx"), InlineData("tmx", "x.tmx"), InlineData("xlsx", "x.xlsx"),
        InlineData("memoq", "x.csv")]
    public void No_damage_to_a_file_is_thrown(string exporter, string path)
    {
        var whole = Written.By(exporter).Parts[0];
        Prop.ForAll(Gen.Zip(Gen.Choose(0, whole.Length - 1), Gen.Choose(0, 255)).ListOf().ToArbitrary(), changes =>
        {
            var damaged = (byte[])whole.Clone();
            foreach (var (at, value) in changes) damaged[at] = (byte)value;
            Imported.From(path, damaged);
            Imported.From(path, damaged[..(changes.Count == 0 ? 0 : changes[0].Item1)]);
        }).QuickCheckThrowOnFailure();
    }

    [Theory, InlineData("x.tbx"), InlineData("x.tmx"), InlineData("x.csv"), InlineData("x.tsv"), InlineData("x.xlsx"),
        InlineData("x.tbx.gz"), InlineData("x.doc")]
    public void Random_bytes_are_reported(string path)
    {
        var bytes = new byte[5000];
        new Random(1).NextBytes(bytes);
        var imported = Imported.From(path, bytes);
        Assert.Empty(imported.Concepts);
        Assert.NotEmpty(imported.Errors);
    }

    [Theory, InlineData("x.tbx"), InlineData("x.tmx"), InlineData("x.csv"), InlineData("x.tsv"), InlineData("x.xlsx")]
    public void An_empty_file_is_reported(string path) => Assert.NotEmpty(Imported.From(path, "").Errors);
}
