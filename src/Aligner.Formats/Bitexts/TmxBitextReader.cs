using Aligner.Diagnostics;
using Aligner.Formats.Readers;
using Aligner.Formats.Xml;
using Aligner.Languages;
using Aligner.Lexicons;
using Aligner.Text;

namespace Aligner.Formats.Bitexts;

/// <summary>Translation memories in TMX: the first variant of each language of every unit, inline codes left out.</summary>
internal sealed class TmxBitextReader : IBitextReader
{
    /// <inheritdoc/>
    public string Extension => ".tmx";

    /// <inheritdoc/>
    public IEnumerable<BitextSegment> Read(InputFile file, LanguagePair languages, Action<Diagnostic> report)
    {
        foreach (var unit in TmxUnits.Read(file, fault => report(fault with { Code = BitextReaders.Broken })))
        {
            string? source = null, target = null;
            foreach (var variant in unit.Named("tuv"))
            {
                if (!LanguageCode.TryParse(variant["lang"], out var language))
                    report(variant.Place.Warning("ALN612", "the variant names no language; give it an xml:lang such as it or nl"));
                else if (language == languages.Source) source ??= Normalization.Line(TmxUnits.SegmentOf(variant));
                else if (language == languages.Target) target ??= Normalization.Line(TmxUnits.SegmentOf(variant));
            }
            if (source is { Length: > 0 } && target is { Length: > 0 }) yield return new BitextSegment(source, target);
        }
    }
}
