using System.Collections.Immutable;
using System.Text;
using Aligner.Formats.Exports;

namespace Aligner.Formats.Tests.Exports;

/// <summary>What an exporter wrote, in memory.</summary>
internal sealed record Written(ImmutableArray<string> Names, ImmutableArray<byte[]> Parts, LossReport Report)
{
    public string Text => Encoding.UTF8.GetString(Parts[0]);

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public static Written By(string exporter, GlossaryExport? content = null) =>
        By(Exporters.Find(exporter) ?? throw new ArgumentException(exporter), content ?? Samples.Content());

    public static Written By(IExporter exporter, GlossaryExport content)
    {
        var names = exporter.Parts(content.Pair);
        return From(names, streams => exporter.Write(content, streams));
    }

    public static Written From(ImmutableArray<string> names, Func<ImmutableArray<Stream>, LossReport> write)
    {
        var streams = names.Select(_ => new MemoryStream()).ToImmutableArray();
        var report = write(streams.CastArray<Stream>());
        return new Written(names, [.. streams.Select(stream => stream.ToArray())], report);
    }
}
