using System.Collections.Immutable;
using System.Text;
using Aligner.Diagnostics;
using Aligner.Formats.Imports;
using Aligner.Formats.Readers;
using Aligner.Glossaries;

namespace Aligner.Formats.Tests.Imports;

/// <summary>What an importer made of some text.</summary>
internal sealed record Imported(ImmutableArray<Concept> Concepts, ImmutableArray<Diagnostic> Diagnostics)
{
    public IEnumerable<string> Errors =>
        Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.ToString());

    /// <summary><c>it: term | term, nl: term</c> of each concept.</summary>
    public IEnumerable<string> Terms => Concepts.Select(concept =>
        string.Join(", ", concept.Terms.Select(entry => $"{entry.Key}: {string.Join(" | ", entry.Value.Select(term => term.Text))}")));

    public static Imported From(string path, string text, ImportOptions? options = null) =>
        From(path, Encoding.UTF8.GetBytes(text), options);

    public static Imported From(string path, byte[] bytes, ImportOptions? options = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var concepts = Importers.Import(
            new InputFile(path, () => new MemoryStream(bytes)), options ?? new ImportOptions(), diagnostics.Add);
        return new Imported(concepts, diagnostics.ToImmutable());
    }
}
