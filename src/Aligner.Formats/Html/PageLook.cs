using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Aligner.Formats.Html;

/// <summary>The style sheet and the script of a page, and what its policy lets them do.</summary>
/// <param name="Style">The style sheet.</param>
/// <param name="Script">The script.</param>
internal sealed partial record PageLook(Asset Style, Asset Script)
{
    /// <summary>What speaks with the running program, before the script of a page.</summary>
    public static readonly Asset Live = Asset.Load("live.js");

    /// <summary>The keys of what its scripts say (<see cref="Wording"/>).</summary>
    public ImmutableSortedSet<string> Says(bool isLive) => isLive ? Said(Live).Union(Said(Script)) : Said(Script);

    private static ImmutableSortedSet<string> Said(Asset script) =>
        [.. Saying().Matches(script.Text).Select(match => match.Groups[1].Value)];

    /// <summary>Where a script says something: <c>say("…"</c>.</summary>
    [GeneratedRegex("\\bsay\\(\"([a-z-]+)\"")]
    private static partial Regex Saying();

    /// <summary>The policy (CSP 3): nothing from anywhere but, on a live page, what the program itself answers.</summary>
    public string Policy(bool isLive)
    {
        var scripts = isLive ? $"{Live.Source} {Script.Source}" : Script.Source;
        var connections = isLive ? "; connect-src 'self'" : "";
        return $"default-src 'none'; style-src {Style.Source}; script-src {scripts}{connections}; base-uri 'none'; form-action 'none'";
    }
}
