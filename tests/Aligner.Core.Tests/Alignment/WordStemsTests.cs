using Aligner.Alignment;
using Aligner.Lexicons;

namespace Aligner.Core.Tests.Alignment;

public sealed class WordStemsTests
{
    [Fact]
    public void A_compound_is_cut_where_its_parts_are_most_frequent() =>
        Assert.Equal(
            [("abcde", 0.5f), ("fgh", 0.5f)],
            Stems("abcdefgh", ("abc", 1e-5f), ("defgh", 1e-5f), ("abcde", 1e-3f), ("fgh", 1e-4f)));

    [Fact]
    public void The_order_of_the_cuts_decides_nothing() =>
        Assert.Equal(
            [("abc", 0.5f), ("defgh", 0.5f)],
            Stems("abcdefgh", ("abc", 1e-3f), ("defgh", 1e-4f), ("abcde", 1e-5f), ("fgh", 1e-5f)));

    [Fact]
    public void A_compound_of_two_equal_parts_counts_its_part_once() =>
        Assert.Equal([("tier", 0.5f)], Stems("tiertier", ("tier", 1e-4f)));

    private static (string, float)[] Stems(string word, params (string Stem, float Background)[] known)
    {
        var ordered = known.OrderBy(stem => stem.Stem, StringComparer.Ordinal).ToArray();
        var vocabulary = new Vocabulary(
            [], StemTable.Of([.. ordered.Select(stem => stem.Stem)]), [.. ordered.Select(stem => stem.Background)]);
        var stems = new List<(int Stem, float Weight)>();
        WordStems.Find(new WordType(word, false, false, vocabulary.FindWord(word), null), vocabulary, compounds: true, stems);
        return [.. stems.Where(stem => stem.Weight == 0.5f).Select(stem => (vocabulary[stem.Stem], stem.Weight))];
    }
}
