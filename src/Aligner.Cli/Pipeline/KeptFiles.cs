using System.Security.Cryptography;
using System.Text;
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
    /// <param name="make">Makes its bytes.</param>
    public void Write(string name, Action<BinaryWriter> content, Func<byte[]> make)
    {
        if (work is null)
        {
            root.Write(name, make());
            return;
        }
        var key = KeyOf(name, content);
        if (work.File(key) is { } known && root.Holds(name, Convert.ToHexStringLower(known))) return;
        work.KeepFile(key, Convert.FromHexString(root.Write(name, make())));
    }

    /// <summary>Writes the page of a story. It holds the signature of the run, which changes with any of its stories; a page of which
    /// nothing else changed is made of the old one.</summary>
    /// <param name="name">Path in the folder.</param>
    /// <param name="run">The signature.</param>
    /// <param name="content">Writes everything else that its bytes rest on.</param>
    /// <param name="story">The story.</param>
    /// <param name="make">Writes the page.</param>
    /// <returns>What the index says of the story.</returns>
    public StorySummary WritePage(
        string name, string run, Action<BinaryWriter> content, AlignedStory story, Func<TextWriter, StorySummary> make)
    {
        var key = work is null ? default : KeyOf(name, content);
        if (work?.File(key) is { } bytes && KeptPage.Read(bytes) is var known && root.Read(name) is { } old && known.IsOf(old))
        {
            root.Write(name, known.With(old, run));
            return new StorySummary(story, StoryLayout.Of(story), known.Differences, known.Unsure);
        }
        StorySummary? summary = null;
        using var buffer = new MemoryStream();
        PageFlow.Write(buffer, writer => summary = make(writer));
        var page = buffer.ToArray();
        root.Write(name, page);
        work?.KeepFile(key, KeptPage.Of(page, run, summary!).ToBytes());
        return summary!;
    }

    private static WorkKey KeyOf(string name, Action<BinaryWriter> content) => WorkKey.Of(writer =>
    {
        writer.Write(name);
        content(writer);
    });

    /// <summary>A page that was written.</summary>
    /// <param name="Hash">SHA-256 of the page without the signature of the run.</param>
    /// <param name="Place">Byte at which the signature begins.</param>
    /// <param name="Length">Its bytes.</param>
    /// <param name="Differences">As in <see cref="StorySummary"/>.</param>
    /// <param name="Unsure">As in <see cref="StorySummary"/>.</param>
    private sealed record KeptPage(byte[] Hash, int Place, int Length, int Differences, int Unsure)
    {
        public static KeptPage Of(byte[] page, string run, StorySummary summary)
        {
            var signature = Encoding.UTF8.GetBytes(run);
            var place = page.AsSpan().LastIndexOf(signature);
            return new KeptPage(HashOf(page, place, signature.Length), place, signature.Length, summary.Differences, summary.Unsure);
        }

        public static KeptPage Read(byte[] bytes)
        {
            using var reader = WorkWriting.Reader(bytes);
            return new KeptPage(
                reader.ReadBytes(SHA256.HashSizeInBytes), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        }

        public byte[] ToBytes() => WorkWriting.Bytes(writer =>
        {
            writer.Write(Hash);
            foreach (var number in new[] { Place, Length, Differences, Unsure }) writer.Write(number);
        });

        public bool IsOf(byte[] page) =>
            Place >= 0 && Place + Length <= page.Length && HashOf(page, Place, Length).AsSpan().SequenceEqual(Hash);

        public byte[] With(byte[] page, string run)
        {
            Encoding.UTF8.GetBytes(run).CopyTo(page, Place);
            return page;
        }

        private static byte[] HashOf(byte[] page, int place, int length)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(page.AsSpan(0, Math.Max(0, place)));
            hash.AppendData(page.AsSpan(Math.Min(page.Length, Math.Max(0, place) + length)));
            return hash.GetHashAndReset();
        }
    }
}
