using System.Collections.Immutable;
using Aligner.Formats.Report;
using Aligner.Store;
using Aligner.Store.Forms;

namespace Aligner.Cli.Pipeline;

/// <summary>What the index says of stories, kept from run to run: to lay all of them out takes longer than all the rest of it.</summary>
internal static class KeptIndex
{
    /// <summary>The parts of the index, those of stories that are what they were as they were kept.</summary>
    /// <param name="made">What makes them.</param>
    /// <param name="stories">The keys of what the stories rest on besides the glossaries, in their order.</param>
    /// <param name="work">What the last run kept.</param>
    public static IndexParts Of(IndexParts made, ImmutableArray<WorkKey> stories, KeptWork work) => new(
        i => Read(work.Glance(stories[i], () => Bytes(made.Glance(i)))),
        i => work.Texts(stories[i], () => made.Texts(i)));

    private static byte[] Bytes(StoryGlance glance) => WorkWriting.Bytes(writer =>
    {
        writer.Write(glance.Share);
        writer.Write(glance.Confidence);
        writer.Write7BitEncodedInt(glance.Rows);
        writer.Write7BitEncodedInt(glance.Checked);
        writer.Write7BitEncodedInt(glance.Columns);
        writer.Write(glance.Picture);
    });

    private static StoryGlance Read(byte[] bytes)
    {
        using var reader = WorkWriting.Reader(bytes);
        return new StoryGlance(
            reader.ReadDouble(),
            reader.ReadDouble(),
            reader.Read7BitEncodedInt(),
            reader.Read7BitEncodedInt(),
            reader.Read7BitEncodedInt(),
            reader.ReadString());
    }
}
