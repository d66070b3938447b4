using System.Text;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Glossaries;

namespace Aligner.Formats.Yaml;

/// <summary>
/// The journal of a folder as a process knows it: read once, and after that only what has been added to it. Who asks holds the
/// folder's lock. Thread-safe as far as the lock is.
/// </summary>
/// <param name="folder">Of the glossaries; need not have a journal.</param>
internal sealed class OpenJournal(string folder)
{
    // Enough that no other line of a journal ends so: it has the moment, the concept and what became of it.
    private const int Remembered = 256;

    private JournalState state = new();
    private bool isBehind;
    private byte[] last = [];
    private long read;
    private int lines;

    /// <summary>What it comes to, as far as it was read, and with all that was added here.</summary>
    public JournalState State
    {
        get
        {
            if (isBehind) CatchUp(_ => { });
            return state;
        }
    }

    /// <summary>Reads what has been added since; everything where the file is another.</summary>
    /// <param name="report">Told of every line that can't be read, once (ALN707).</param>
    /// <param name="standing">The concepts of the glossaries as they stand, which spare reading what says the same; each decision that
    /// has become one of them has its evidence and its place.</param>
    public void CatchUp(Action<Diagnostic> report, IEnumerable<Concept>? standing = null)
    {
        isBehind = false;
        var path = Path.Combine(folder, JournalFile.Name);
        if (!File.Exists(path))
        {
            Forget();
            return;
        }
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (!GoesOn(stream)) Forget();
        stream.Seek(read, SeekOrigin.Begin);
        var added = new byte[stream.Length - read];
        stream.ReadExactly(added);
        // What a killed process left of a line is none until another has ended it.
        var whole = added.AsSpan(0, added.AsSpan().LastIndexOf((byte)'\n') + 1);
        if (whole.IsEmpty) return;
        var byId = ConceptsById.Of(standing ?? []);
        foreach (var line in Encoding.UTF8.GetString(whole[..^1]).Split('\n'))
            if (JournalFile.Read(path, ++lines, line.TrimEnd('\r'), report, byId.GetValueOrDefault) is { } known) state.Take(known);
        read += whole.Length;
        last = whole[^Math.Min(Remembered, whole.Length)..].ToArray();
    }

    /// <summary>Adds lines; they are on the disk when it returns.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public void Append(IReadOnlyCollection<JournalLine> added)
    {
        JournalFile.Append(folder, added);
        // Most runs add once and ask no more.
        isBehind = true;
    }

    private bool GoesOn(FileStream stream)
    {
        if (stream.Length < read) return false;
        var before = new byte[last.Length];
        stream.Seek(read - last.Length, SeekOrigin.Begin);
        stream.ReadExactly(before);
        return before.AsSpan().SequenceEqual(last);
    }

    private void Forget()
    {
        (state, last, read, lines) = (new JournalState(), [], 0, 0);
    }
}
