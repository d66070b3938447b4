using System.Xml.Linq;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The MTF schema of MultiTerm XML (RWS developer documentation), and that the termbase which the definition makes takes
/// it.</summary>
internal static class MultiTermRules
{
    public static void Check(byte[] bytes, byte[] definition)
    {
        var numbers = new List<string>();
        var termbase = new Termbase(definition);
        var root = XmlEntries.Check(bytes, "conceptGrp", entry =>
        {
            numbers.Add(entry.Element("concept")!.Value);
            CheckEntry(entry);
            termbase.Takes(entry);
        });
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

    // What a definition allows: fields by level, what a field may say, languages with their locales.
    private sealed class Termbase
    {
        private readonly Dictionary<int, HashSet<string>> fields = [];
        private readonly Dictionary<string, HashSet<string>> values;
        private readonly List<(string Locale, string Name)> languages;

        public Termbase(byte[] definition)
        {
            var content = XDocument.Load(new MemoryStream(definition)).Root!;
            Assert.Equal("Output", content.Name.LocalName);
            ReadLevel(Assert.Single(content.Element("Object")!.Element("Tree")!.Elements("Node")), level: 0);
            Assert.Equal([0, 2, 3], fields.Keys.Order());
            values = content.Element("Object")!.Element("TerminologyFields")!.Elements("Node").ToDictionary(
                node => node.Element("TextChild")!.Value,
                node => node.Element("Structure")!.Elements("PicklistValue").Select(value => value.Value).ToHashSet());
            Assert.Equal(fields.Values.SelectMany(names => names).Distinct().Order(), values.Keys.Order());
            var named = content.Element("Object")!.Element("Languages")!;
            languages = [.. named.Elements("ItemLocale").Zip(named.Elements("ItemText"), (locale, name) => (locale.Value, name.Value))];
        }

        public void Takes(XElement entry)
        {
            TakesFields(entry, 0);
            foreach (var language in entry.Elements("languageGrp"))
            {
                var name = language.Element("language")!;
                Assert.Contains((name.Attribute("lang")!.Value, name.Attribute("type")!.Value), languages);
                TakesFields(language, 2);
                foreach (var term in language.Elements("termGrp")) TakesFields(term, 3);
            }
        }

        private void TakesFields(XElement group, int level)
        {
            foreach (var field in group.Elements("descripGrp").Elements("descrip"))
            {
                var name = field.Attribute("type")!.Value;
                Assert.Contains(name, fields[level]);
                if (values[name].Count > 0) Assert.Contains(field.Value, values[name]);
            }
        }

        private void ReadLevel(XElement node, int level)
        {
            Assert.Equal(level, (int)node.Element("NodeType")!);
            fields[level] = [.. node.Elements("Node").Where(child => (int)child.Element("NodeType")! == 1)
                .Select(child => child.Element("TextChild")!.Value)];
            foreach (var within in node.Elements("Node").Where(child => (int)child.Element("NodeType")! != 1))
                ReadLevel(within, level == 0 ? 2 : 3);
        }
    }
}
