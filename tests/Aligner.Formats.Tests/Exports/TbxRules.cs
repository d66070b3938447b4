using System.Xml.Linq;
using Aligner.Formats.Exports;

namespace Aligner.Formats.Tests.Exports;

/// <summary>What a grammar can't say of TBX-Basic: levels of the data categories in both styles, unique ids, references that lead somewhere.</summary>
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
    };

    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["partOfSpeech"] = ["noun", "verb", "adjective", "adverb", "other"],
        ["termType"] = ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"],
        ["administrativeStatus"] = ["preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts"],
        ["transactionType"] = ["origination", "modification"],
    };

    public static void Check(byte[] bytes)
    {
        var root = XDocument.Parse(Rules.Utf8(bytes), LoadOptions.PreserveWhitespace).Root!;
        Assert.Equal(Core + "tbx", root.Name);
        Assert.Equal("TBX-Basic", (string?)root.Attribute("type"));
        var style = (string?)root.Attribute("style");
        Assert.Contains(style, (string[])["dca", "dct"]);
        var ids = root.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Rules.Once(ids);
        var known = ids.ToHashSet(StringComparer.Ordinal);
        Assert.All(root.Descendants().Attributes("target"), target => Assert.Contains(target.Value, known));
        foreach (var element in root.Element(Core + "text")!.Descendants())
        {
            if (style == "dca") Assert.Equal(Core, element.Name.Namespace);
            var category = style == "dca" ? (string?)element.Attribute("type") : element.Name.Namespace == Core ? null : element.Name.LocalName;
            if (category is null) continue;
            var level = element.Parent!.Name.LocalName.EndsWith("Grp", StringComparison.Ordinal) ? element.Parent.Parent! : element.Parent;
            Assert.Contains(level.Name.LocalName, Levels[category]);
            if (Values.TryGetValue(category, out var values)) Assert.Contains(element.Value, values);
        }
        foreach (var entry in root.Descendants(Core + "conceptEntry"))
        {
            Rules.Once(entry.Elements(Core + "langSec").Select(section => (string)section.Attribute(XNamespace.Xml + "lang")!));
            Assert.All(entry.Descendants(Core + "term"), term => Assert.NotEqual("", term.Value.Trim()));
        }
    }
}
