using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Terms;

/// <summary>What the packs call a concept in another language: a table's concept by its first form, an office or ministry as
/// <see cref="OfficeOffers"/> composes it. What they can't say for certain they leave open.</summary>
/// <param name="source">What is known of the article's language.</param>
/// <param name="target">What is known of the other.</param>
internal sealed class PackOffers(PhraseBook source, PhraseBook target)
{
    private readonly OfficeOffers offices = new(source, target);
    private readonly Dictionary<string, string> institutions = PackForms.First(
        target.Pack.Institutions, institution => institution.Concept, institution => institution.Forms);
    private readonly Dictionary<string, string> shortened = Shortened(target.Pack);
    private readonly Dictionary<string, string> shortenedInSource = Shortened(source.Pack);
    private readonly Dictionary<string, string> acronyms = Acronyms(target.Pack);
    private readonly Dictionary<string, string> places = PackForms.First(
        target.Pack.Places, place => place.Concept, place => place.Forms);
    private readonly Dictionary<string, string> demonyms = PackForms.First(
        target.Pack.Demonyms, demonym => demonym.Place, demonym => demonym.Forms);

    /// <summary>The preferred form of a concept of the tables, shortened where the article shortens it (the Security Council of the United
    /// Nations: Security Council; the ECB: BCE); null where the pack has none.</summary>
    public string? Of(TableKind table, string concept, string term) => table switch
    {
        TableKind.Institution when PackForms.IsAcronym(term) && acronyms.TryGetValue(concept, out var acronym) => acronym,
        TableKind.Institution when IsShortened(concept, term) => shortened.GetValueOrDefault(concept) ?? institutions[concept],
        TableKind.Institution => institutions.GetValueOrDefault(concept),
        TableKind.Nationality => demonyms.GetValueOrDefault(concept),
        _ => places.GetValueOrDefault(concept) ?? institutions.GetValueOrDefault(concept),
    };

    /// <summary>As <see cref="OfficeOffers.Of"/>.</summary>
    public string? Of(Phrase phrase) => offices.Of(phrase);

    private bool IsShortened(string concept, string term) => institutions.ContainsKey(concept)
        && string.Equals(shortenedInSource.GetValueOrDefault(concept), term, StringComparison.OrdinalIgnoreCase);

    // The first form that is a part of the full one.
    private static Dictionary<string, string> Shortened(LanguagePack pack) => PackForms.First(
        pack.Institutions,
        institution => institution.Concept,
        institution => institution.Forms.Where(form => form.Length < institution.Forms[0].Length
            && institution.Forms[0].Contains(form, StringComparison.Ordinal)));

    private static Dictionary<string, string> Acronyms(LanguagePack pack) => PackForms.First(
        pack.Institutions, institution => institution.Concept, institution => institution.Forms.Where(PackForms.IsAcronym));
}
