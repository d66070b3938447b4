using System.Runtime.CompilerServices;

namespace Aligner.Alignment;

/// <summary>How many words of each kind there are.</summary>
internal readonly record struct WordTally(int Known, int Unknown, int Names, int Numbers)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordTally Of(WordKinds word) => new(
        (word & (WordKinds.Number | WordKinds.Known)) == WordKinds.Known ? 1 : 0,
        (word & (WordKinds.Number | WordKinds.Known)) == 0 ? 1 : 0,
        (word & WordKinds.Name) != 0 ? 1 : 0,
        (word & WordKinds.Number) != 0 ? 1 : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordTally operator +(WordTally a, WordTally b) =>
        new(a.Known + b.Known, a.Unknown + b.Unknown, a.Names + b.Names, a.Numbers + b.Numbers);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordTally operator -(WordTally a, WordTally b) =>
        new(a.Known - b.Known, a.Unknown - b.Unknown, a.Names - b.Names, a.Numbers - b.Numbers);
}
