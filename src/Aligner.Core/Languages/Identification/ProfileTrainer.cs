using System.Runtime.InteropServices;

namespace Aligner.Languages.Identification;

/// <summary>Learns the profile of a language from text in it.</summary>
public static class ProfileTrainer
{
    /// <summary>Characters of the longest n-gram. On langid-dev 5 is best on short text: 4 and 7 lose a point on three words.</summary>
    public const int MaxLength = 5;

    // Parts of the text that are left out in turn to see what text costs that a profile was not learned from.
    private const int Folds = 5;

    /// <summary>Counts the n-grams inside words and keeps the most frequent.</summary>
    /// <param name="language">The language of the text.</param>
    /// <param name="lines">Text in it; a thousand sentences make a good profile.</param>
    /// <param name="size">How many n-grams to keep.</param>
    public static LanguageProfile Train(LanguageCode language, IEnumerable<string> lines, int size = 30_000)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            var text = ProfileText.Fold(ProfileText.Compose(line)).AsSpan();
            for (var start = 0; start + 1 < text.Length; start++)
            {
                for (var length = 1; length <= MaxLength && start + length <= text.Length; length++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(lookup, text.Slice(start, length), out _)++;
                    if (length > 1 && text[start + length - 1] == ProfileText.Boundary) break;
                }
            }
        }
        var ranked = LanguageProfile.Ranked(language, counts.Select(entry => new NGram(entry.Key, entry.Value)));
        return ranked with { NGrams = [.. ranked.NGrams.Take(size)] };
    }

    /// <summary>What a character of text in the language costs under profiles that were learned from the rest of it, in nats.</summary>
    /// <param name="lines">Text in the language.</param>
    /// <param name="size">N-grams of a profile.</param>
    internal static double CharacterCost(IReadOnlyList<string> lines, int size)
    {
        var (cost, characters) = (0L, 0L);
        Span<long> costs = stackalloc long[1];
        for (var fold = 0; fold < Folds; fold++)
        {
            var profile = Train(LanguageCode.Undetermined, lines.Where((_, i) => i % Folds != fold), size);
            var table = ProfileTable.Empty.With([profile]);
            foreach (var line in lines.Where((_, i) => i % Folds == fold))
            {
                var text = ProfileText.Fold(ProfileText.Compose(line));
                if (text.Length == 0) continue;
                CharacterModel.Cost(table, text, costs);
                cost += costs[0];
                characters += text.Length - 1;
            }
        }
        return characters == 0 ? 0 : cost / (double)ProfileTable.Steps / characters;
    }
}
