using System.CommandLine;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Corrections;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Cli.Commands;

/// <summary><c>glossary log [TERM]</c>: who decided what, when, from where.</summary>
internal sealed class GlossaryLogCommand(GlossaryLogCommand.Arguments arguments, GlossaryFlow glossaries, Terminal terminal) : IAction
{
    public static Command Create()
    {
        var term = new Argument<string?>("TERM")
        {
            Description = "A term or an id, or a part of one; all decisions where it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = CommonArguments.TableFormat("when, who, how, id, what", "one object a decision and line");
        return new ExemplifiedCommand(
            "log",
            "Shows who decided what on the glossary's concepts, when, and how: on a page, in the workbench, by a merge or a "
                + "workbook, or in the file itself. The oldest first.",
            "aligner glossary log",
            "aligner glossary log Farnesina --format json") { term, format, CommonArguments.Glossaries() }
            .Runs<GlossaryLogCommand, Arguments>(
                parsed => new Arguments(parsed.GetValue(term), CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        foreach (var entry in glossaries.Journal().Where(Concerns))
            terminal.Out.WriteLine(arguments.Format == OutputFormat.Json ? JournalFile.Line(entry) : string.Join(
                '\t',
                Decision.MomentOf(entry.Maker.At),
                entry.Maker.By,
                GlossaryWriter.Name(entry.Maker.Way),
                entry.Concept,
                What(entry)));
        return Outcome.Done;
    }

    private bool Concerns(JournalEntry entry)
    {
        if (arguments.Term is not { } term) return true;
        var sought = Normalization.Fold(term);
        return entry.Concept.Contains(term, StringComparison.OrdinalIgnoreCase)
            || new[] { entry.Before, entry.After }.OfType<Concept>()
                .SelectMany(concept => concept.Terms.Values.SelectMany(terms => terms))
                .Any(own => Normalization.Fold(own.Text).Contains(sought, StringComparison.Ordinal));
    }

    private static string What(JournalEntry entry) => (entry.Before, entry.After) switch
    {
        (null, { } after) => $"{GlossaryWriter.Name(after.Status)}: {GlossaryDiff.Headline(after)}",
        ({ } before, null) => $"taken out: {GlossaryDiff.Headline(before)}",
        ({ } before, { } after) => string.Join("; ", GlossaryDiff.FieldsOf(before, after)
            .Where(field => field.Field is not ("evidence" or "confidence"))
            .Select(field => $"{field.Field}: {field.Old ?? "∅"} → {field.New ?? "∅"}")),
        _ => "",
    };

    internal sealed record Arguments(string? Term, OutputFormat Format);
}
