using System.Collections.Concurrent;
using Aligner.Lexicons;

namespace Aligner.Languages;

/// <summary>
/// The bilingual lexicons at hand: a user's folder before the built-in one, files named <c>it-nl.lex</c>. A lexicon
/// serves its pair in both directions. Each is read when first asked for. Thread-safe.
/// </summary>
/// <param name="packs">Gives the suffixes of languages that no lexicon has.</param>
/// <param name="userFolder">A folder of lexicons; null for none.</param>
public sealed class LexiconLibrary(LanguagePacks packs, string? userFolder = null)
{
    private readonly ConcurrentDictionary<LanguagePair, Lazy<Lexicon?>> lexicons = new();

    /// <summary>The folder of the lexicons shipped with the program.</summary>
    public static string BuiltInFolder => Path.Combine(AppContext.BaseDirectory, "Lexicons");

    /// <summary>The lexicon of a pair, null where none is at hand.</summary>
    /// <exception cref="InvalidDataException">A lexicon file is broken or of another version.</exception>
    public Lexicon? Find(LanguagePair pair) => lexicons.GetOrAdd(pair, key => new Lazy<Lexicon?>(() => Load(key))).Value;

    /// <summary>The lexicon of a pair, an empty one where none is at hand.</summary>
    /// <exception cref="InvalidDataException">A lexicon file is broken or of another version.</exception>
    public Lexicon For(LanguagePair pair) =>
        Find(pair) ?? Lexicon.Empty(pair, packs.For(pair.Source).Suffixes, packs.For(pair.Target).Suffixes);

    private Lexicon? Load(LanguagePair pair)
    {
        foreach (var folder in userFolder is null ? [BuiltInFolder] : new[] { userFolder, BuiltInFolder })
        {
            if (Read(folder, pair) is { } lexicon) return lexicon;
            if (Read(folder, pair.Reversed) is { } reversed) return reversed.Reversed;
        }
        return null;
    }

    private static Lexicon? Read(string folder, LanguagePair pair)
    {
        var path = Path.Combine(folder, $"{pair}.lex");
        if (!File.Exists(path)) return null;
        using var stream = File.OpenRead(path);
        return LexiconFile.Read(stream);
    }
}
