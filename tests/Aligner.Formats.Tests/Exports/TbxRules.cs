using System.Xml.Linq;
using Aligner.Formats.Exports;

namespace Aligner.Formats.Tests.Exports;

/// <summary>What a grammar can't say of TBX-Basic: levels of the data categories in both styles, unique ids,
/// references that lead somewhere.</summary>
internal static class TbxRules
{
    private static readonly XNamespace Core = TbxExporter.Namespace;

    private static readonly Dictionary<string, string[]> Levels = new(StringComparer.Ordinal)
    {
        ["subjectField"] = ["conceptEntry"],
        ["definition"] = ["conceptEntry", "langSec"],
        ["context"] = ["termSec"],
        ["source"] = ["conceptEntry", "langSec", "termSec"],
        ["crossReference"] = ["conceptEntry", "termSec"],
        ["partOfSpeech"] = ["termSec"],
        ["termType"] = ["termSec"],
        ["administrativeStatus"] = ["termSec"],
        ["transactionType"] = ["conceptEntry", "langSec", "termSec"],
        ["responsibility"] = ["conceptEntry", "langSec", "termSec"],
    };

    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["partOfSpeech"] = ["noun", "verb", "adjective", "adverb", "other"],
        ["termType"] = ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"],
        ["administrativeStatus"] =
            ["preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts"],
        ["transactionType"] = ["origination", "modification"],
    };

    // What version 2 calls the elements that both have.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["termEntry"] = "conceptEntry",
        ["langSet"] = "langSec",
        ["tig"] = "termSec",
    };

    /// <summary>Version 2 has the categories of version 3 at the same levels.</summary>
    public static void CheckVersion2(byte[] bytes)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var styles = new HashSet<string>(StringComparer.Ordinal);
        var root = XmlEntries.Check(bytes, "termEntry", entry => CheckEntry(AsVersion3(entry), ids, styles));
        Assert.Equal("martif", root.Name);
        Assert.Equal("TBX", (string?)root.Attribute("type"));
        Assert.Equal(["martifHeader", "text"], root.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("XCSURI", (string?)root.Descendants("encodingDesc").Single().Element("p")!.Attribute("type"));
        Assert.True(styles.Count == 0 || styles.Single() == "dca");
    }

    public static void Check(byte[] bytes)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var styles = new HashSet<string>(StringComparer.Ordinal);
        var root = XmlEntries.Check(bytes, "conceptEntry", entry => CheckEntry(entry, ids, styles));
        Assert.Equal(Core + "tbx", root.Name);
        Assert.Equal("TBX-Basic", (string?)root.Attribute("type"));
        Assert.Contains((string?)root.Attribute("style"), (string[])["dca", "dct"]);
        Assert.All(styles, style => Assert.Equal((string?)root.Attribute("style"), style));
        Assert.Equal([Core + "tbxHeader", Core + "text"], root.Elements().Select(element => element.Name));
    }

    private static XElement AsVersion3(XElement element) => new(
        Core + Renamed.GetValueOrDefault(element.Name.LocalName, element.Name.LocalName),
        element.Attributes(),
        element.Nodes().Select(node => node is XElement child ? AsVersion3(child) : node));

    private static void CheckEntry(XElement entry, HashSet<string> ids, HashSet<string> styles)
    {
        Assert.Equal(Core + "conceptEntry", entry.Name);
        var own = entry.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();
        Assert.All(own, id => Assert.True(ids.Add(id), $"the id '{id}' stands twice"));
        Assert.All(entry.Descendants().Attributes("target"), target => Assert.Contains(target.Value, own));
        foreach (var element in entry.Descendants())
        {
            var category = element.Name.Namespace == Core ? (string?)element.Attribute("type") : element.Name.LocalName;
            if (category is null) continue;
            styles.Add(element.Name.Namespace == Core ? "dca" : "dct");
            var level = element.Parent!.Name.LocalName.EndsWith("Grp", StringComparison.Ordinal) ? element.Parent.Parent! : element.Parent;
            Assert.Contains(level.Name.LocalName, Levels[category]);
            if (Values.TryGetValue(category, out var values)) Assert.Contains(element.Value, values);
        }
        Rules.Once(entry.Elements(Core + "langSec").Select(section => (string)section.Attribute(XNamespace.Xml + "lang")!));
        Assert.All(entry.Descendants(Core + "term"), term => Assert.NotEqual("", term.Value.Trim()));
    }
}
