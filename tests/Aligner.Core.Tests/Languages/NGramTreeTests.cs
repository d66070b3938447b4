using Aligner.Languages;
using Aligner.Languages.Identification;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Languages;

public class NGramTreeTests
{
    [Fact]
    public void An_ngram_stands_behind_the_one_it_ends_in_and_in_the_order_of_its_characters_from_the_end() =>
        Assert.Equal(["", "_", "a", "b", "ab", "bb", "bab"], NGramTree.Ordered(["bb", "b", "a", "ab", "bab", "_"]));

    [Fact]
    public void What_cannot_be_reached_is_left_out() => Assert.Equal(["", "b", "ab"], NGramTree.Ordered(["xyab", "ab", "b", "cd", ""]));

    [Fact]
    public void Each_character_in_front_leads_to_a_longer_ngram()
    {
        var tree = Tree(["b", "ab", "cab", "a"]);
        var single = tree.Single('b');
        Assert.Equal(tree.Find("ab"), tree.Longer(single, 'a'));
        Assert.Equal(tree.Find("cab"), tree.Longer(tree.Longer(single, 'a'), 'c'));
        Assert.Equal(0, tree.Longer(single, 'c'));
        Assert.Equal(0, tree.Single('c'));
    }

    [Fact]
    public void Finds_the_ngrams_it_was_made_of_and_no_others() =>
        Prop.ForAll<string[], string>((given, other) =>
        {
            string[] ngrams = [.. given.Where(text => text is { Length: > 0 and <= ProfileTrainer.MaxLength })];
            var tree = Tree(ngrams);
            var texts = NGramTree.Ordered(ngrams.Distinct(StringComparer.Ordinal));
            return tree.Texts().SequenceEqual(texts)
                && texts.Index().All(ngram => tree.Find(ngram.Item) == ngram.Index)
                && (other is null || texts.Contains(other) || tree.Find(other) == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Columns_that_disagree_are_refused() => Assert.Throws<ArgumentException>(
        () => new NGramTree(['\0', 'a'], [new NGramTree.Node(1, 0), new NGramTree.Node(1, 0), new NGramTree.Node(1, 0)]));

    private static NGramTree Tree(IEnumerable<string> ngrams) => ProfileTable.Empty
        .With([new LanguageProfile(
            LanguageCode.Parse("nl"),
            [.. ngrams.Distinct(StringComparer.Ordinal).Select(text => new NGram(text, 1))])])
        .NGrams;
}
