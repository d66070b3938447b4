using System.Collections.Concurrent;
using Aligner.Languages;

namespace Aligner.Articles;

/// <summary>Reads articles of any language, each with its own language's reader, which is prepared when
/// first asked for. Thread-safe.</summary>
public sealed class DocumentReaders
{
    private readonly ConcurrentDictionary<LanguageCode, Lazy<DocumentReader>> readers = new();
    private readonly Func<LanguageCode, LanguagePack> packs;
    private readonly Func<RecentReadings> recent;

    /// <param name="packs">The pack of a language, a bare one where there is none.</param>
    public DocumentReaders(Func<LanguageCode, LanguagePack> packs) : this(packs, () => new RecentReadings())
    {
    }

    /// <param name="packs">The pack of a language.</param>
    /// <param name="recent">What of a language's documents is held.</param>
    internal DocumentReaders(Func<LanguageCode, LanguagePack> packs, Func<RecentReadings> recent) =>
        (this.packs, this.recent) = (packs, recent);

    /// <summary>The reader of a language.</summary>
    public DocumentReader For(LanguageCode language) =>
        readers.GetOrAdd(language, code => new Lazy<DocumentReader>(() => new DocumentReader(packs(code), recent()))).Value;

    /// <summary>An article as it reads in the language it was identified as.</summary>
    public Document Read(Article article) => For(article.Language.Language).Read(article);
}
