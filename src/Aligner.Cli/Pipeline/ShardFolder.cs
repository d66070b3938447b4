using System.Globalization;
using Aligner.Cli.Terminals;
using Aligner.Diagnostics;
using Aligner.Formats.Files;
using Aligner.Languages;
using Aligner.Store;

namespace Aligner.Cli.Pipeline;

/// <summary>The parts of a main job, in the folder its tasks share. A part is there when it is whole; a broken one is done again.</summary>
/// <param name="folder">As the user named it.</param>
/// <param name="count">How many parts each stage has.</param>
/// <param name="madeBy">Hash of everything but the input's content that parts rest on.</param>
internal sealed class ShardFolder(string folder, int count, WorkKey madeBy)
{
    /// <summary>Writes a part, unless it is there, to its last byte.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Write(ShardStage stage, ShardNumber shard, Action<Part> compute)
    {
        var path = PathOf(stage, shard.Index);
        if (IsWhole(path)) return false;
        var part = new Part();
        compute(part);
        AtomicFile.Write(path, stream => part.Write(stream, madeBy));
        return true;
    }

    /// <summary>The entries of all parts of a stage, part by part; parts are opened one after the other as entries are taken.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="last">Kinds behind this one are left unread.</param>
    /// <exception cref="CommandFailedException">Some are missing; each is named (ALN932). While entries are taken: one is
    /// broken.</exception>
    public IEnumerable<(WorkKind Kind, WorkKey Key, byte[] Value)> Read(ShardStage stage, WorkKind last = (WorkKind)byte.MaxValue)
    {
        List<Diagnostic> missing =
        [
            .. Enumerable.Range(0, count).Where(index => !IsThere(PathOf(stage, index)))
                .Select(index => Wanting(stage, index, "missing", "first")),
        ];
        if (missing.Count > 0) throw new CommandFailedException(missing);
        return Enumerable.Range(0, count).SelectMany(index => Entries(stage, index, last));
    }

    private IEnumerable<(WorkKind Kind, WorkKey Key, byte[] Value)> Entries(ShardStage stage, int index, WorkKind last)
    {
        using var stream = File.OpenRead(PathOf(stage, index));
        using var entries = (Part.Read(stream, madeBy) ?? []).GetEnumerator();
        while (IsThereAnother() && entries.Current.Kind <= last) yield return entries.Current;

        bool IsThereAnother()
        {
            try
            {
                return entries.MoveNext();
            }
            catch (InvalidDataException exception)
            {
                throw new CommandFailedException([Wanting(stage, index, $"broken ({exception.Message})", "again")]);
            }
        }
    }

    private Diagnostic Wanting(ShardStage stage, int index, string fault, string when) => Diagnostic.Error(
        "ALN932",
        PathOf(stage, index),
        $"this part is {fault}; do 'aligner shard {KindName.Of(stage)} --work {folder} --shard {new ShardNumber(index, count)}' {when}");

    // It was renamed when it was whole; one of another program, or of other settings, is done again.
    private bool IsThere(string path)
    {
        if (!File.Exists(path)) return false;
        using var stream = File.OpenRead(path);
        return Part.Read(stream, madeBy) is not null;
    }

    // As it was written: a disk or a copy may have changed it.
    private bool IsWhole(string path)
    {
        if (!File.Exists(path)) return false;
        using var stream = File.OpenRead(path);
        try
        {
            if (Part.Read(stream, madeBy) is not { } entries) return false;
            foreach (var _ in entries) { }
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private string PathOf(ShardStage stage, int index) =>
        Path.Combine(folder, KindName.Of(stage), string.Create(CultureInfo.InvariantCulture, $"{index}-of-{count}.part"));
}
