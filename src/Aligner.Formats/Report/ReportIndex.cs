using System.Collections.Frozen;
using Aligner.Corrections;
using Aligner.Diagnostics;
using Aligner.Pairing;

namespace Aligner.Formats.Report;

/// <summary>What every page asks of the run as a whole, found once.</summary>
internal sealed class ReportIndex(ReportModel model)
{
    private readonly Lazy<ReportTerms> terms = new(() => new ReportTerms(model));

    private readonly Lazy<ILookup<string, Diagnostic>> messages =
        new(() => model.Diagnostics.ToLookup(diagnostic => diagnostic.Path, StringComparer.Ordinal));

    private readonly Lazy<ILookup<(string Source, string Target), PlacedPin>> pins =
        new(() => model.Pins.ToLookup(pin => (pin.Alignment.Source.Path, pin.Alignment.Target.Path)));

    private readonly Lazy<FrozenDictionary<object, int>> places = new(() => model.Stories.Index()
        .ToFrozenDictionary<(int Index, AlignedStory Item), object, int>(
            story => story.Item, story => story.Index, ReferenceEqualityComparer.Instance));

    /// <summary>The model it was made of.</summary>
    public ReportModel Model => model;

    /// <summary>Finds the terms of the glossaries.</summary>
    public ReportTerms Terms => terms.Value;

    /// <summary>What was said of an article, in the order of the run.</summary>
    public IEnumerable<Diagnostic> MessagesOf(string path) => messages.Value[path];

    /// <summary>The beads that people set in the alignments of a story.</summary>
    public IEnumerable<PlacedPin> PinsOf(AlignedStory story) =>
        story.Alignments.SelectMany(alignment => pins.Value[(alignment.Source.Path, alignment.Target.Path)]);

    /// <summary>Where a story stands in the order of the index, from 0; -1 where it doesn't.</summary>
    public int PlaceOf(AlignedStory story) => places.Value.GetValueOrDefault(story, -1);
}
