using System.Xml.Linq;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The MTF schema of MultiTerm XML (RWS developer documentation).</summary>
internal static class MultiTermRules
{
    public static void Check(byte[] bytes)
    {
        var root = XDocument.Parse(Rules.Utf8(bytes), LoadOptions.PreserveWhitespace).Root!;
        Assert.Equal("mtf", root.Name.ToString());
        Assert.NotEmpty(root.Elements());
        Rules.Once(root.Elements().Select(entry => entry.Element("concept")!.Value));
        foreach (var entry in root.Elements())
        {
            Assert.Equal("conceptGrp", entry.Name.ToString());
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
    }

    private static void Holds(XElement parent, params string[] children) =>
        Assert.All(parent.Elements(), child => Assert.Contains(child.Name.ToString(), children));
}
