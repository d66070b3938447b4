using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Languages;
using Aligner.Pairing;
using Aligner.Store.Forms;
using Aligner.Terms;

namespace Aligner.Store;

/// <summary>
/// The stages of the main job with a memory: what was computed before of the same input is read, anything else computed and kept. What
/// is read is what would be computed, so that no byte of a result tells whether there was a store. Thread-safe.
/// </summary>
/// <param name="store">Where it is kept.</param>
/// <param name="holdsArticles">Whether the articles and alignments that it is asked about stay as long as it does, so that each is hashed
/// once.</param>
internal sealed class KeptWork(IWorkStore store, bool holdsArticles = false)
{
    /// <summary>Findings that are kept as one value.</summary>
    internal const int TakenTogether = 4096;

    // By reference: every key of a run has the same articles in it. No weak table: each collection of the heap looks at all of one.
    private readonly ConcurrentDictionary<Article, WorkKey>? signatures =
        holdsArticles ? new(ReferenceEqualityComparer.Instance) : null;

    // Likewise those of its stories: the keys of a story's terms, pages and files have them all.
    private readonly ConcurrentDictionary<ArticleAlignment, WorkKey>? beads =
        holdsArticles ? new(ReferenceEqualityComparer.Instance) : null;

    /// <summary>An article with its language.</summary>
    /// <param name="article">As it was read.</param>
    /// <param name="asked">The languages asked for, in order.</param>
    /// <param name="identify">Computes it.</param>
    public Article Language(Article article, IReadOnlyList<LanguageCode> asked, Func<Article, Article> identify) => Kept(
        WorkKind.Language,
        writer =>
        {
            // Once: it is another article when its language is known.
            writer.Write(WholeOf(article).ToBytes());
            writer.WriteAll(asked, code => writer.Write(code.Value));
        },
        reader => LanguageForm.Read(reader, article),
        LanguageForm.Write,
        () => identify(article));

    /// <summary>What an article is found by.</summary>
    public ArticleTrace Trace(Document document, Func<Document, ArticleTrace> trace) => Kept(
        WorkKind.Trace, writer => WriteSignature(writer, document.Article), TraceForm.Read, TraceForm.Write, () => trace(document));

    /// <summary>Two articles, aligned and judged.</summary>
    public JudgedPair Judgement(Document source, Document target, Func<JudgedPair> judge) => Kept(
        WorkKind.Judgement,
        writer =>
        {
            WriteSignature(writer, source.Article);
            WriteSignature(writer, target.Article);
        },
        reader => JudgementForm.Read(reader, source, target),
        JudgementForm.Write,
        judge);

    /// <summary>What a pair of articles gives in terms.</summary>
    public PairTerms Terms(string story, ArticleAlignment alignment, Func<PairTerms> meet) => Kept(
        WorkKind.Terms,
        writer => WriteSignature(writer, alignment),
        reader => TermsForm.Read(reader, story),
        TermsForm.Write,
        meet);

    /// <summary>What an article without a partner gives in terms.</summary>
    public PairTerms Terms(Document alone, Func<PairTerms> meet) => Kept(
        WorkKind.Terms,
        writer => WriteSignature(writer, alone.Article),
        reader => TermsForm.Read(reader, alone.Article.Name),
        TermsForm.Write,
        meet);

    /// <summary>The terms that the rules find in one article alone.</summary>
    public ImmutableArray<Suggestion> Found(Document article, LanguageCode target, Func<ImmutableArray<Suggestion>> find) => Kept(
        WorkKind.Found,
        writer =>
        {
            WriteSignature(writer, article.Article);
            writer.Write(target.Value);
        },
        FoundForm.Read,
        FoundForm.Write,
        find);

    /// <summary>What is known of a file that was written from the same content; null where nothing is.</summary>
    public byte[]? File(WorkKey content) => store.Find(WorkKind.File, content);

    /// <summary>Keeps what is known of a file.</summary>
    public void KeepFile(WorkKey content, byte[] known) => store.Keep(WorkKind.File, content, known);

    /// <summary>What is known of a run that read the same; null where nothing is.</summary>
    public byte[]? Run(WorkKey read) => store.Find(WorkKind.Run, read);

    /// <summary>Keeps what is known of a run.</summary>
    public void KeepRun(WorkKey read, byte[] known) => store.Keep(WorkKind.Run, read, known);

    /// <summary>The findings of the merge that left glossaries as they are; null where that is not known.</summary>
    public ImmutableArray<TakenFinding>? Taken(WorkKey glossaries)
    {
        var taken = ImmutableArray.CreateBuilder<TakenFinding>();
        for (var part = 0; ; part++)
        {
            if (store.Find(WorkKind.Taken, PartOf(glossaries, part)) is not { } bytes) return null;
            using var reader = WorkWriting.Reader(bytes);
            var some = TakenForm.Read(reader);
            taken.AddRange(some);
            if (some.Length < TakenTogether) return taken.DrainToImmutable();
        }
    }

    /// <summary>Keeps the findings of a merge.</summary>
    /// <param name="glossaries">The key of what it left.</param>
    /// <param name="taken">All that it was to merge, made one after the other.</param>
    public void KeepTaken(WorkKey glossaries, IEnumerable<TakenFinding> taken)
    {
        // So many at a time, that half a million need not be held. Fewer are the last.
        var part = 0;
        var last = TakenTogether;
        foreach (var some in taken.Chunk(TakenTogether)) Keep(some);
        if (last == TakenTogether) Keep([]);

        void Keep(TakenFinding[] some)
        {
            last = some.Length;
            store.Keep(WorkKind.Taken, PartOf(glossaries, part++), WorkWriting.Bytes(writer => TakenForm.Write(writer, some)));
        }
    }

    private static WorkKey PartOf(WorkKey whole, int part) => WorkKey.Of(writer =>
    {
        writer.Write(whole.ToBytes());
        writer.Write(part);
    });

    /// <summary>The keys of the pages that were made with glossaries as they are, by what rests on no glossary; empty where nothing is
    /// known.</summary>
    /// <param name="kind">Of which pages.</param>
    /// <param name="glossaries">The key of the glossaries.</param>
    public IReadOnlyDictionary<WorkKey, WorkKey> PageKeys(WorkKind kind, WorkKey glossaries)
    {
        if (store.Find(kind, glossaries) is not { } bytes) return ImmutableDictionary<WorkKey, WorkKey>.Empty;
        var keys = new Dictionary<WorkKey, WorkKey>();
        for (var rest = bytes.AsSpan(); rest.Length > 0; rest = rest[(2 * WorkKey.Length)..])
            keys[WorkKey.Read(rest)] = WorkKey.Read(rest[WorkKey.Length..]);
        return keys;
    }

    /// <summary>Keeps the keys of pages.</summary>
    /// <param name="kind">Of which pages.</param>
    /// <param name="glossaries">The key of the glossaries that they are made with.</param>
    /// <param name="keys">The key of what rests on no glossary, and that of the page.</param>
    public void KeepPageKeys(WorkKind kind, WorkKey glossaries, IEnumerable<(WorkKey Own, WorkKey Page)> keys) =>
        store.Keep(kind, glossaries, [.. keys.SelectMany(key => (byte[])[.. key.Own.ToBytes(), .. key.Page.ToBytes()])]);

    /// <summary>How the index shows a story to be aligned.</summary>
    /// <param name="story">The key of what its page rests on besides the glossaries.</param>
    /// <param name="make">Makes it.</param>
    public byte[] Glance(WorkKey story, Func<byte[]> make) => Kept(WorkKind.Glance, story, make);

    /// <summary>The texts of a story as the index has them to search.</summary>
    /// <param name="story">The key of what its page rests on besides the glossaries.</param>
    /// <param name="make">Makes them.</param>
    public byte[] Texts(WorkKey story, Func<byte[]> make) => Kept(WorkKind.Texts, story, make);

    /// <summary>What is known of the evidence of glossaries as they are; null where nothing is.</summary>
    public byte[]? Spots(WorkKey glossaries) => store.Find(WorkKind.Spots, glossaries);

    /// <summary>Keeps what is known of the evidence of glossaries.</summary>
    public void KeepSpots(WorkKey glossaries, byte[] known) => store.Keep(WorkKind.Spots, glossaries, known);

    /// <summary>The key of glossaries, by the hash of each file.</summary>
    public static WorkKey KeyOf(ImmutableSortedDictionary<string, string> glossaries) => WorkKey.Of(writer =>
    {
        foreach (var (_, hash) in glossaries) writer.Write(hash);
    });

    /// <summary>Sees that what was computed so far is not computed again after a kill.</summary>
    public void Flush() => store.Flush();

    /// <summary>The key of what is computed from one article alone.</summary>
    public WorkKey KeyOf(Article article) => WorkKey.Of(writer => WriteSignature(writer, article));

    /// <summary>Everything of an alignment that anything is computed from.</summary>
    public void WriteSignature(BinaryWriter writer, ArticleAlignment alignment)
    {
        WriteSignature(writer, alignment.Source);
        WriteSignature(writer, alignment.Target);
        WriteBeads(writer, alignment);
    }

    /// <summary>The hash of the beads of an alignment.</summary>
    public void WriteBeads(BinaryWriter writer, ArticleAlignment alignment) =>
        writer.Write((beads?.GetOrAdd(alignment, BeadsOf) ?? BeadsOf(alignment)).ToBytes());

    /// <summary>The hash of everything of an article that anything is computed from.</summary>
    public void WriteSignature(BinaryWriter writer, Article article) =>
        writer.Write((signatures?.GetOrAdd(article, WholeOf) ?? WholeOf(article)).ToBytes());

    private byte[] Kept(WorkKind kind, WorkKey key, Func<byte[]> make)
    {
        if (store.Find(kind, key) is { } known) return known;
        var made = make();
        store.Keep(kind, key, made);
        return made;
    }

    private static WorkKey BeadsOf(ArticleAlignment alignment) => WorkKey.Of(writer => JudgementForm.WriteBeads(writer, alignment));

    private static WorkKey WholeOf(Article article) => WorkKey.Of(writer => writer.WriteWhole(article));

    private T Kept<T>(
        WorkKind kind, Action<BinaryWriter> signature, Func<BinaryReader, T> read, Action<BinaryWriter, T> write, Func<T> compute)
    {
        var key = WorkKey.Of(signature);
        if (store.Find(kind, key) is { } bytes)
        {
            using var reader = WorkWriting.Reader(bytes);
            return read(reader);
        }
        var computed = compute();
        store.Keep(kind, key, WorkWriting.Bytes(writer => write(writer, computed)));
        return computed;
    }
}
