using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Aligner.Formats.Exports;

/// <summary>Gathers what an export writes and loses, until it becomes a <see cref="LossReport"/>.</summary>
internal sealed class LossLog(string target)
{
    private const int ExamplesKept = 3;
    private const int ExampleLength = 60;
    private readonly SortedDictionary<LossReason, (int Count, List<string> Examples)> losses = [];

    /// <summary>Entries written so far.</summary>
    public int Written { get; private set; }

    /// <summary>The log of a target that has no place for what must not be used.</summary>
    public static LossLog Of(string target, GlossaryExport content, ConceptFields held = ConceptFields.None)
    {
        var log = OfTelling(target, content, held);
        foreach (var term in content.Avoided()) log.Add(LossReason.NotToUse, term.Text);
        return log;
    }

    /// <summary>The log of a target that says of a term that it must not be used.</summary>
    public static LossLog OfTelling(string target, GlossaryExport content, ConceptFields held)
    {
        var log = new LossLog(target);
        ConceptFieldLosses.Add(log, content, held);
        return log;
    }

    /// <summary>Counts an entry written.</summary>
    public void Write() => Written++;

    /// <summary>Counts a loss.</summary>
    public void Add(LossReason reason, string? what)
    {
        var (count, examples) = losses.TryGetValue(reason, out var loss) ? loss : (0, []);
        if (what is not null && examples.Count < ExamplesKept && Printable(what) is { Length: > 0 } example && !examples.Contains(example))
            examples.Add(example);
        losses[reason] = (count + 1, examples);
    }

    /// <summary>What was gathered.</summary>
    public LossReport Report() =>
        new(target, Written, [.. losses.Select(loss => new Loss(loss.Key, loss.Value.Count, [.. loss.Value.Examples]))]);

    // For a terminal: no control or format characters (bidirectional overrides among them), and not a page long.
    private static string Printable(string text)
    {
        var builder = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (builder.Length >= ExampleLength) return builder.Append('…').ToString();
            var hidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.ParagraphSeparator;
            builder.Append(hidden ? "·" : rune.ToString());
        }
        return builder.ToString().Trim();
    }
}
