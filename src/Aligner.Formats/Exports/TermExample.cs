using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>A sentence in which a concept was met, on both sides.</summary>
/// <param name="Source">Text of the source.</param>
/// <param name="Target">Text of the target.</param>
/// <param name="Evidence">Where they stand.</param>
internal sealed record TermExample(string Source, string Target, Evidence Evidence)
{
    /// <summary>The first evidence of which both sides can be read; null when there is none, or no texts are at hand.</summary>
    public static TermExample? Of(Concept concept, GlossaryExport content)
    {
        if (content.Options.Example is not { } read) return null;
        foreach (var evidence in concept.Evidence)
        {
            if (read(evidence.Source) is not { Length: > 0 } source || read(evidence.Target) is not { Length: > 0 } target) continue;
            return new TermExample(source, target, evidence);
        }
        return null;
    }
}
