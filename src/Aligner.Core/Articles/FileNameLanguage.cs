using Aligner.Languages;

namespace Aligner.Articles;

/// <summary>The language that a file's name gives.</summary>
internal static class FileNameLanguage
{
    /// <summary>The language before the extension: <c>summit.it.txt</c> gives <c>it</c>; null where there is none.</summary>
    /// <param name="path">A file, or a record of one.</param>
    public static LanguageCode? Of(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path);
        var dot = name.LastIndexOf('.');
        return dot > 0
            && name.Length - dot == 3
            && name.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0
            && LanguageCode.TryParse(name[(dot + 1)..], out var language) ? language : null;
    }
}
