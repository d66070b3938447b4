using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The TMX 1.4b specification (GALA), as far as our files go.</summary>
internal static partial class TmxRules
{
    private static readonly string[] Required =
        ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"];

    public static void Check(byte[] bytes)
    {
        var root = XmlEntries.Check(bytes, "tu", CheckUnit);
        Assert.Equal("tmx", root.Name.ToString());
        Assert.Equal("1.4", (string?)root.Attribute("version"));
        Assert.Equal(["header", "body"], root.Elements().Select(element => element.Name.LocalName));
        var header = root.Element("header")!;
        Assert.All(Required, name => Assert.False(string.IsNullOrEmpty((string?)header.Attribute(name)), name));
        Assert.Contains((string?)header.Attribute("segtype"), (string[])["block", "paragraph", "sentence", "phrase"]);
        Assert.Empty(root.Element("body")!.Elements());
    }

    private static void CheckUnit(XElement unit)
    {
        var kinds = string.Concat(
            unit.Elements().Select(element => element.Name.LocalName switch { "note" => "n", "prop" => "p", "tuv" => "t", _ => "?" }));
        Assert.Matches(UnitContent(), kinds);
        Assert.All(unit.Elements("prop"), prop => Assert.NotNull(prop.Attribute("type")));
        var languages = unit.Elements("tuv").Select(variant => (string)variant.Attribute(XNamespace.Xml + "lang")!).ToList();
        Assert.All(languages, language => Assert.NotNull(CultureInfo.GetCultureInfo(language)));
        Rules.Once(languages);
        foreach (var variant in unit.Elements("tuv"))
        {
            Assert.Equal("seg", variant.Elements().Last().Name.LocalName);
            Assert.Single(variant.Elements("seg"));
            Assert.NotEqual("", variant.Element("seg")!.Value.Trim());
        }
    }

    [GeneratedRegex("^[np]*tt+$")]
    private static partial Regex UnitContent();
}
