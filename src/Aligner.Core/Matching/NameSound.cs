using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Matching;

/// <summary>
/// A key under which spellings of a name in several languages meet: Lavrov, Lawrow and Лавров; Pashinyan, Paschinjan
/// and Pasjinian; Šefčovič and Sefcovic. The consonants in order, those that transliterations exchange made one, vowels
/// and a final s left out.
/// </summary>
/// <param name="spellings">The table of spellings, of which the scheme <see cref="SpellingScheme.Consonant"/> is read.</param>
internal sealed class NameSound(IEnumerable<Spelling> spellings)
{
    // Enough to tell names apart; what follows is mostly ending.
    private const int Longest = 6;

    private readonly SoundTable sounds = new(spellings, SpellingScheme.Consonant);

    /// <summary>The key of a word, lower-case consonants; empty for a word without any.</summary>
    public string Of(string word) => OfFolded(Normalization.Fold(word));

    /// <summary>The key of a word already folded (<see cref="Normalization.Fold"/>).</summary>
    public string OfFolded(string folded)
    {
        Span<char> sound = stackalloc char[Longest + 1];
        var length = 0;
        for (var at = 0; at < folded.Length && length <= Longest;)
        {
            var consonant = sounds.Read(folded, at, out var read) is { Length: > 0 } known ? known[0] : '\0';
            at += read;
            if (consonant == '\0' || (length > 0 && sound[length - 1] == consonant)) continue;
            sound[length++] = consonant;
        }
        if (length > 2 && length <= Longest && sound[length - 1] == 's' && folded[^1] is 's' or 'σ' or 'с') length--;
        return new string(sound[..Math.Min(length, Longest)]);
    }
}
