using System.Diagnostics.Metrics;

namespace Aligner.Text;

/// <summary>Counts what reading and aligning cost most, for whoever listens: nothing of an article is to be done twice.</summary>
internal static class WorkMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Aligner.Core";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Splits = Meter.CreateCounter<long>("aligner.texts.split");

    private static readonly Counter<long> Tokenizations = Meter.CreateCounter<long>("aligner.texts.tokenized");

    private static readonly Counter<long> Alignments = Meter.CreateCounter<long>("aligner.articles.aligned");

    /// <summary>A text is split into sentences.</summary>
    public static void Split(string text) => Splits.Add(1, KeyValuePair.Create<string, object?>("text", text));

    /// <summary>A text is cut into tokens.</summary>
    public static void Tokenize(string text) => Tokenizations.Add(1, KeyValuePair.Create<string, object?>("text", text));

    /// <summary>Two articles are aligned.</summary>
    public static void Align(string source, string target) => Alignments.Add(
        1, KeyValuePair.Create<string, object?>("source", source), KeyValuePair.Create<string, object?>("target", target));
}
