using System.Collections.Concurrent;
using Aligner.Languages;

namespace Aligner.Articles;

/// <summary>Reads articles of any language, each with its own language's reader, which is prepared when
/// first asked for. Thread-safe.</summary>
/// <param name="packs">The pack of a language, a bare one where there is none.</param>
public sealed class DocumentReaders(Func<LanguageCode, LanguagePack> packs)
{
    private readonly ConcurrentDictionary<LanguageCode, Lazy<DocumentReader>> readers = new();

    /// <summary>The reader of a language.</summary>
    public DocumentReader For(LanguageCode language) =>
        readers.GetOrAdd(language, code => new Lazy<DocumentReader>(() => new DocumentReader(packs(code)))).Value;

    /// <summary>An article as it reads in the language it was identified as.</summary>
    public Document Read(Article article) => For(article.Language.Language).Read(article);
}
