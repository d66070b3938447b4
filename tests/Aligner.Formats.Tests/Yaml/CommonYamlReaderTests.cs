using System.Globalization;
using System.Text;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Yaml;

public class CommonYamlReaderTests
{
    // What texts in the shape of glossaries are made of, and what could mislead a reader that knows only that shape.
    private static readonly string[] pieces =
    [
        "\n", "\n", "\n  ", "\n    ", "\n      ", "\r\n  ", " ", "  ", "- ", "- ", "-", "id: ", "term: ", "a:", "a: ",
        "b: ", "terms:", "it:",
        "it: ", "{ ", "{", " }", "}", "[", "]", "[]", "{}", ", ", ",", ":", "# c", " # c", "#", "\"x\"", "\"x: y\"",
        "\"\\u00e9\\n\"", "\"\\x\"",
        "\"\\ud83d\"", "'x'", "'l''Aia'", "'", "\"", "x", "x y", "Aia", "0.97", "true", "null", "~", "|", ">", "?", "? ",
        "!t", "&a", "*a", "%",
        "---", "...", "é", "«x»", "’s", "(a)", "😀", "\uD83D", "\uFEFF", "\u00A0", "\u200B", "\uFFFE", "\u3000", "\t",
        "x: y", "x #y", "x:y", "x#y",
        "<<: ", "@", "`", "=", "\\", "/", "$", ".5", "..", "1:2", "\u0130d: ",
    ];

    private static readonly Config config = Config.QuickThrowOnFailure.WithMaxTest(3000);

    /// <summary>A file as people keep one, with most of what the shape allows.</summary>
    private const string Kept = """
        # the ministries, checked by Anna
        aligner: 1
        kind: ministries

        concepts:
          # asked the embassy
          - id: min-defence # here too
            type: ministry
            terms:
              it:
                - { term: Ministero della Difesa, preferred: true, forms: [ministero della Difesa, "Difesa: il ministero"], count: 3 }
              nl:
                - term: ministerie van Defensie
                  count: 2
                - {term: 'Defensie (''s-Gravenhage)'}
            confidence: 0.97
            evidence: []
          -   id: min-finance
              type: ministry
              terms: { it: [{ term: "Tesoro\n\u00e8" }], nl: [{ term: Financiën }] }
              note: see seeds/x.it.txt:3, a#b

        """;

    /// <summary>Texts in the shape that is read.</summary>
    public static TheoryData<string> Common() => new()
    {
        Kept, Kept.ReplaceLineEndings("\r\n"), Kept.TrimEnd(), "- a\n- b", "a: { }", "{ a: b, c: [d] }",
    };

    /// <summary>Texts of the same meaning or none, in another shape.</summary>
    public static TheoryData<string> Others() => new()
    {
        "", "# only a comment", "a", "a:", "a: b: c", "a: |\n  b", "a: b\n  c", "a:\n- b", "a: [b,\n  c]", "a: 'b\n  c'",
        "\"a\": b", "a: *b",
        "a: &b c", "a: !b c", "---\na: b", "a: b\n...", "a: b\n b: c", "a:\n    b: c\n  d: e", "- - a", "a: {b}",
        "a: [b, ]", "a: \"\\x41\"",
        "\uFEFFa: b", "a: b\tc", "a: -b", "? a\n: b", "a: {b: c}d", "a: \"b\" c", "a: ~", "a: [b #c\n]", "a: \"\\ud83d\\ude00\"", "a: [b",
        $"a: {new string('[', 20)}{new string(']', 20)}", "a: \"b", "a: 'b",
    };

    [Theory]
    [MemberData(nameof(Common))]
    public void Reads_the_common_shape_as_a_reader_of_all_of_yaml_does(string text)
    {
        var node = Assert.IsAssignableFrom<YamlNode>(CommonYamlReader.Read(text));

        Assert.Equal(Written(YamlReader.ReadAny("x.yaml", text).Node), Written(node));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Leaves_every_other_shape_to_it(string text) => Assert.Null(CommonYamlReader.Read(text));

    [Fact]
    public void Reads_whatever_is_written_here()
    {
        var glossary = new Glossary(GlossaryKind.Names, []);

        Assert.NotNull(CommonYamlReader.Read(GlossaryWriter.File(glossary)));
    }

    [Fact]
    public void Is_never_of_another_opinion_on_pieces_of_yaml() =>
        Check.One(config, Prop.ForAll(Gen.Elements(pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary(), Agrees));

    [Fact]
    public void Is_never_of_another_opinion_on_a_file_that_was_changed_somewhere() => Check.One(config, Prop.ForAll(
        (from place in Gen.Choose(0, Kept.Length - 1)
         from length in Gen.Frequency((4, Gen.Choose(0, 3)), (1, Gen.Choose(0, 80)))
         from piece in Gen.Elements(pieces)
         select string.Concat(Kept.AsSpan(0, place), piece, Kept.AsSpan(Math.Min(place + length, Kept.Length)))).ToArbitrary(),
        Agrees));

    private static void Agrees(string text)
    {
        // Without the characters that no text gets here with.
        if (CommonYamlReader.Read(text) is not { } node || YamlReader.Read("x.yaml", text).Problem is not null) return;

        var (whole, problem) = YamlReader.ReadAny("x.yaml", text);

        Assert.Null(problem);
        Assert.Equal(Written(whole), Written(node));
    }

    private static string Written(YamlNode? node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, YamlNode? node, int depth)
    {
        text.Append(' ', depth).Append(node?.GetType().Name);
        text.Append(CultureInfo.InvariantCulture, $" {node?.Start}-{node?.End} {node?.Line}:{node?.Column} ");
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(CultureInfo.InvariantCulture, $"{scalar.IsPlain} {scalar.Value}\n");
                break;
            case YamlSequence sequence:
                text.Append(CultureInfo.InvariantCulture, $"{sequence.IsFlow}\n");
                foreach (var item in sequence.Items) Write(text, item, depth + 1);
                break;
            case YamlMapping mapping:
                text.Append(CultureInfo.InvariantCulture, $"{mapping.IsFlow}\n");
                foreach (var (key, value) in mapping.Pairs)
                {
                    Write(text, key, depth + 1);
                    Write(text, value, depth + 1);
                }
                break;
        }
    }
}
