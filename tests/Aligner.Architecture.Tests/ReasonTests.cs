using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Aligner.Architecture.Tests;

/// <summary>What the pages show of refusals and messages is in every language: their sources are read, and each form is looked up in
/// <c>wording.tsv</c>, which has the others beside it.</summary>
public sealed class ReasonTests
{
    /// <summary>Whose messages come to a page of a run or of the workbench.</summary>
    private static readonly string[] Speakers =
    [
        "Aligner.Core/Corrections/PatchApplication.cs", "Aligner.Core/Corrections/CorrectionStep.cs",
        "Aligner.Core/Corrections/PinnedAlignment.cs", "Aligner.Core/Glossaries/Model/ConceptText.cs",
        "Aligner.Core/Terms/Collecting/Spellings.cs", "Aligner.Core/Terms/Collecting/TermCollection.cs",
        "Aligner.Core/Terms/Reading/LongArticle.cs", "Aligner.Formats/Corrections/CorrectionJson.cs",
        "Aligner.Formats/Corrections/PinFile.cs", "Aligner.Formats/Patches/PatchFile.cs",
        "Aligner.Formats/Files/OutputRoot.cs", "Aligner.Formats/Readers/ArchiveReader.cs", "Aligner.Formats/Readers/ArticleReaders.cs",
        "Aligner.Formats/Readers/DocxReader.cs", "Aligner.Formats/Readers/JsonLinesReader.cs",
        "Aligner.Formats/Readers/Pages/HtmlReader.cs", "Aligner.Formats/Readers/Pdf/PdfReader.cs",
        "Aligner.Formats/Readers/ReadLimitException.cs", "Aligner.Formats/Readers/WarcReader.cs", "Aligner.Formats/Yaml/GlossaryFile.cs",
        "Aligner.Formats/Yaml/GlossaryFolder.cs", "Aligner.Formats/Yaml/GlossaryReader.cs", "Aligner.Formats/Yaml/JournalFile.cs",
        "Aligner.Formats/Yaml/YamlReader.cs", "Aligner.Cli/Inputs/ArrivingArticle.cs", "Aligner.Cli/Inputs/InputFiles.cs",
        "Aligner.Cli/Pipeline/ArticleFlow.cs", "Aligner.Cli/Pipeline/CorrectionFlow.cs", "Aligner.Cli/Pipeline/LeftOut.cs",
        "Aligner.Cli/Pipeline/LiveRun.cs",
    ];

    // Said on the command line alone.
    private static readonly string[] OfTheCommandLine = ["ALN112", "ALN116", "ALN324", "ALN704"];

    private static readonly string[] Makers = ["DeskException", "CorrectionFault", "Refuse", "Of"];

    [Fact]
    public void Every_reason_that_a_page_may_show_has_its_words()
    {
        var worded = File.ReadLines(Path.Combine(Repository.Root, "src/Aligner.Formats/Html/Assets/wording.tsv"))
            .Select(line => line.Split('\t'))
            .Where(row => row[0].StartsWith("reason-", StringComparison.Ordinal))
            .Select(row => row[1])
            .ToHashSet();
        var said = Speakers.SelectMany(file => Forms(Path.Combine(Repository.Root, "src", file)).Select(form => (file, form))).ToList();
        Assert.All(Speakers, file => Assert.Contains(said, one => one.file == file));
        var unsaid = said.Where(one => one.form is null || !worded.Contains(one.form)).Distinct().ToList();
        Assert.True(unsaid.Count == 0, string.Join('\n', unsaid));
    }

    /// <summary>The forms of what a file says; null for what is put together otherwise than as an interpolated string.</summary>
    private static IEnumerable<string?> Forms(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot()
        .DescendantNodes()
        .SelectMany(node => node switch
        {
            BaseObjectCreationExpressionSyntax { ArgumentList: { } made } => OfCall(made, node),
            InvocationExpressionSyntax call => OfCall(call.ArgumentList, node),
            ReturnStatementSyntax { Expression: { } returned } when IsReason(node) => OfText(returned),
            ArrowExpressionClauseSyntax { Expression: var answer } when IsReason(node) => OfText(answer),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "reason" or "refusal" } } assigned =>
                OfText(assigned.Right),
            SwitchExpressionArmSyntax { Expression: LiteralExpressionSyntax text } when IsReason(node) => OfText(text),
            _ => [],
        });

    // The reason comes last where a code or a maker of reasons comes before it.
    private static IEnumerable<string?> OfCall(ArgumentListSyntax list, SyntaxNode call)
    {
        var code = list.Arguments.Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>()
            .Select(text => text.Token.ValueText)
            .FirstOrDefault(text => text.StartsWith("ALN", StringComparison.Ordinal) && text.Length == 6);
        var maker = call switch
        {
            ObjectCreationExpressionSyntax created => created.Type.ToString(),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } => name.Identifier.ValueText,
            _ => "",
        };
        if (code is null ? !Makers.Contains(maker) : OfTheCommandLine.Contains(code)) return [];
        var texts = list.Arguments.Select(argument => argument.Expression)
            .Where(text => code is null || text is not LiteralExpressionSyntax literal || literal.Token.ValueText != code);
        return OfText(maker == "Of" ? texts.First() : texts.Last());
    }

    private static IEnumerable<string?> OfText(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                return [literal.Token.ValueText];
            case InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }
                when expression.DescendantNodesAndSelf().Any(IsText):
                var holes = 0;
                return [Form(expression, ref holes)];
            case ConditionalExpressionSyntax choice:
                // Of two strings the compiler makes one, which has no form left.
                return OfText(choice.WhenTrue).Concat(OfText(choice.WhenFalse)).Select(form => form?.Contains('{') == true ? null : form);
            default:
                return [];
        }
    }

    private static bool IsText(SyntaxNode node) =>
        node is InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression);

    private static string? Form(ExpressionSyntax expression, ref int holes)
    {
        if (expression is BinaryExpressionSyntax sum)
        {
            if (sum.DescendantNodesAndSelf().OfType<InterpolatedStringExpressionSyntax>().Any(IsPart)
                && sum.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Any(IsPart))
                return null;
            return Form(sum.Left, ref holes) + Form(sum.Right, ref holes);
        }
        if (expression is LiteralExpressionSyntax literal) return literal.Token.ValueText;
        if (expression is not InterpolatedStringExpressionSyntax text) return null;
        var form = "";
        foreach (var part in text.Contents)
            form += part is InterpolatedStringTextSyntax plain ? plain.TextToken.ValueText : $"{{{holes++}}}";
        return form;

        // Of the sum itself, not of what is put in.
        bool IsPart(SyntaxNode node) => node.Ancestors().TakeWhile(above => above != sum).All(above => above is BinaryExpressionSyntax);
    }

    // Whether what a node returns is a reason.
    private static bool IsReason(SyntaxNode node) => node.Ancestors().Select(above => above switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        PropertyDeclarationSyntax property => property.Type,
        LocalFunctionStatementSyntax local => local.ReturnType,
        LambdaExpressionSyntax => above,
        _ => null,
    }).FirstOrDefault(type => type is not null)?.ToString().TrimEnd('?') == "Reason";
}
