using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Articles;
using Aligner.Cli.Hosting;
using Aligner.Cli.Inputs;
using Aligner.Cli.Terminals;
using Aligner.Languages;
using Aligner.Pairing;
using Aligner.Store;
using Aligner.Store.Forms;

namespace Aligner.Cli.Pipeline;

/// <summary>
/// The main job in parts that any scheduler can run on a shared folder. A part holds what a run would keep in its store, so that the last
/// stage is a run that finds everything computed; its result has the bytes of any other run.
/// </summary>
internal sealed class ShardFlow(
    ArticleFlow articles,
    PairingFlow pairs,
    GlossaryFlow glossaries,
    RunFlow run,
    RunStore store,
    DocumentReaders readers,
    Terminal terminal,
    AlignerSettings settings)
{
    // Articles read together: enough for all cores, and few enough to need little memory.
    private const int Together = 256;

    /// <summary>Reads and identifies the articles of every Nth file, and keeps them with what they are found by.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public bool Read(string folder, ShardPlan plan, ShardNumber shard, CancellationToken cancellation) =>
        Write(FolderOf(folder, plan), ShardStage.Read, shard, "Reading", (part, _) =>
        {
            var (work, read) = (new KeptWork(part), 0);
            var files = InputFiles.Expand(plan.Inputs, settings.InputExtension, shard.Index == 0 ? terminal.Report : _ => { })
                .Where((_, number) => shard.Takes(number));
            store.During(work, () =>
            {
                foreach (var chunk in articles.Stream(files, cancellation).Chunk(Together))
                {
                    Parallel.ForEach(chunk, AllCores.Until(cancellation), article =>
                    {
                        work.Trace(readers.Read(article), ArticleTrace.Of);
                        part.Keep(WorkKind.Head, KeyOf(article), WorkWriting.Bytes(writer =>
                        {
                            ArticleForm.Write(writer, article, whole: false);
                            writer.Write(work.KeyOf(article).ToBytes());
                        }));
                        part.Keep(
                            WorkKind.Article,
                            KeyOf(article),
                            WorkWriting.Bytes(writer => ArticleForm.Write(writer, article, whole: true)));
                    });
                    read += chunk.Length;
                }
            });
            return read;
        });

    /// <summary>Finds the candidates of every Nth source.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public bool Pair(string folder, ShardPlan plan, ShardNumber shard, CancellationToken cancellation)
    {
        var parts = FolderOf(folder, plan);
        return Write(parts, ShardStage.Pair, shard, "Finding candidates", (part, _) =>
        {
            List<Article> heads = [.. Traced(parts).Select(traced => PairedBy(HeadOf(traced.Head)))];
            var found = StreamedCandidates.Nearest(
                heads,
                Traced(parts).Select(traced => (Func<ArticleTrace>)(() => TraceForm.Read(WorkWriting.Reader(traced.Trace)))),
                OptionsFor(heads),
                shard.Takes,
                AllCores.Until(cancellation));
            var count = 0;
            foreach (var (languages, candidates) in found)
            {
                part.Keep(
                    WorkKind.Candidates,
                    WorkKey.Of(writer => writer.Write(languages.ToString())),
                    WorkWriting.Bytes(writer => CandidateForm.Write(writer, languages, candidates)));
                count += candidates.Count;
            }
            return count;
        });
    }

    /// <summary>Aligns and judges every Nth candidate, and extracts the terms of those that belong together.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public bool Align(string folder, ShardPlan plan, ShardNumber shard, CancellationToken cancellation)
    {
        var parts = FolderOf(folder, plan);
        return Write(parts, ShardStage.Align, shard, "Aligning", (part, progress) =>
        {
            var heads = parts.Read(ShardStage.Read).Where(entry => entry.Kind == WorkKind.Head)
                .Select(entry => HeadOf(entry.Value))
                .ToList();
            var own = Own(parts, heads, shard);
            var needed = own.SelectMany(pair => new[] { KeyOf(pair.Source), KeyOf(pair.Target) }).ToHashSet();
            var documents = parts.Read(ShardStage.Read).Where(entry => entry.Kind == WorkKind.Article && needed.Contains(entry.Key))
                .ToDictionary(entry => entry.Key, entry => readers.Read(ArticleForm.Read(WorkWriting.Reader(entry.Value))));
            var work = new KeptWork(part, holdsArticles: true);
            var judge = new PairJudge(OptionsFor(heads) with { Judged = work.Judgement });
            var done = 0;
            store.During(work, () => Parallel.ForEach(own, AllCores.Until(cancellation), pair =>
            {
                var judged = judge.Judge(documents[KeyOf(pair.Source)], documents[KeyOf(pair.Target)]);
                if (judged.Evidence.IsRelated) glossaries.Meet(judged.Alignment);
                progress.Report((double)Interlocked.Increment(ref done) / own.Count);
            }));
            return own.Count;
        });
    }

    /// <summary>Takes everything that was computed, and does the run with it.</summary>
    public RunFigures Reduce(string folder, ShardPlan plan, bool remembersComparable, CancellationToken cancellation)
    {
        var parts = FolderOf(folder, plan);
        terminal.During(
            "Taking over parts",
            _ => new[] { ShardStage.Read, ShardStage.Pair, ShardStage.Align }
                .Sum(stage => store.Take(parts.Read(stage).Where(entry => entry.Kind <= WorkKind.Terms))),
            count => count);
        return run.Run(plan.Inputs, remembersComparable, cancellation);
    }

    // A part and what it came to, which is how many things it holds.
    private bool Write(
        ShardFolder parts, ShardStage stage, ShardNumber shard, string title, Func<Part, IProgress<double>, int> compute) =>
        parts.Write(stage, shard, part => terminal.During(title, progress => compute(part, progress), count => count));

    private ShardFolder FolderOf(string folder, ShardPlan plan) => new(folder, plan.Shards, WorkKey.Of(writer =>
    {
        writer.Write(ProgramPrint.Of(settings).ToBytes());
        writer.Write(settings.Languages);
        writer.Write(settings.InputFormat);
        writer.Write(plan.Shards);
        foreach (var input in plan.Inputs) writer.Write(input);
    }));

    private PairingOptions OptionsFor(IEnumerable<Article> heads) => pairs.OptionsFor(pairs.OrderOf(heads));

    // Candidates are numbers among the articles of their language, which stand in the order of their paths.
    private static List<(Article Source, Article Target)> Own(ShardFolder parts, IEnumerable<Article> heads, ShardNumber shard)
    {
        var byLanguage = heads.GroupBy(article => article.Language.Language).ToDictionary(
            group => group.Key, group => group.OrderBy(article => article.Path, StringComparer.Ordinal).ToImmutableArray());
        return
        [
            .. parts.Read(ShardStage.Pair).Select(entry => CandidateForm.Read(WorkWriting.Reader(entry.Value)))
                .GroupBy(found => found.Languages, found => found.Candidates)
                .OrderBy(found => found.Key)
                .SelectMany(found => CandidateFinder.Prune(
                    [.. found.SelectMany(candidates => candidates).OrderBy(candidate => candidate.Source)])
                    .Select(candidate => (
                        byLanguage[found.Key.Source][candidate.Source], byLanguage[found.Key.Target][candidate.Target])))
                .Where((_, number) => shard.Takes(number)),
        ];
    }

    // What is held of all articles.
    private static Article PairedBy(Article head) => new(head.Path, []) { Name = "", Date = head.Date, Language = head.Language };

    // The head and the trace of each article; traces of one part at most are held. Texts stand behind and are not read.
    private static IEnumerable<(byte[] Head, byte[] Trace)> Traced(ShardFolder parts)
    {
        var traces = new Dictionary<WorkKey, byte[]>();
        foreach (var (kind, key, value) in parts.Read(ShardStage.Read, last: WorkKind.Head))
        {
            if (kind == WorkKind.Trace) traces[key] = value;
            if (kind != WorkKind.Head) continue;
            yield return (value, traces[TraceOf(value)]);
            traces.Remove(TraceOf(value));
        }
    }

    private static Article HeadOf(byte[] head)
    {
        using var reader = WorkWriting.Reader(head);
        return ArticleForm.Read(reader);
    }

    // It ends a head.
    private static WorkKey TraceOf(byte[] head) => WorkKey.Read(head.AsSpan()[^WorkKey.Length..]);

    private static WorkKey KeyOf(Article article) => WorkKey.Of(writer => writer.Write(article.Path));
}
