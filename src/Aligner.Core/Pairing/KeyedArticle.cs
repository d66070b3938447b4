namespace Aligner.Pairing;

/// <summary>What an article is found by among those of another language.</summary>
/// <param name="Number">Its number among the articles of its language, in the order of their paths.</param>
/// <param name="Keys">Its language-neutral keys (<see cref="KeyNumbers"/>) in the order of its trace; behind them, as complements,
/// the stems that stand for its words (<see cref="TranslatedStems"/>), ascending.</param>
/// <param name="Length">Its words of content, each as often as it has it.</param>
/// <param name="Date">The day it was published.</param>
internal sealed record KeyedArticle(int Number, int[] Keys, int Length, DateOnly? Date)
{
    /// <summary>An article by its neutral keys and its stems.</summary>
    public static KeyedArticle Of(int number, int[] neutral, int[] stems, int length, DateOnly? date)
    {
        var keys = new int[neutral.Length + stems.Length];
        neutral.CopyTo(keys, 0);
        for (var i = 0; i < stems.Length; i++) keys[neutral.Length + i] = ~stems[i];
        return new KeyedArticle(number, keys, length, date);
    }
}
