using System.Collections.Immutable;
using System.Text.Json;

namespace Aligner.Languages;

/// <summary>The names that packs, commands and messages give the values of an enumeration: <c>bound-title</c> for
/// <c>BoundTitle</c>.</summary>
internal static class KindName
{
    /// <summary>The name of a value.</summary>
    public static string Of<TKind>(TKind kind)
        where TKind : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>All names, in the order of the values.</summary>
    public static ImmutableArray<string> All<TKind>()
        where TKind : struct, Enum => Kinds<TKind>.Names;

    /// <summary>The value of a name; null for any other text, and for another spelling.</summary>
    public static TKind? Find<TKind>(string name)
        where TKind : struct, Enum => Kinds<TKind>.Names.IndexOf(name) is >= 0 and var at ? Kinds<TKind>.Values[at] : null;

    private static class Kinds<TKind>
        where TKind : struct, Enum
    {
        public static readonly TKind[] Values = Enum.GetValues<TKind>();
        public static readonly ImmutableArray<string> Names = [.. Values.Select(Of)];
    }
}
