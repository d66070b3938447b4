using System.Collections.Immutable;
using Aligner.Formats.Report;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Store;
using Aligner.Store.Forms;
using Aligner.Text;

namespace Aligner.Cli.Pipeline;

/// <summary>
/// Where the concepts of a run stand in their evidence. Where the merge found the glossaries as the last run left them, a concept that it
/// did not change stands where it stood in stories that are what they were: only the others are looked for.
/// </summary>
internal sealed class KeptEvidence
{
    private readonly Dictionary<(GlossaryKind Kind, string Id), ImmutableArray<EvidenceSpot?>> known = [];

    // As they are kept: of a hundred thousand articles there are two million spots.
    private readonly List<byte[]> found = [];
    private readonly Dictionary<string, WorkKey> stories = new(StringComparer.Ordinal);
    private readonly HashSet<WorkKey> knownStories = [];
    private readonly HashSet<Concept> changed;
    private readonly Action<byte[]> keep;

    /// <param name="stories">The stories of the run, each with the key of what it rests on besides the glossaries.</param>
    /// <param name="change">What the merge changed.</param>
    /// <param name="glossaries">The key of what it left.</param>
    /// <param name="work">What the last run kept.</param>
    public KeptEvidence(IEnumerable<(string Name, WorkKey Key)> stories, GlossaryChange change, WorkKey glossaries, KeptWork work)
    {
        // Of two stories of one name the first is shown.
        foreach (var (name, key) in stories) this.stories.TryAdd(name, key);
        keep = bytes => work.KeepSpots(glossaries, bytes);
        if (work.Spots(KeptWork.KeyOf(change.Before)) is { } bytes) Read(bytes);
        // Of a first run all that was found has come, and nothing is known.
        changed = known.Count == 0 ? [] : change.Come.ToHashSet<Concept>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>What is known for the page of the glossaries; null where nothing is kept.</summary>
    /// <param name="model">The run.</param>
    /// <param name="merge">What became of its glossaries.</param>
    /// <param name="keys">The keys of its stories; null where nothing is kept.</param>
    /// <param name="work">What the last run kept; null for nothing.</param>
    public static KeptEvidence? Of(ReportModel model, GlossaryFolderMerge merge, StoryKeys? keys, KeptWork? work) =>
        keys is not null && work is not null && merge.Change is { } change
            ? new KeptEvidence(
                model.Stories.Select((story, i) => (story.Story.Name, keys.Own[i])), change, KeptWork.KeyOf(merge.Hashes), work)
            : null;

    /// <summary>Where a concept stands in its evidence, as <paramref name="find"/> finds it.</summary>
    public ImmutableArray<EvidenceSpot?> SpotsOf(Concept concept, Func<ImmutableArray<EvidenceSpot?>> find)
    {
        var key = (Kind: Glossary.KindOf(concept.Type), concept.Id);
        var spots = known.TryGetValue(key, out var kept) && !changed.Contains(concept) && concept.Evidence.Zip(kept).All(IsSame)
            ? kept
            : find();
        // What the run does not hold takes no looking for: a glossary that comes from elsewhere has a hundred thousand such concepts.
        if (spots.Any(spot => spot is not null)) found.Add(Bytes(key.Kind, key.Id, spots));
        return spots;
    }

    /// <summary>Keeps what was asked for.</summary>
    public void Keep() => keep(WorkWriting.Bytes(writer =>
    {
        writer.WriteAll(stories.Values, story => writer.Write(story.ToBytes()));
        writer.WriteAll(found, writer.Write);
    }));

    private static byte[] Bytes(GlossaryKind kind, string id, ImmutableArray<EvidenceSpot?> spots) => WorkWriting.Bytes(writer =>
    {
        writer.Write((byte)kind);
        writer.Write(id);
        writer.WriteAll(spots, spot => Write(writer, spot));
    });

    private bool IsSame((Evidence Evidence, EvidenceSpot? Spot) kept) =>
        stories.TryGetValue(kept.Evidence.Story, out var story) ? knownStories.Contains(story) : kept.Spot is null;

    private void Read(byte[] bytes)
    {
        using var reader = WorkWriting.Reader(bytes);
        knownStories.UnionWith(reader.ReadAll(() => WorkKey.Read(reader.ReadBytes(WorkKey.Length))));
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            known[((GlossaryKind)reader.ReadByte(), reader.ReadString())] = reader.ReadAll(() => ReadSpot(reader));
    }

    private static void Write(BinaryWriter writer, EvidenceSpot? spot)
    {
        writer.Write(spot is not null);
        if (spot is null) return;
        writer.Write7BitEncodedInt(spot.Row);
        writer.WriteAll(spot.Beads, writer.Write7BitEncodedInt);
        foreach (var marks in (ReadOnlySpan<ImmutableArray<Extent>>)[spot.SourceMarks, spot.TargetMarks])
            writer.WriteAll(marks, mark =>
            {
                writer.Write7BitEncodedInt(mark.Start);
                writer.Write7BitEncodedInt(mark.Count);
            });
    }

    private static EvidenceSpot? ReadSpot(BinaryReader reader)
    {
        return reader.ReadBoolean()
            ? new EvidenceSpot(reader.Read7BitEncodedInt(), reader.ReadAll(reader.Read7BitEncodedInt), Marks(), Marks())
            : null;

        ImmutableArray<Extent> Marks() => reader.ReadAll(() => new Extent(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()));
    }
}
