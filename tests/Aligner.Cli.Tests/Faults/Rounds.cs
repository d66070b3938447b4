using System.Globalization;

namespace Aligner.Cli.Tests.Faults;

/// <summary>How often something is tried that goes wrong by chance if it does.</summary>
internal static class Rounds
{
    /// <summary>The number in <c>ALIGNER_FAULT_ROUNDS</c>, or a few.</summary>
    /// <param name="usual">What takes some seconds.</param>
    public static int Or(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("ALIGNER_FAULT_ROUNDS"), CultureInfo.InvariantCulture, out var asked)
            ? asked
            : usual;
}
