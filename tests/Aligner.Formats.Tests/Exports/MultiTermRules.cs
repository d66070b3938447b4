using System.Xml.Linq;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The MTF schema of MultiTerm XML (RWS developer documentation).</summary>
internal static class MultiTermRules
{
    public static void Check(byte[] bytes)
    {
        var numbers = new List<string>();
        var root = XmlEntries.Check(bytes, "conceptGrp", entry => { numbers.Add(entry.Element("concept")!.Value); CheckEntry(entry); });
        Assert.Equal("mtf", root.Name.ToString());
        Assert.NotEmpty(numbers);
        Rules.Once(numbers);
        Assert.Empty(root.Elements());
    }

    private static void CheckEntry(XElement entry)
    {
        Holds(entry, "concept", "system", "transacGrp", "descripGrp", "languageGrp");
        Assert.True(uint.TryParse(Assert.Single(entry.Elements("concept")).Value, out _));
        Assert.NotEmpty(entry.Elements("languageGrp"));
        foreach (var group in entry.Descendants("descripGrp"))
        {
            Holds(group, "descrip", "transacGrp", "descripGrp");
            Assert.NotNull(Assert.Single(group.Elements("descrip")).Attribute("type"));
        }
        foreach (var language in entry.Elements("languageGrp"))
        {
            Holds(language, "language", "transacGrp", "descripGrp", "termGrp");
            var name = Assert.Single(language.Elements("language"));
            Assert.NotNull(name.Attribute("type"));
            Assert.NotNull(name.Attribute("lang"));
            Assert.NotEmpty(language.Elements("termGrp"));
            foreach (var term in language.Elements("termGrp"))
            {
                Holds(term, "term", "transacGrp", "descripGrp");
                Assert.NotEqual("", Assert.Single(term.Elements("term")).Value.Trim());
            }
        }
    }

    private static void Holds(XElement parent, params string[] children) =>
        Assert.All(parent.Elements(), child => Assert.Contains(child.Name.ToString(), children));
}
