using System.Collections.Concurrent;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Languages;
using Aligner.Lexicons;

namespace Aligner.Pairing;

/// <summary>Aligns two articles, and measures what they have in common; each pair once, unless it is to be
/// forgotten. Thread-safe.</summary>
internal sealed class PairJudge(PairingOptions options)
{
    // Translations from this √(p·p′) on link two words.
    private const double LeastTranslation = 0.05;

    // Share of linked words from which a bead is no chance.
    private const double LeastLinked = 0.3;

    private readonly ConcurrentDictionary<(string Source, string Target), JudgedPair> judged = new();

    /// <summary>Two articles of different languages, judged.</summary>
    public JudgedPair Judge(Document source, Document target)
    {
        var paths = (source.Article.Path, target.Article.Path);
        return judged.TryGetValue(paths, out var known) ? known : judged[paths] = options.Judged(source, target, () => New(source, target));
    }

    /// <summary>Lets go of what was judged; asked for, it is judged again.</summary>
    public void Forget(JudgedPair pair) => judged.TryRemove((pair.Alignment.Source.Path, pair.Alignment.Target.Path), out _);

    private JudgedPair New(Document source, Document target)
    {
        var languages = new LanguagePair(source.Article.Language.Language, target.Article.Language.Language);
        var lexicon = options.LexiconFor(languages);
        var alignment = ArticleAligner.Align(
            source, target, lexicon ?? Lexicon.Empty(languages, source.Pack.Suffixes, target.Pack.Suffixes));
        var keys = new Interner();
        var sources = Words(source, lexicon?.Source, keys);
        var targets = Words(target, lexicon?.Target, keys);
        return new JudgedPair(Measure(alignment, sources, targets, lexicon), alignment);
    }

    private static PairEvidence Measure(ArticleAlignment alignment, Word[][] sources, Word[][] targets, Lexicon? lexicon)
    {
        Word[] allSources = [.. sources.SelectMany(words => words)];
        Word[] allTargets = [.. targets.SelectMany(words => words)];
        if (allSources.Length == 0 || allTargets.Length == 0) return default;
        var all = allSources.Length + allTargets.Length;
        double linkedSources = 0, linkedTargets = 0, orderedSources = 0, orderedTargets = 0, covered = 0, confidence = 0, ordered = 0;
        foreach (var bead in alignment.Sentences.Beads)
        {
            if (bead.IsNull) continue;
            Word[] beadSources = [.. bead.Source.SelectMany(sentence => sources[sentence])];
            Word[] beadTargets = [.. bead.Target.SelectMany(sentence => targets[sentence])];
            var ofSources = FoundSources(beadSources, beadTargets, lexicon);
            var ofTargets = FoundTargets(beadTargets, beadSources, lexicon);
            var size = beadSources.Length + beadTargets.Length;
            linkedSources += ofSources;
            linkedTargets += ofTargets;
            confidence += bead.Confidence * size;
            if (ofSources + ofTargets >= LeastLinked * size) covered += size;
            if (bead.IsCrossing) continue;
            orderedSources += ofSources;
            orderedTargets += ofTargets;
            ordered += bead.Confidence * size;
        }
        var shared = Math.Sqrt(FoundSources(allSources, allTargets, lexicon)
            / (double)allSources.Length
            * FoundTargets(allTargets, allSources, lexicon)
            / allTargets.Length);
        double Mean(double ofSources, double ofTargets) => Math.Sqrt(ofSources / allSources.Length * ofTargets / allTargets.Length);
        return new PairEvidence(
            shared,
            Mean(linkedSources, linkedTargets),
            covered / all,
            confidence / all,
            Mean(orderedSources, orderedTargets),
            ordered / all,
            lexicon is not null);
    }

    // How many of the source's words are among the target's, as the same key or as a translation.
    private static int FoundSources(Word[] sources, Word[] targets, Lexicon? lexicon)
    {
        var stems = new HashSet<int>();
        foreach (var target in targets)
            if (target.Stem is { } stem) stems.Add(stem);
        return Found(sources, targets, source => IsTranslated(source, stems, lexicon));
    }

    // The other way round, by the same lexicon: to read it in the other direction would take as long as to read it from its file.
    private static int FoundTargets(Word[] targets, Word[] sources, Lexicon? lexicon)
    {
        var translated = new HashSet<int>();
        foreach (var source in sources)
            if (source.Stem is { } stem) AddTranslations(stem, translated, lexicon);
        return Found(targets, sources, translated.Contains);
    }

    private static int Found(Word[] words, Word[] others, Predicate<int> isTranslated)
    {
        var keys = new HashSet<int>();
        foreach (var other in others)
            foreach (var key in other.Keys) keys.Add(key);
        var found = 0;
        foreach (var word in words)
            if (Array.Exists(word.Keys, keys.Contains) || (word.Stem is { } stem && isTranslated(stem))) found++;
        return found;
    }

    private static bool IsTranslated(int source, HashSet<int> targets, Lexicon? lexicon)
    {
        if (lexicon is null) return false;
        foreach (var translation in lexicon.Translations(source))
            if (targets.Contains(translation.Stem) && IsLikely(translation)) return true;
        return false;
    }

    private static void AddTranslations(int source, HashSet<int> targets, Lexicon? lexicon)
    {
        if (lexicon is null) return;
        foreach (var translation in lexicon.Translations(source))
            if (IsLikely(translation)) targets.Add(translation.Stem);
    }

    private static bool IsLikely(Translation translation) =>
        translation.Forward * translation.Backward >= LeastTranslation * LeastTranslation;

    private static Word[][] Words(Document document, Vocabulary? vocabulary, Interner keys) =>
    [
        .. document.Content.Select(sentence => sentence
            .Select(word => new Word([keys.Number(word.Folded), .. word.Keys.Select(keys.Number)], vocabulary?.FindWord(word.Folded)))
            .ToArray()),
    ];

    private readonly record struct Word(int[] Keys, int? Stem);
}
