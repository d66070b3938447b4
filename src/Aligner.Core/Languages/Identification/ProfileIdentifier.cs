using System.Buffers;
using System.Collections.Immutable;

namespace Aligner.Languages.Identification;

/// <summary>
/// Tells the language of a text by what its characters cost under each language's profile. It is undetermined where a profile of
/// no language in particular fits better, and where the text costs much more than text in the language does.
/// </summary>
public sealed class ProfileIdentifier : ILanguageIdentifier
{
    // Nats. On langid-dev single words of the five languages with a pack, and of all 45, are right in .72 and .70 with half a nat,
    // .75 and .69 with one, .78 and .68 with two.
    private const double ExpectedBonus = 1;

    // Nats: as much as two or three words of evidence, so that a declaration decides a headline and never an article.
    private const double DeclaredBonus = 6;

    // Nats for the languages asked for: on langid-dev the five with a pack gain .03 of single words and nothing more with 12; no sentence
    // of another language is taken for theirs.
    private const double CandidateBonus = 8;

    // Characters of one text are no independent witnesses: their log-probabilities are divided by this times the root of
    // their number. With .75 confidence equals accuracy on langid-dev for every length from one word to a sentence.
    private const double Dependence = 0.75;

    // Below it no answer is better than the likeliest: on langid-dev one in six of such single words is right.
    private const double LeastConfidence = 0.15;

    // A text is strange to a language when it costs more than the language's text by this share of it, and this many
    // nats the root of its characters: of the sentences of langid-dev it refuses one in a thousand.
    private const double StrangeShare = 0.25;
    private const double StrangeRoot = 10;

    private readonly ProfileTable table;
    private readonly double[] rarities;
    private readonly int[] firsts;

    /// <summary>An identifier by the profiles of a table.</summary>
    /// <param name="table">The profiles.</param>
    /// <param name="expected">Languages likelier than others before a word is read, such as those that have a pack.</param>
    /// <param name="candidates">The languages asked for; others are the answer only for a text that is
    /// plainly in them. Empty for all.</param>
    public ProfileIdentifier(ProfileTable table, ImmutableArray<LanguageCode> expected, ImmutableArray<LanguageCode> candidates = default)
    {
        this.table = table;
        firsts = [.. table.Languages.Select(language => table.Languages.IndexOf(language))];
        rarities =
        [
            .. table.Languages.Select((language, i) => table.Fits[i].Rarity / (double)ProfileFit.Steps
                - (expected.Contains(language) ? ExpectedBonus : 0)
                - (!candidates.IsDefault && candidates.Contains(language) ? CandidateBonus : 0)),
        ];
    }

    /// <summary>Whether there is a profile of a language.</summary>
    public bool Knows(LanguageCode language) => table.Languages.Contains(language);

    /// <inheritdoc/>
    public LanguageGuess Identify(string text) => Identify(text, LanguageCode.Undetermined);

    /// <summary>The most likely language of <paramref name="text"/>, given the language its metadata declares.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="declared">The declared language, or <see cref="LanguageCode.Undetermined"/>. Long text overrules it, and letters in its
    /// script count even where names in another are more.</param>
    public LanguageGuess Identify(string text, LanguageCode declared) => Identify(text, declared, []);

    /// <summary>The same where it is hardly in some languages: as much speaks against them as for the declared one.</summary>
    internal LanguageGuess Identify(string text, LanguageCode declared, IReadOnlyCollection<LanguageCode> unlikely)
    {
        text = ProfileText.Compose(text);
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + 2);
        Span<long> costs = stackalloc long[table.Languages.Length];
        var length = ProfileText.Fold(text, buffer);
        var script = Scripts.Keep(buffer, ref length, of => IsWrittenIn(declared, of));
        CharacterModel.Cost(table, buffer.AsSpan(0, length), costs);
        ArrayPool<char>.Shared.Return(buffer);
        return script == Script.None ? LanguageGuess.Unknown : Likeliest(costs, length - 1, script, declared, unlikely);
    }

    private LanguageGuess Likeliest(
        ReadOnlySpan<long> costs, int characters, Script script, LanguageCode declared, IReadOnlyCollection<LanguageCode> unlikely)
    {
        Span<double> nats = stackalloc double[costs.Length];
        var nearest = Nats(costs, script, declared, unlikely, nats);
        if (nearest < 0) return LanguageGuess.Unknown;
        var temperature = Math.Max(1, Dependence * Math.Sqrt(characters));
        var least = nats[nearest];
        var unknown = Math.Exp((least - Strangeness(nearest, characters)) / temperature);
        var sum = unknown;
        Span<double> weights = stackalloc double[costs.Length];
        weights.Clear();
        for (var i = 0; i < costs.Length; i++)
        {
            var weight = Math.Exp((least - nats[i]) / temperature);
            sum += weight;
            if (table.Languages[i].IsKnown) weights[firsts[i]] += weight;
            else unknown += weight;
        }
        var best = Heaviest(weights);
        var confidence = weights[best] / sum;
        return confidence < LeastConfidence || weights[best] < unknown ? LanguageGuess.Unknown : new(table.Languages[best], confidence);
    }

    // Fills in what the text costs in each language, infinitely much in those of other scripts.
    // Returns the language that it costs least in, -1 where there is none.
    private int Nats(
        ReadOnlySpan<long> costs, Script script, LanguageCode declared, IReadOnlyCollection<LanguageCode> unlikely, Span<double> nats)
    {
        var nearest = -1;
        for (var i = 0; i < costs.Length; i++)
        {
            nats[i] = double.PositiveInfinity;
            if (!table.Writes(i, script)) continue;
            var language = table.Languages[i];
            nats[i] = costs[i] / (double)ProfileTable.Steps + rarities[i];
            if (!language.IsKnown) continue;
            if (language == declared) nats[i] -= DeclaredBonus;
            if (unlikely.Count > 0 && unlikely.Contains(language)) nats[i] += DeclaredBonus;
            if (nearest < 0 || nats[i] < nats[nearest]) nearest = i;
        }
        return nearest;
    }

    // Of equally heavy languages the first by code.
    private int Heaviest(ReadOnlySpan<double> weights)
    {
        var best = 0;
        for (var i = 1; i < weights.Length; i++)
            if (weights[i] > weights[best] || (weights[i] == weights[best] && table.Languages[i] < table.Languages[best])) best = i;
        return best;
    }

    private bool IsWrittenIn(LanguageCode language, Script script)
    {
        for (var i = 0; i < table.Languages.Length; i++)
            if (table.Languages[i] == language && language.IsKnown && table.Writes(i, script)) return true;
        return false;
    }

    // What a text of so many characters costs that is as likely strange to a language as in it.
    private double Strangeness(int language, int characters) => table.Fits[language].CharacterCost is > 0 and var typical
        ? characters * (1 + StrangeShare) * typical / ProfileFit.Steps + StrangeRoot * Math.Sqrt(characters)
        : double.PositiveInfinity;
}
