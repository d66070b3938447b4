using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Aligner.Languages.Identification;

/// <summary>
/// What a text costs under each profile of a table. A character costs what the longest n-gram of it and the characters
/// before it in its word costs; a language that knows those before it, but not it after them, also pays for leaving them.
/// </summary>
internal static class CharacterModel
{
    // Characters whose costs are added up before the sums are emptied into totals of 64 bits: at 255 for each character and for each of
    // the four contexts it may leave, the sums stay below 2^31.
    private const int Stretch = 1 << 18;

    /// <summary>Adds up the costs of every character.</summary>
    /// <param name="table">The profiles.</param>
    /// <param name="text">Folded (<see cref="ProfileText.Fold(string)"/>).</param>
    /// <param name="totals">Receives the cost of the text for each language of the table, in
    /// <see cref="ProfileTable.Steps"/> of a nat.</param>
    public static void Cost(ProfileTable table, ReadOnlySpan<char> text, Span<long> totals)
    {
        var width = (totals.Length + Vector<int>.Count - 1) / Vector<int>.Count;
        Span<Vector<int>> sums = stackalloc Vector<int>[width];
        Span<Vector<int>> costs = stackalloc Vector<int>[width];
        totals.Clear();
        Rows contexts = default;
        var known = 0;
        var word = 0;
        for (var i = 0; i < text.Length; i++)
        {
            Rows ngrams = default;
            var reach = Math.Min(ProfileTrainer.MaxLength, i - word + 1);
            known = CostLast(table, text.Slice(i + 1 - reach, reach), in contexts, known, costs, ref ngrams);
            // The boundary that opens the text follows nothing.
            if (i > 0)
                for (var v = 0; v < width; v++) sums[v] += costs[v];
            if (i % Stretch == Stretch - 1) Empty(sums, totals);
            contexts = ngrams;
            if (text[i] != ProfileText.Boundary) continue;
            word = i;
            known = Math.Min(1, known);
        }
        Empty(sums, totals);
    }

    /// <summary>What the last of some characters costs after those before it.</summary>
    /// <param name="table">The profiles.</param>
    /// <param name="text">As far back as the character's word and the longest n-gram reach.</param>
    /// <param name="contexts">The n-grams that end before the character, shortest first.</param>
    /// <param name="known">How many of them some language knows.</param>
    /// <param name="costs">Receives the cost for each language.</param>
    /// <param name="ngrams">Receives the n-grams that end in the character, shortest first; empty when called.</param>
    /// <returns>How many of those some language knows.</returns>
    private static int CostLast(
        ProfileTable table,
        ReadOnlySpan<char> text,
        in Rows contexts,
        int known,
        Span<Vector<int>> costs,
        ref Rows ngrams)
    {
        var cost = MemoryMarshal.Cast<Vector<int>, int>(costs);
        var found = 0;
        var before = 0;
        var key = ProfileTable.Extend(0, text[^1]);
        ngrams[0] = table.Find(key);
        if (text.Length > 1 && ngrams[0].Count > 0)
        {
            key = ProfileTable.Extend(key, text[^2]);
            ngrams[1] = table.Find(key);
        }
        if (ngrams[1].Pair > 0)
        {
            table.PairCosts(ngrams[1]).CopyTo(costs);
            found = before = 2;
        }
        else
        {
            costs.Fill(new Vector<int>(ProfileTable.Unknown));
        }
        for (; before < text.Length; before++)
        {
            if (before > 0 && before <= known)
                foreach (var context in table.Costs(contexts[before - 1])) cost[context.Language] += context.Leave;
            if (found == before)
            {
                if (before > 1)
                {
                    key = ProfileTable.Extend(key, text[^(before + 1)]);
                    ngrams[before] = table.Find(key);
                }
                if (ngrams[before].Count > 0) found++;
                foreach (var follower in table.Costs(ngrams[before])) cost[follower.Language] = follower.Follow;
            }
            else if (before >= known)
            {
                break;
            }
        }
        return found;
    }

    private static void Empty(Span<Vector<int>> sums, Span<long> totals)
    {
        var parts = MemoryMarshal.Cast<Vector<int>, int>(sums);
        for (var language = 0; language < totals.Length; language++) totals[language] += parts[language];
        sums.Clear();
    }

    [InlineArray(ProfileTrainer.MaxLength)]
    private struct Rows
    {
        private ProfileTable.Row first;
    }
}
