using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>Which of a concept's languages names it: those of a list first, in its order, then the others by their codes.</summary>
internal sealed class LanguageOrder(IReadOnlyList<LanguageCode>? languages)
{
    /// <summary>The languages in this order.</summary>
    public IEnumerable<LanguageCode> Of(IEnumerable<LanguageCode> some) => some.OrderBy(PlaceOf).ThenBy(language => language);

    private int PlaceOf(LanguageCode language)
    {
        for (var place = 0; place < languages?.Count; place++)
            if (languages[place] == language) return place;
        return int.MaxValue;
    }
}
