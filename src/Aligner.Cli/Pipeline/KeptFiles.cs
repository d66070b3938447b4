using System.Security.Cryptography;
using Aligner.Formats.Files;
using Aligner.Formats.Report;
using Aligner.Pairing;
using Aligner.Store;
using Aligner.Store.Forms;

namespace Aligner.Cli.Pipeline;

/// <summary>
/// Writes files of an output folder, each from the content it rests on: one that still has the bytes that were once made of the same
/// content is not made again. Thread-safe.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="work">What earlier runs kept; null for nothing.</param>
internal sealed class KeptFiles(OutputRoot root, KeptWork? work)
{
    /// <summary>The folder, for files that rest on the whole run.</summary>
    public OutputRoot Root => root;

    /// <summary>Writes a file.</summary>
    /// <param name="name">Path in the folder.</param>
    /// <param name="content">Writes everything that its bytes rest on.</param>
    /// <param name="write">Writes its bytes.</param>
    /// <returns>The key of its content; null where nothing is kept.</returns>
    public WorkKey? Write(string name, Action<KeptWork, BinaryWriter> content, Action<Stream> write) =>
        Write(name, content, () => WriteHeld(name, write));

    /// <summary>Writes a file that grows with the run.</summary>
    /// <param name="name">Path in the folder.</param>
    /// <param name="content">Writes everything that its bytes rest on.</param>
    /// <param name="write">Writes its bytes.</param>
    /// <returns>The key of its content; null where nothing is kept.</returns>
    public WorkKey? WriteLarge(string name, Action<KeptWork, BinaryWriter> content, Action<Stream> write) =>
        Write(name, content, () => root.WriteLarge(name, write));

    /// <summary>Writes the page of a story.</summary>
    /// <param name="name">Path in the folder.</param>
    /// <param name="key">The hash of everything that its bytes rest on; null where nothing is kept.</param>
    /// <param name="story">The story.</param>
    /// <param name="make">Writes the page.</param>
    /// <returns>What the index says of the story.</returns>
    public StorySummary WritePage(string name, WorkKey? key, AlignedStory story, Func<TextWriter, StorySummary> make)
    {
        if (key is { } asked
            && work?.File(asked) is { } bytes
            && KeptPage.Read(bytes) is var known
            && root.Holds(name, Convert.ToHexStringLower(known.Hash)))
            return new StorySummary(story, known.Differences, known.Unsure);
        StorySummary? summary = null;
        var hash = WriteHeld(name, stream => PageFlow.Write(stream, writer => summary = make(writer)));
        if (key is { } made)
            work?.KeepFile(made, new KeptPage(Convert.FromHexString(hash), summary!.Differences, summary.Unsure).ToBytes());
        return summary!;
    }

    /// <summary>Whether a file is there as it was once made of a content, and so need not be made.</summary>
    /// <param name="name">Path in the folder.</param>
    /// <param name="content">The key of its content.</param>
    public bool Holds(string name, WorkKey content) =>
        work?.File(content) is { } known && root.Holds(name, Convert.ToHexStringLower(known));

    private WorkKey? Write(string name, Action<KeptWork, BinaryWriter> content, Func<string> write)
    {
        if (work is null)
        {
            write();
            return null;
        }
        var key = WorkKey.Of(writer =>
        {
            writer.Write(name);
            content(work, writer);
        });
        if (!Holds(name, key)) work.KeepFile(key, Convert.FromHexString(write()));
        return key;
    }

    private string WriteHeld(string name, Action<Stream> write) => HeldBuffer.Use(write, bytes => root.Write(name, bytes));

    /// <summary>A page that was written.</summary>
    /// <param name="Hash">SHA-256 of the page.</param>
    /// <param name="Differences">As in <see cref="StorySummary"/>.</param>
    /// <param name="Unsure">As in <see cref="StorySummary"/>.</param>
    private sealed record KeptPage(byte[] Hash, int Differences, int Unsure)
    {
        public static KeptPage Read(byte[] bytes)
        {
            using var reader = WorkWriting.Reader(bytes);
            return new KeptPage(reader.ReadBytes(SHA256.HashSizeInBytes), reader.ReadInt32(), reader.ReadInt32());
        }

        public byte[] ToBytes() => WorkWriting.Bytes(writer =>
        {
            writer.Write(Hash);
            writer.Write(Differences);
            writer.Write(Unsure);
        });
    }
}
