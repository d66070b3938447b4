using System.Text.RegularExpressions;

namespace Aligner.Formats.Tests.Exports;

/// <summary>Turtle of the shape one statement a line, and the conditions of SKOS on labels: one preferred a language (S14), and none
/// twice in a concept (S13).</summary>
internal static partial class SkosRules
{
    public static void Check(string text)
    {
        var lines = text.Split('\n');
        Assert.Equal("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .", lines[0]);
        Assert.Equal("", lines[^1]);
        var subjects = new List<string>();
        var labels = new List<string>();
        var preferred = new List<string>();
        var isOpen = false;
        foreach (var line in lines.Skip(3).SkipLast(1))
        {
            if (line.Length == 0)
            {
                Assert.False(isOpen, "a statement has no full stop");
                continue;
            }
            if (!isOpen)
            {
                var subject = Subject().Match(line);
                Assert.True(subject.Success, line);
                subjects.Add(subject.Groups[1].Value);
                (isOpen, labels, preferred) = (true, [], []);
                continue;
            }
            var statement = Statement().Match(line);
            Assert.True(statement.Success, line);
            var (property, value, language) =
                (statement.Groups["property"].Value, statement.Groups["value"].Value, statement.Groups["language"].Value);
            if (property.EndsWith("Label", StringComparison.Ordinal)) labels.Add($"{value}@{language}");
            if (property == "skos:prefLabel") preferred.Add(language);
            if (line[^1] != '.') continue;
            Rules.Once(labels);
            Rules.Once(preferred);
            Assert.True(labels.Count == 0 || preferred.Count >= 2);
            isOpen = false;
        }
        Rules.Once(subjects);
    }

    [GeneratedRegex("^<#([^<>\" ]+)> a skos:(Concept|ConceptScheme) ;$")]
    private static partial Regex Subject();

    // A property, then an address or a text with its language, then the sign of more or of the end.
    [GeneratedRegex(
        """^  (?<property>[a-z]+:[A-Za-z]+) (<#[^<>" ]+>|"(?<value>([^"\\]|\\["\\nrt])*)"(@(?<language>[\w-]+))?) [;.]$""")]
    private static partial Regex Statement();
}
