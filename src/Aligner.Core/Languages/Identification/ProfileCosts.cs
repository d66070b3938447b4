using System.Runtime.InteropServices;

namespace Aligner.Languages.Identification;

/// <summary>
/// Reads a profile as a character model: the probability of each n-gram's last character after the others, smoothed
/// with the shorter context as Witten &amp; Bell 1991 (method C) do.
/// </summary>
internal static class ProfileCosts
{
    // Probability of a character the profile has never met alone, as the tail of a longer n-gram; only foreign profiles,
    // whose lists lack some single letters, come here.
    private const double UnseenCharacter = 1e-5;

    /// <summary>The costs of a profile's n-grams in nats: of following, and of leaving for an unknown character.</summary>
    public static IEnumerable<(string Text, double Follow, double Leave)> Of(LanguageProfile profile)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var contexts = new Dictionary<string, (long Mass, int Kinds)>(StringComparer.Ordinal);
        var texts = contexts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (text, count) in profile.NGrams)
        {
            counts[text] = count;
            ref var context = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, text.AsSpan(0, text.Length - 1), out _);
            context = (context.Mass + count, context.Kinds + 1);
        }
        var probabilities = new Dictionary<string, double>(StringComparer.Ordinal);
        var known = probabilities.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (text, count) in profile.NGrams.OrderBy(ngram => ngram.Text.Length))
        {
            var context = texts[text.AsSpan(0, text.Length - 1)];
            var seen = text.Length == 1 ? context.Mass : Math.Max(context.Mass, counts.GetValueOrDefault(text[..^1]));
            var mass = (double)(seen + context.Kinds);
            var shorter = text.Length == 1 ? 0 : known.TryGetValue(text.AsSpan(1), out var p) ? p : UnseenCharacter;
            probabilities[text] = (count + (mass - context.Mass) * shorter) / mass;
        }
        foreach (var (text, count) in profile.NGrams)
        {
            var leave = contexts.TryGetValue(text, out var context)
                ? -Math.Log(1 - context.Mass / (double)(Math.Max(context.Mass, count) + context.Kinds))
                : 0;
            yield return (text, -Math.Log(probabilities[text]), leave);
        }
    }
}
