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
        var (sourceWords, targetWords) = (Count(sources), Count(targets));
        if (sourceWords == 0 || targetWords == 0) return default;
        var all = sourceWords + targetWords;
        double linkedSources = 0, linkedTargets = 0, orderedSources = 0, orderedTargets = 0, covered = 0, confidence = 0, ordered = 0;
        foreach (var bead in alignment.Sentences.Beads)
        {
            if (bead.IsNull) continue;
            Word[][] beadSources = [.. bead.Source.Select(sentence => sources[sentence])];
            Word[][] beadTargets = [.. bead.Target.Select(sentence => targets[sentence])];
            var (ofSources, ofTargets) = Linked(beadSources, beadTargets, lexicon);
            var size = Count(beadSources) + Count(beadTargets);
            linkedSources += ofSources;
            linkedTargets += ofTargets;
            confidence += bead.Confidence * size;
            if (ofSources + ofTargets >= LeastLinked * size) covered += size;
            if (bead.IsCrossing) continue;
            orderedSources += ofSources;
            orderedTargets += ofTargets;
            ordered += bead.Confidence * size;
        }
        var (sharedSources, sharedTargets) = Linked(sources, targets, lexicon);
        double Mean(double ofSources, double ofTargets) => Math.Sqrt(ofSources / sourceWords * ofTargets / targetWords);
        return new PairEvidence(
            Mean(sharedSources, sharedTargets),
            Mean(linkedSources, linkedTargets),
            covered / all,
            confidence / all,
            Mean(orderedSources, orderedTargets),
            ordered / all,
            lexicon is not null);
    }

    // How many words of each side are on the other too, as the same key or as a translation. A translation links both its ends, so that
    // the lexicon need not be turned round.
    private static (int Sources, int Targets) Linked(Word[][] sources, Word[][] targets, Lexicon? lexicon)
    {
        var (sourceKeys, sourceStems) = Said(sources);
        var (targetKeys, targetStems) = Said(targets);
        var (translated, translations) = (new HashSet<int>(), new HashSet<int>());
        if (lexicon is not null)
        {
            foreach (var stem in sourceStems)
            {
                foreach (var translation in lexicon.Translations(stem))
                {
                    if (!targetStems.Contains(translation.Stem)
                        || translation.Forward * translation.Backward < LeastTranslation * LeastTranslation) continue;
                    translated.Add(stem);
                    translations.Add(translation.Stem);
                }
            }
        }
        return (Found(sources, targetKeys, translated), Found(targets, sourceKeys, translations));
    }

    private static (HashSet<int> Keys, HashSet<int> Stems) Said(Word[][] sentences)
    {
        var (keys, stems) = (new HashSet<int>(), new HashSet<int>());
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence)
            {
                keys.UnionWith(word.Keys);
                if (word.Stem is { } stem) stems.Add(stem);
            }
        }
        return (keys, stems);
    }

    private static int Found(Word[][] sentences, HashSet<int> keys, HashSet<int> stems)
    {
        var found = 0;
        foreach (var sentence in sentences)
            foreach (var word in sentence)
                if (keys.Overlaps(word.Keys) || (word.Stem is { } stem && stems.Contains(stem))) found++;
        return found;
    }

    private static int Count(Word[][] sentences)
    {
        var count = 0;
        foreach (var sentence in sentences) count += sentence.Length;
        return count;
    }

    private static Word[][] Words(Document document, Vocabulary? vocabulary, Interner keys)
    {
        var sentences = new Word[document.Content.Length][];
        for (var sentence = 0; sentence < sentences.Length; sentence++)
        {
            var content = document.Content[sentence];
            var words = sentences[sentence] = new Word[content.Length];
            for (var i = 0; i < words.Length; i++)
            {
                var numbers = new int[1 + content[i].Keys.Length];
                numbers[0] = keys.Number(content[i].Folded);
                for (var key = 1; key < numbers.Length; key++) numbers[key] = keys.Number(content[i].Keys[key - 1]);
                words[i] = new Word(numbers, vocabulary?.FindWord(content[i].Folded));
            }
        }
        return sentences;
    }

    private readonly record struct Word(int[] Keys, int? Stem);
}
