using Aligner.Text;

namespace Aligner.Core.Tests.Text;

public class RecurringWordsTests
{
    private readonly RecurringWords<string> words = new(64);

    [Fact]
    public void A_word_that_comes_again_is_worth_keeping()
    {
        Assert.Equal((null, false), Find("due"));
        Assert.Equal((null, true), Find("due"));
        words.Keep("due", "twee");
        Assert.Equal(("twee", false), Find("due"));
        Assert.Equal((null, false), Find("tre"));
    }

    [Fact]
    public void Who_comes_once_takes_no_place()
    {
        words.Keep("due", "twee");
        for (var number = 0; number < 1_000; number++) Assert.Equal((null, false), Find($"{number}"));
        Assert.Equal(("twee", false), Find("due"));
    }

    [Fact]
    public void Of_more_than_there_are_places_some_are_forgotten_and_none_is_mistaken()
    {
        string[] all = [.. Enumerable.Range(0, 1_000).Select(number => $"{number}")];
        foreach (var word in all) words.Keep(word, word + "!");
        string[] kept = [.. all.Where(word => Find(word).Value is not null)];
        Assert.InRange(kept.Length, 1, 64);
        Assert.All(kept, word => Assert.Equal(word + "!", Find(word).Value));
    }

    private (string? Value, bool Recurs) Find(string word)
    {
        words.TryFind(word, out var value, out var recurs);
        return (value, recurs);
    }
}
