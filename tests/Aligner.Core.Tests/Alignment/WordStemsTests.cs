using Aligner.Alignment;
using Aligner.Core.Tests.Lexicons;
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

    [Fact]
    public void Asked_for_often_a_word_has_the_same_stems()
    {
        var vocabulary = SmallLexicon.Words(("blume", 1e-4f), ("blumentopf", 1e-4f), ("garten", 1e-4f), ("topf", 1e-4f));
        var (once, often) = (new WordStems(vocabulary, compounds: true), new WordStems(vocabulary, compounds: true, often: true));
        string[] words = ["blumentopf", "gartentopf", "blumengarten", "x", "topf"];
        foreach (var word in Enumerable.Repeat(words, 4).SelectMany(all => all))
            Assert.Equal(Found(once, word, vocabulary), Found(often, word, vocabulary));
    }

    private static (int Stem, float Weight)[] Found(WordStems stems, string word, Vocabulary vocabulary)
    {
        var found = new List<(int Stem, float Weight)> { (7, 7) };
        stems.Find(new WordType(word, false, false, vocabulary.FindWord(word), null), found);
        return [.. found];
    }

    private static (string, float)[] Stems(string word, params (string Stem, float Background)[] known)
    {
        var vocabulary = SmallLexicon.Words([.. known.OrderBy(stem => stem.Stem, StringComparer.Ordinal)]);
        return [.. Found(new WordStems(vocabulary, compounds: true), word, vocabulary)
            .Where(stem => stem.Weight == 0.5f)
            .Select(stem => (vocabulary[stem.Stem], stem.Weight))];
    }
}
