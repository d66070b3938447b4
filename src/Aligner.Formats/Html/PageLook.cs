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

    /// <summary>What chooses the language of a page that follows the browser, before anything is shown.</summary>
    public static readonly Asset Language = Asset.Load("language.js");

    /// <summary>What then says everything in it, before the script of a page.</summary>
    public static readonly Asset Speech = Asset.Load("speech.js");

    /// <summary>The folder of style sheets and scripts that pages share, from this one; null where it holds its own.</summary>
    public string? Folder { get; init; }

    /// <summary>What its pages need of such a folder, by name.</summary>
    public IEnumerable<(string Name, Asset Asset)> Files =>
        [(NameOf("style", Style), Style), .. new[] { Language, Speech, Script }.Select(script => (NameOf("script", script), script))];

    /// <summary>The name of a style sheet or script in a folder.</summary>
    public static string NameOf(string element, Asset asset) => asset.FileName(element == "style" ? ".css" : ".js");

    /// <summary>The keys of what its scripts say (<see cref="Wording"/>).</summary>
    public ImmutableSortedSet<string> Says(bool isLive) => isLive ? Said(Live).Union(Said(Script)) : Said(Script);

    private static ImmutableSortedSet<string> Said(Asset script) =>
        [.. Saying().Matches(script.Text).Select(match => match.Groups[1].Value)];

    /// <summary>Where a script says something: <c>say("…"</c>.</summary>
    [GeneratedRegex("\\bsay\\(\"([a-z-]+)\"")]
    private static partial Regex Saying();

    /// <summary>The policy (CSP 3): nothing from anywhere but, on a live page, what the program itself answers.</summary>
    public string Policy(bool isLive, bool followsBrowser = false)
    {
        // Where pages lie in files, browsers look at no hash of what a page loads: it is admitted as lying beside the page.
        if (Folder is not null)
            return "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";
        var scripts = isLive ? $"{Live.Source} {Script.Source}" : Script.Source;
        if (followsBrowser) scripts = $"{Language.Source} {Speech.Source} {scripts}";
        var connections = isLive ? "; connect-src 'self'" : "";
        return $"default-src 'none'; style-src {Style.Source}; script-src {scripts}{connections}; base-uri 'none'; form-action 'none'";
    }
}
