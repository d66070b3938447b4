using System.CommandLine;
using System.Text.Json.Nodes;
using Aligner.Cli.Hosting;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using Aligner.Formats.Files;
using Aligner.Formats.Imports;
using Aligner.Formats.Report;
using Aligner.Glossaries;

namespace Aligner.Cli.Commands;

/// <summary><c>glossary diff OLD NEW</c>: what changed.</summary>
internal sealed class GlossaryDiffCommand(
    GlossaryDiffCommand.Arguments arguments, GlossaryFlow glossaries, AlignerSettings settings, Terminal terminal) : IAction
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD")
        {
            Description = "The older glossary: a folder, or a file of any format that can be merged.",
        };
        var @new = new Argument<string?>("NEW")
        {
            Description = "The newer one; the folder of --glossaries or the settings where it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = CommonArguments.Choice(
            "--format", "text: a line a change; json: one object a concept and line; html: a page.", "text", "text", "json", "html");
        return new ExemplifiedCommand(
            "diff",
            "Says what changed between two glossaries: concepts added (+), removed (-) and changed (~), field by field. Exit code 0 when "
                + "nothing did, 1 when something did, 2 when one could not be read.",
            "aligner glossary diff backup/ glossaries",
            "aligner glossary diff old.tbx new.tbx --format html > changes.html")
        {
            old, @new, format, CommonArguments.Glossaries(), CommonArguments.UiLanguage(),
        }
            .Runs<GlossaryDiffCommand, Arguments>(parsed => new Arguments(
                parsed.GetValue(old)!, parsed.GetValue(@new), CommonArguments.FormatOf(parsed, format)));
    }

    public Outcome Run(CancellationToken cancellation)
    {
        var newer = arguments.New ?? glossaries.Folder;
        var before = glossaries.Read(arguments.Old, new ImportOptions());
        var after = glossaries.Read(newer, new ImportOptions());
        // Against a glossary that is not there everything would be new.
        if (terminal.AnyFailed) return Outcome.NothingDone;
        var diff = GlossaryDiff.Between(before, after);
        if (arguments.Format == OutputFormat.Html)
            GlossaryDiffPage.Write(diff, arguments.Old, newer, ProductVersion.Text, settings.Words(), terminal.Out);
        else if (arguments.Format == OutputFormat.Json)
            foreach (var change in diff.Changes) terminal.Out.WriteLine(CommandJson.Of(Json(change)));
        else terminal.Out.Write(diff.ToText());
        return diff.IsEmpty ? Outcome.NothingFound : Outcome.SomethingFound;
    }

    private static JsonObject Json(ConceptChange change) => new()
    {
        ["change"] = change.Kind.ToString().ToLowerInvariant(),
        ["id"] = change.Concept.Id,
        ["type"] = change.Concept.Type.ToString().ToLowerInvariant(),
        ["status"] = change.Concept.Status.ToString().ToLowerInvariant(),
        ["terms"] = change.Concept.Terms.Keys.ToJson(
            language => language.Value,
            language => change.Concept.PreferredTerm(language)!.Text),
        ["fields"] = change.Fields.IsEmpty
            ? null
            : change.Fields
                .Select(field => new JsonObject { ["field"] = field.Field, ["old"] = field.Old, ["new"] = field.New }.WithoutNulls())
                .ToJson(),
    };

    internal sealed record Arguments(string Old, string? New, OutputFormat Format);
}
