using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Yaml;

public class CommonConceptReaderTests
{
    private static readonly string[] pieces =
    [
        "\n", "\n  ", "\n    ", "\n      ", "\n        ", "\r\n", " ", "- ", "id: ", "type: ", "status: approved",
        "person", "place", "terms:", "it:", "nl: ", "IT: ", "{ term: x }", "{ ", " }", "}", "[", "]", "[]", "{}",
        ", ", ":", " # c", "#", "\"x\"", "\"\\u00e9\"", "''", "\"\"", "x", "0.97", "1.5", "-1", "true", "false",
        "null", "~", "nl-BE", "nl_be", "usage: forbidden", "preferred: true, ", "count: 3", "by: Anna",
        "at: 2026-05-04", "story: s, ", "note: ", "forms: [a]", "wrong: [b, c]", "é", "|", "*a", "\u200B",
    ];

    /// <summary>Two concepts with all that one can have, as they are written.</summary>
    private const string Kept = """
        aligner: 1
        kind: names
        concepts:
          # asked the embassy
          - id: per-lavrov # here too
            type: person
            status: approved
            decided: { by: Anna, at: 2026-05-04T09:30:00Z }
            equivalence: functional
            subject:
              it: politica
            definition:
              it: "ministro, dal 2004: esteri"
              nl: minister
            terms:
              it:
                - { term: Sergej Lavrov, region: it-CH, preferred: true, forms: [Lavrov, "Lavrov: il"], count: 3, source: "a, b" }
                - { term: Lavrov, count: 0 }
              nl:
                - { term: Sergej Lavrov, usage: preferred, wrong: [Lawrow], note: 'l''altro' }
            confidence: 0.97
            evidence:
              - { story: s, source: seeds/x.it.txt:3, target: seeds/x.nl.txt:4 }
              - { story: s, source: seeds/x.it.txt:5, target: seeds/x.nl.txt:6 }
            note: "two\nlines"
          - terms:
              it:
                - { count: 2, term: Österreich }
            id: org-o
            type: organisation

        """;

    [Fact]
    public void Reads_a_concept_with_everything_that_one_can_have() => Assert.Equal(2, Compared(Kept));

    [Fact]
    public void Places_that_concepts_share_are_held_once()
    {
        var document = GlossaryDocument.Parse("names.yaml", Kept, GlossaryKind.Names);
        var evidence = document.Glossary.Concepts[0].Evidence;
        Assert.Same(evidence[0].Story, evidence[1].Story);
    }

    [Fact]
    public void Reads_one_with_windows_line_ends() => Assert.Equal(2, Compared(Kept.ReplaceLineEndings("\r\n")));

    [Theory]
    [InlineData("type: person", "type: place")]
    [InlineData("id: per-lavrov", "id: per lavrov")]
    [InlineData("status: approved", "status: accepted")]
    [InlineData("status: approved", "type: person")]
    [InlineData("it-CH", "nl-CH")]
    [InlineData("it-CH", "it-ch")]
    [InlineData("usage: preferred", "preferred: true, usage: forbidden")]
    [InlineData("term: Lavrov, count: 0", "term: Lavrov, count: -1")]
    [InlineData("term: Lavrov, count: 0", "term: Sergej Lavrov, region: it-CH")]
    [InlineData("term: Lavrov, count: 0", "term: Lavrov, region: it-CH, preferred: true")]
    [InlineData("term: Lavrov, count: 0", "term: \"\"")]
    [InlineData("preferred: true", "preferred: yes")]
    [InlineData("0.97", "1.97")]
    [InlineData("nl: minister", "it: ministro")]
    [InlineData("nl: minister", "NL: minister")]
    [InlineData("by: Anna, ", "")]
    [InlineData("2026-05-04T", "yesterday")]
    [InlineData("story: s, ", "")]
    [InlineData("story: s", "story: ~")]
    [InlineData("note: \"two", "more: \"two")]
    public void Leaves_mistakes_to_who_can_name_them(string right, string wrong)
    {
        var at = Kept.IndexOf(right, StringComparison.Ordinal);

        Assert.Equal(1, Compared(string.Concat(Kept.AsSpan(0, at), wrong, Kept.AsSpan(at + right.Length))));
    }

    [Fact]
    public void Is_never_of_another_opinion_on_a_file_that_was_changed_somewhere() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000),
        Prop.ForAll(
            (from place in Gen.Choose(0, Kept.Length - 1)
             from length in Gen.Frequency((4, Gen.Choose(0, 3)), (1, Gen.Choose(0, 80)))
             from piece in Gen.Elements(pieces)
             select string.Concat(Kept.AsSpan(0, place), piece, Kept.AsSpan(Math.Min(place + length, Kept.Length)))).ToArbitrary(),
            text => Compared(text) >= 0));

    // How many concepts of a text it reads; each as it is read from its node.
    private static int Compared(string text)
    {
        var (count, line, at) = (0, 1, 0);
        foreach (var written in text.Split('\n'))
        {
            if (written.StartsWith("  - ", StringComparison.Ordinal) && IsSame(text, at, line)) count++;
            (line, at) = (line + 1, at + written.Length + 1);
        }
        return count;
    }

    private static bool IsSame(string text, int lineStart, int line)
    {
        var cursor = new YamlCursor(text);
        cursor.Move(lineStart + 4, lineStart, line);
        cursor.SkipSpaces();
        if (new CommonConceptReader("x.yaml", GlossaryKind.Names).Read(cursor) is not var (concept, place)) return false;

        var item = CommonYamlReader.ReadItem(text, lineStart, line);
        var reader = new GlossaryReader("x.yaml");
        var expected = reader.ReadEntry(item!.Value.Item, GlossaryKind.Names);

        Assert.Empty(reader.Problems);
        Assert.Equal(GlossaryWriter.OneLine(expected!), GlossaryWriter.OneLine(concept));
        Assert.Equal(expected!.ReadAt, concept.ReadAt);
        Assert.Equal(
            (item.Value.Item.Start, item.Value.Item.End, item.Value.Item.Line, item.Value.Item.Column),
            (place.Start, place.End, place.Line, place.Column));
        Assert.Equal(item.Value.Next, cursor.HasMore ? cursor.LineStart : text.Length);
        return true;
    }
}
