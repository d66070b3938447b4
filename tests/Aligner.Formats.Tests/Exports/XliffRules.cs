using System.Xml.Linq;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Constraints of XLIFF 2.1 (OASIS, 13 February 2018, §4 and §5.3), as far as our files go.</summary>
internal static class XliffRules
{
    private static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";
    private static readonly XNamespace Glossary = "urn:oasis:names:tc:xliff:glossary:2.0";

    public static void Check(byte[] bytes)
    {
        var units = new List<string?>();
        var root = XmlEntries.Check(bytes, "unit", unit =>
        {
            CheckUnit(unit);
            units.Add((string?)unit.Attribute("id"));
        });
        Assert.Equal(Core + "xliff", root.Name);
        Assert.Equal("2.1", (string?)root.Attribute("version"));
        Assert.NotNull(root.Attribute("srcLang"));
        Assert.NotNull(root.Attribute("trgLang"));
        Assert.NotEmpty(root.Elements());
        Assert.All(root.Elements(), element => Assert.Equal(Core + "file", element.Name));
        Ids(root.Elements());
        Assert.NotEmpty(units);
        if (root.Elements().Count() == 1) Rules.Once(units!);
    }

    private static void CheckUnit(XElement unit)
    {
        // Modules, then notes, then segments.
        var order = unit.Elements()
            .Select(element => element.Name == Glossary + "glossary" ? 0
                : element.Name == Core + "notes" ? 1
                : element.Name == Core + "segment" ? 2
                : 9)
            .ToList();
        Assert.Equal(order.Order(), order);
        Assert.DoesNotContain(9, order);
        Assert.Contains(2, order);
        Ids(unit.Elements(Core + "segment"));
        foreach (var segment in unit.Elements(Core + "segment"))
        {
            var state = (string?)segment.Attribute("state");
            Assert.Contains(state, (string[])["initial", "translated", "reviewed", "final"]);
            var names = segment.Elements().Select(element => element.Name);
            Assert.Equal(state == "initial" ? [Core + "source"] : [Core + "source", Core + "target"], names);
        }
        Assert.All(unit.Elements(Core + "notes"), notes => Assert.NotEmpty(notes.Elements(Core + "note")));
        foreach (var glossary in unit.Elements(Glossary + "glossary"))
        {
            Assert.NotEmpty(glossary.Elements(Glossary + "glossEntry"));
            Ids(glossary.Descendants().Where(element => element.Attribute("id") is not null));
            foreach (var entry in glossary.Elements(Glossary + "glossEntry"))
            {
                Assert.Single(entry.Elements(Glossary + "term"));
                Assert.True(entry.Elements(Glossary + "translation").Any() || entry.Elements(Glossary + "definition").Any());
            }
        }
    }

    // Ids are NMTOKENs, unique among their siblings.
    private static void Ids(IEnumerable<XElement> elements)
    {
        var ids = elements.Select(element => (string?)element.Attribute("id")).ToList();
        Assert.All(ids, id => Assert.Matches(@"^[\w.:-]+$", id ?? ""));
        Rules.Once(ids!);
    }
}
