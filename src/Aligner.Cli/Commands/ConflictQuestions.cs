using Aligner.Cli.Terminals;
using Aligner.Glossaries;
using Spectre.Console;

namespace Aligner.Cli.Commands;

/// <summary>Asks whose word stands: with a list to choose from at a terminal, else a line of input for each.</summary>
internal sealed class ConflictQuestions(Terminal terminal)
{
    private static readonly (string Answer, Settlement Settlement)[] Answers =
        [("ours", Settlement.Ours), ("theirs", Settlement.Theirs), ("later", Settlement.Open)];

    /// <summary>How a conflict is settled; open where the answer is none of those offered.</summary>
    public Settlement Ask(DecisionConflict conflict)
    {
        var question = $"{conflict.Kept.Id}: {conflict.What}"
            + $"\n  ours   {Place(conflict.Kept)}  {GlossaryDiff.Headline(conflict.Kept)}"
            + $"\n  theirs {Place(conflict.Refused)}  {GlossaryDiff.Headline(conflict.Refused)}";
        if (Console.IsInputRedirected || !terminal.OutConsole.Profile.Capabilities.Interactive)
        {
            terminal.Note($"{question}\nours, theirs or later?");
            var line = Console.In.ReadLine()?.Trim();
            return Answers.FirstOrDefault(answer => line?.Length > 0 && answer.Answer.StartsWith(line, StringComparison.OrdinalIgnoreCase))
                .Settlement;
        }
        var chosen = terminal.OutConsole.Prompt(
            new SelectionPrompt<string>().Title(Markup.Escape(question)).AddChoices(Answers.Select(answer => answer.Answer)));
        return Answers.First(answer => answer.Answer == chosen).Settlement;
    }

    private static string Place(Concept concept) => concept.ReadAt?.ToString() ?? "";
}
