using System.Globalization;
using Aligner.Cli.Terminals;

namespace Aligner.Cli.Pipeline;

/// <summary>Which part of a stage a task does.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Count">How many parts there are.</param>
internal readonly record struct ShardNumber(int Index, int Count)
{
    /// <summary>The number an option says (<c>2/8</c>, from 0), else the scheduler: SLURM_ARRAY_TASK_ID, else
    /// JOB_COMPLETION_INDEX.</summary>
    /// <param name="option">Null where the option is left out.</param>
    /// <param name="variable">Gives a variable of the environment.</param>
    /// <param name="count">How many parts the plan has.</param>
    /// <exception cref="CommandFailedException">Nothing says it, or it is not one of the plan's (ALN930).</exception>
    public static ShardNumber Of(string? option, Func<string, string?> variable, int count)
    {
        var told = option ?? Slurm(variable) ?? variable("JOB_COMPLETION_INDEX")
            ?? throw new CommandFailedException(
                "ALN930", "--shard", $"which of the {count} parts is meant? say --shard 0/{count}, or run it as a task of an array");
        var parts = told.Split('/');
        return parts.Length <= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && (parts.Length == 1 || parts[1] == count.ToString(CultureInfo.InvariantCulture))
            && index < count
            ? new ShardNumber(index, count)
            : throw new CommandFailedException(
                "ALN930", "--shard", $"'{told}' is no part of the plan, which has {count}: 0/{count} to {count - 1}/{count}");
    }

    /// <summary>Whether the value of a number, from 0, is this part's.</summary>
    public bool Takes(int number) => number % Count == Index;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    private static string? Slurm(Func<string, string?> variable) => variable("SLURM_ARRAY_TASK_ID") is not { Length: > 0 } id ? null
        : variable("SLURM_ARRAY_TASK_COUNT") is { Length: > 0 } count ? $"{id}/{count}"
        : id;
}
