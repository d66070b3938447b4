using Aligner.Formats.Html;

namespace Aligner.Formats.Report;

/// <summary>The style sheets and scripts of the pages of a run, where they lie beside them once and not in each.</summary>
internal static class SharedLook
{
    /// <summary>Their folder, beside the index.</summary>
    public const string Folder = "assets";

    private static readonly PageLook[] Looks = [IndexPage.Look, OrderPage.Look, GlossaryPage.Look, StoryPage.Look, SuggestionPage.Look];

    /// <summary>The files by name in the folder, each once.</summary>
    public static IEnumerable<(string Name, string Text)> Files => Looks.SelectMany(look => look.Files)
        .Select(file => (file.Name, file.Asset.Text))
        .Distinct()
        .OrderBy(file => file.Name, StringComparer.Ordinal);
}
