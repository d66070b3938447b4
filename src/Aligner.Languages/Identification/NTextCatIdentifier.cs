using NTextCat;

namespace Aligner.Languages.Identification;

/// <summary>The identifier of the package NTextCat behind our interface; compiled with <c>-p:NTextCat=true</c>.</summary>
public sealed class NTextCatIdentifier : ILanguageIdentifier
{
    private readonly RankedLanguageIdentifier identifier;

    /// <summary>Loads a profile such as NTextCat's own <c>Core14.profile.xml</c>.</summary>
    public NTextCatIdentifier(Stream profile) => identifier = new RankedLanguageIdentifierFactory().Load(profile);

    /// <inheritdoc/>
    public LanguageGuess Identify(string text)
    {
        // NTextCat calls a text without letters Danish, and capitals Norwegian.
        var folded = ProfileText.Fold(text).Replace(ProfileText.Boundary, ' ').Trim();
        if (folded.Length == 0) return LanguageGuess.Unknown;
        var ranked = identifier.Identify(folded).Take(2).ToList();
        if (ranked.Count == 0) return LanguageGuess.Unknown;
        // Distances are mean ranks, lower nearer, without a scale of their own: the lead over the second, as a share.
        var lead = ranked.Count == 1 ? 1 : 1 - ranked[0].Item2 / ranked[1].Item2;
        return new LanguageGuess(Iso639.Parse(ranked[0].Item1.Iso639_3), double.IsFinite(lead) ? Math.Clamp(lead, 0, 1) : 0);
    }
}
