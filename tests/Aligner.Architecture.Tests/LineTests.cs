using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aligner.Architecture.Tests;

/// <summary>A line fits a screen.</summary>
public class LineTests
{
    private const int Longest = 140;

    [Fact]
    public void No_line_of_code_is_longer_than_140_characters()
    {
        var found = string.Join('\n',
            from path in Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
            let file = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
            where !file.Split('/').Any(folder => folder is "bin" or "obj")
            orderby file
            from line in LongLines(File.ReadAllText(path))
            select $"{file}:{line.Number}: {line.Length} characters");
        Assert.True(found.Length == 0, found);
    }

    [Fact]
    public void Only_what_a_raw_string_quotes_may_be_longer()
    {
        var text = new string('x', Longest);
        var source = $$""""
            var plain = """
                {{text}}
                """; // {{text}}
            var filled = $"""
                {plain}, {{text}}
                """;
            var single = """{{text}}""";
            """";
        Assert.Equal([3, 7], LongLines(source).Select(line => line.Number));
    }

    /// <summary>The lines that are too long, with 1-based numbers. A break inside a raw string is one in what it says.</summary>
    private static IEnumerable<(int Number, int Length)> LongLines(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        var quoted = root.DescendantNodes().Where(IsRawText).SelectMany(LinesInside).ToHashSet();
        return root.GetText().Lines
            .Where(line => line.Span.Length > Longest && !quoted.Contains(line.LineNumber))
            .Select(line => (line.LineNumber + 1, line.Span.Length));
    }

    private static bool IsRawText(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.Kind()
            is SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken,
        InterpolatedStringExpressionSyntax filled => filled.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken),
        _ => false,
    };

    private static IEnumerable<int> LinesInside(SyntaxNode text)
    {
        var lines = text.GetLocation().GetLineSpan();
        var (first, last) = (lines.StartLinePosition.Line + 1, lines.EndLinePosition.Line - 1);
        return Enumerable.Range(first, last - first + 1);
    }
}
