using System.Globalization;
using Aligner.Quality;

// Prints the tables of its README: every set at hand, what it scores, the floor that the tests hold; and how often the
// beads of all alignments are right, by their confidence.
// "halves" scores the terms of each half of a set instead.
if (args is ["halves"])
{
    Console.WriteLine(TermHalves.Table());
    return 0;
}
var sets = EvaluationSets.All.Where(
    set => args.Length == 0 || args.Any(word => set.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
    .ToList();
Console.WriteLine("| set | measure | score | floor |");
Console.WriteLine("|---|---|---|---|");
var below = 0;
foreach (var set in sets)
{
    foreach (var figure in set.Measure())
    {
        if (figure.Score < figure.Floor) below++;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {set.Name} | {figure.Measure} | {figure.Score:0.000} | "
            + $"{(figure.Floor > 0 ? figure.Floor.ToString("0.000", CultureInfo.InvariantCulture) : "")} |"));
    }
}
Console.WriteLine();
Console.WriteLine(EvaluationSets.ReliabilityOf(sets));
if (Repository.Shared is null)
    Console.Error.WriteLine("The evaluation sets in ../shared are not at hand: only the project's own gold was scored.");
return below == 0 ? 0 : 1;
