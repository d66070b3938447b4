using System.IO.Compression;
using System.Xml;

namespace Aligner.Formats.Readers;

/// <summary>
/// The parts of a Word document in their archive (ECMA-376 Part 2). Read by hand and not by the SDK, which builds the whole document in
/// memory, in time that grows with the square of its depth.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    private const string Relationships = "_rels/.rels";

    private readonly ZipArchive archive;
    private readonly ReadLimits limits;
    private readonly Dictionary<string, string> targets;

    /// <summary>Opens a document.</summary>
    /// <exception cref="UndecodableException">It is no Word document.</exception>
    public WordPackage(Stream stream, ReadLimits limits)
    {
        this.limits = limits;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read);
            targets = Targets();
            Body = Part("officeDocument") ?? throw new UndecodableException("no Word document: it has no text");
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            throw new UndecodableException("no Word document", exception);
        }
    }

    /// <summary>The document itself, to be read once.</summary>
    public XmlReader Body { get; }

    /// <summary>The title in its properties; null where there is none.</summary>
    /// <exception cref="XmlException">The properties are broken.</exception>
    public string? Title
    {
        get
        {
            using var properties = Part("core-properties");
            return properties?.ReadToFollowing("title", "http://purl.org/dc/elements/1.1/") == true
                && properties.ReadElementContentAsString() is { Length: > 0 } title
                ? title
                : null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Body.Dispose();
        archive.Dispose();
    }

    // A relationship's type is a URI, another one in strict documents; its last word is what counts.
    private Dictionary<string, string> Targets()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Entry(Relationships) ?? throw new UndecodableException("no Word document");
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Type") is { } type)
                found.TryAdd(type[(type.LastIndexOf('/') + 1)..], xml.GetAttribute("Target") ?? "");
        return found;
    }

    private XmlReader? Part(string type) => targets.TryGetValue(type, out var target) ? Entry(target.TrimStart('/')) : null;

    private XmlReader? Entry(string name)
    {
        var entry = archive.Entries.FirstOrDefault(entry => string.Equals(entry.FullName, name, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(
            new LimitedStream(entry.Open(), limits.MaxUnpackedBytes, () => ReadLimitException.UnpackedBytes(limits.MaxUnpackedBytes)),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            });
    }
}
