namespace Aligner.Mutation;

/// <summary>What the command line asks for.</summary>
/// <param name="Folders">Folders or files of the project, as their paths begin.</param>
/// <param name="Project">The project whose source is mutated, from the root of the repository.</param>
/// <param name="Tests">The project of the tests.</param>
/// <param name="Filter">What the name of a test must contain; null for all.</param>
/// <param name="ReportFile">Where the report is written besides standard output; null for nowhere.</param>
/// <param name="AtLeast">The score, 0..100, under which the exit code is 1.</param>
/// <param name="Judges">How many processes judge at once.</param>
/// <param name="Numbers">Whether named numbers are changed instead of rules.</param>
internal sealed record MutationRequest(
    IReadOnlyList<string> Folders, string Project, string Tests, string? Filter, string? ReportFile, double AtLeast, int Judges,
    bool Numbers)
{
    /// <summary>How the tool is called.</summary>
    public const string Usage =
        "usage: FOLDER… [--tests TEXT] [--report FILE] [--at-least PERCENT] [--numbers] [--judges N] [--project DIR] [--test-project DIR]";

    /// <summary>Whether a file, by its path in the project, is one of those asked for.</summary>
    public bool Asks(string path) => Folders.Any(folder =>
        path.Equals(folder, StringComparison.Ordinal) || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal));

    /// <summary>Reads the command line; null where it makes no sense.</summary>
    public static MutationRequest? Parse(IReadOnlyList<string> arguments)
    {
        var request = new MutationRequest([], "src/Aligner.Core", "tests/Aligner.Core.Tests", null, null, 0, 2, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : null;
            var next = (arguments[i], value) switch
            {
                ("--numbers", _) => request with { Numbers = true },
                ("--tests", { } text) => request with { Filter = text },
                ("--report", { } file) => request with { ReportFile = file },
                ("--project", { } folder) => request with { Project = folder },
                ("--test-project", { } folder) => request with { Tests = folder },
                ("--at-least", { } text) when double.TryParse(text, out var percent) => request with { AtLeast = percent },
                ("--judges", { } text) when int.TryParse(text, out var judges) && judges > 0 => request with { Judges = judges },
                ([not '-', ..] folder, _) => request with { Folders = [.. request.Folders, folder] },
                _ => null,
            };
            if (next is null) return null;
            if (arguments[i].StartsWith("--", StringComparison.Ordinal) && arguments[i] != "--numbers") i++;
            request = next;
        }
        return request.Folders.Count > 0 ? request : null;
    }
}
