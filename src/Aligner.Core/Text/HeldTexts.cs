namespace Aligner.Text;

/// <summary>Texts that are met again and again, each held once.</summary>
internal sealed class HeldTexts
{
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    /// <summary>A text, the very one that was met before where there is one.</summary>
    public string Of(string text)
    {
        if (texts.TryGetValue(text, out var held)) return held;
        texts.Add(text);
        return text;
    }

    /// <summary>Lets go of all; who holds one goes on to.</summary>
    public void Clear() => texts.Clear();
}
