namespace Aligner.Alignment;

/// <summary>
/// Word alignment in one direction over the beads of a text: IBM model 1 with the distance prior of Dyer, Chahuneau and
/// Smith (NAACL 2013), by expectation–maximisation from what is known beforehand, which stays its prior (MAP).
/// </summary>
/// <param name="known">By pair of words p(made | given) of the lexicon; 0 where it doesn't link them.</param>
/// <param name="guesses">By pair a first guess on top.</param>
internal sealed class TextWordAligner(float[] known, float[] guesses)
{
    private const int Rounds = 3;

    /// <summary>κ: how much translations keep their relative place.</summary>
    private const float Decay = 4;

    /// <summary>p of a word that no given word makes, per given word.</summary>
    private const float None = 0.002f;

    /// <summary>A link less likely than this isn't counted.</summary>
    private const float LeastShare = 0.02f;

    private readonly float[] probabilities = [.. known.Zip(guesses, (lexicon, guess) => lexicon + guess)];
    private float[] scores = new float[64];

    /// <summary>Expected links by pair, and by given group.</summary>
    /// <param name="tables">The beads.</param>
    /// <param name="contribute">Called with each bead's links: the bead, the given group, the pair and how many.</param>
    public (float[] Links, Dictionary<int, float> Totals) Run(IReadOnlyList<WordTable> tables, Action<int, int, int, float> contribute)
    {
        for (var round = 1; ; round++)
        {
            var links = new float[known.Length];
            var totals = new Dictionary<int, float>();
            for (var bead = 0; bead < tables.Count; bead++) Align(tables[bead], bead, links, totals, round < Rounds ? null : contribute);
            if (round == Rounds) return (links, totals);
            foreach (var table in tables)
            {
                for (var k = 0; k < table.Given.Length; k++)
                {
                    var total = totals.GetValueOrDefault(table.Given[k]) + WordEvidence.Trust;
                    for (var l = 0; l < table.Made.Length; l++)
                    {
                        var pair = table[k, l];
                        probabilities[pair] = (links[pair] + WordEvidence.Trust * known[pair]) / total;
                    }
                }
            }
        }
    }

    private void Align(WordTable table, int bead, float[] links, Dictionary<int, float> totals, Action<int, int, int, float>? contribute)
    {
        var (given, made) = (table.Given.Length, table.Made.Length);
        if (scores.Length < given) scores = new float[given * 2];
        for (var l = 0; l < made; l++)
        {
            var at = (l + 0.5f) / made;
            var total = None * given;
            for (var k = 0; k < given; k++)
            {
                var p = probabilities[table[k, l]];
                total += scores[k] = p == 0 ? 0 : p * MathF.Exp(-Decay * MathF.Abs((k + 0.5f) / given - at));
            }
            for (var k = 0; k < given; k++)
            {
                var share = scores[k] / total;
                if (share < LeastShare) continue;
                var pair = table[k, l];
                links[pair] += share;
                totals[table.Given[k]] = totals.GetValueOrDefault(table.Given[k]) + share;
                contribute?.Invoke(bead, table.Given[k], pair, share);
            }
        }
    }
}
