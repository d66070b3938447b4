using System.Collections.Immutable;

namespace Aligner.Languages;

/// <summary>What a language calls things, of its pack: nine tenths of it, for which only terms, names and checks ask.</summary>
internal sealed record PackTerms
{
    /// <inheritdoc cref="LanguagePack.Heads"/>
    public ImmutableArray<Head> Heads { get; init; } = [];

    /// <inheritdoc cref="LanguagePack.Portfolios"/>
    public ImmutableArray<Portfolio> Portfolios { get; init; } = [];

    /// <inheritdoc cref="LanguagePack.ComplementArticles"/>
    public ImmutableArray<ComplementArticle> ComplementArticles { get; init; } = [];

    /// <inheritdoc cref="LanguagePack.Institutions"/>
    public ImmutableArray<Institution> Institutions { get; init; } = [];

    /// <inheritdoc cref="LanguagePack.Demonyms"/>
    public ImmutableArray<Demonym> Demonyms { get; init; } = [];

    /// <inheritdoc cref="LanguagePack.Places"/>
    public ImmutableArray<Place> Places { get; init; } = [];
}
