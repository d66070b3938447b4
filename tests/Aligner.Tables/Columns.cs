using System.Collections.Immutable;

namespace Aligner.Tables;

/// <summary>The languages of the tables, in the order of their columns.</summary>
internal static class Columns
{
    public static ImmutableArray<string> Languages { get; } = ["it", "nl", "de", "fr", "en"];
}
