namespace Aligner.Cli.Terminals;

/// <summary>What a stage came to.</summary>
/// <param name="Title">What was done.</param>
/// <param name="Count">How many things it gave; null where they can't be counted.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record StageRecord(string Title, int? Count, double Seconds);
