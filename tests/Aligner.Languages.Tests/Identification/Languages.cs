using System.Collections.Immutable;

namespace Aligner.Languages.Tests.Identification;

/// <summary>The languages that have a pack.</summary>
internal static class Languages
{
    public static ImmutableArray<LanguageCode> WithPack { get; } = [.. new[] { "it", "nl", "de", "fr", "en" }.Select(LanguageCode.Parse)];
}
