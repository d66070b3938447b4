namespace Aligner.Formats.Yaml;

/// <summary>A text, number or nothing as a <see cref="YamlCursor"/> met it.</summary>
/// <param name="Text">What it stands in.</param>
/// <param name="Unescaped">What it says, where that is not what stands there.</param>
/// <param name="IsPlain">Whether it stands without quotes.</param>
/// <param name="Start">Index of its first character, quotes included.</param>
/// <param name="End">Index after its last.</param>
internal readonly record struct YamlToken(string Text, string? Unescaped, bool IsPlain, int Start, int End)
{
    /// <summary>What it says.</summary>
    public ReadOnlySpan<char> Span => Unescaped ?? (IsPlain ? Text.AsSpan(Start, End - Start) : Text.AsSpan(Start + 1, End - Start - 2));

    /// <summary>Whether it stands for nothing.</summary>
    public bool IsNull => IsPlain && YamlScalar.SaysNothing(Span);

    /// <summary>What it says, as a text of its own.</summary>
    public string Value => Unescaped ?? Span.ToString();
}
