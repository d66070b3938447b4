namespace Aligner.Alignment;

/// <summary>A source word and a target word, each by the group of its stem (<see cref="UnitSide.Group"/>).</summary>
internal readonly record struct WordPair(int Source, int Target)
{
    // The default of two ints is poor, and tables of a million pairs live by it: Knuth's multiplicative hash.
    public override int GetHashCode() => (int)((((ulong)(uint)Source << 32) | (uint)Target) * 0x9E3779B97F4A7C15 >> 32);
}
