using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Pairing;

namespace Aligner.Formats.Report;

/// <summary>What every page asks of the run as a whole, found once.</summary>
internal sealed class ReportIndex(ReportModel model)
{
    private readonly Lazy<ReportTerms> terms = new(() => new ReportTerms(model));

    private readonly Lazy<Dictionary<string, int>> namePlaces = new(() => model.Stories.Index()
        .DistinctBy(story => story.Item.Story.Name, StringComparer.Ordinal)
        .ToDictionary(story => story.Item.Story.Name, story => story.Index, StringComparer.Ordinal));

    private readonly ConcurrentDictionary<Concept, ImmutableSortedSet<int>> storiesOf = new(ReferenceEqualityComparer.Instance);

    private readonly Lazy<ILookup<string, Diagnostic>> messages =
        new(() => model.Diagnostics.ToLookup(diagnostic => diagnostic.Path, StringComparer.Ordinal));

    private readonly Lazy<FrozenDictionary<object, int>> places = new(() => model.Stories.Index()
        .ToFrozenDictionary<(int Index, AlignedStory Item), object, int>(
            story => story.Item, story => story.Index, ReferenceEqualityComparer.Instance));

    /// <summary>The model it was made of.</summary>
    public ReportModel Model => model;

    /// <summary>Finds the terms of the glossaries.</summary>
    public ReportTerms Terms => terms.Value;

    /// <summary>What was said of an article, in the order of the run.</summary>
    public IEnumerable<Diagnostic> MessagesOf(string path) => messages.Value[path];

    /// <summary>Places of the stories that a concept was met in.</summary>
    public ImmutableSortedSet<int> PlacesOf(Concept concept) => storiesOf.GetOrAdd(concept, met =>
        [.. met.Evidence.Select(evidence => namePlaces.Value.GetValueOrDefault(evidence.Story, -1)).Where(place => place >= 0)]);

    /// <summary>Where the story of a name stands; -1 where there is none.</summary>
    public int PlaceOfName(string name) => namePlaces.Value.GetValueOrDefault(name, -1);

    /// <summary>Where a story stands in the order of the index, from 0; -1 where it doesn't.</summary>
    public int PlaceOf(AlignedStory story) => places.Value.GetValueOrDefault(story, -1);
}
