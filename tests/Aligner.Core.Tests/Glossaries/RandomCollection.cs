using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Tests.Glossaries;

/// <summary>Stories with what is met in each of them, and what a run over some of them finds.</summary>
internal static class RandomCollection
{
    public const int Stories = 6;

    private static readonly LanguageCode it = LanguageCode.Parse("it");
    private static readonly LanguageCode nl = LanguageCode.Parse("nl");

    /// <summary>A concept in a story: how often it has the term that names the concept, and other terms.</summary>
    public sealed record Sighting(int Story, int Concept, int Named, ImmutableArray<(string Text, int Count)> Others, bool HasForm);

    // What names a concept in its first language is the most frequent in every story, so that its id is that of the whole.
    public static Gen<ImmutableArray<Sighting>> Sightings { get; } =
        from sightings in OneSighting.ListOf(12)
        select sightings.DistinctBy(sighting => (sighting.Story, sighting.Concept)).ToImmutableArray();

    private static Gen<Sighting> OneSighting =>
        from story in Gen.Choose(0, Stories - 1)
        from concept in Gen.Choose(0, 2)
        from named in Gen.Choose(1, 4)
        from others in Gen.SubListOf("a", "b", "c")
        from counts in Gen.Choose(1, 9).ListOf(3)
        from form in Gen.Elements(true, false)
        select new Sighting(story, concept, named, [.. others.Zip(counts)], form);

    /// <summary>What a run over some stories finds: counts added up, the most frequent term preferred.</summary>
    public static Glossary Run(ImmutableArray<Sighting> sightings, Func<int, bool> isRead) => new(
        GlossaryKind.Ministries,
        [.. sightings.Where(sighting => isRead(sighting.Story)).GroupBy(sighting => sighting.Concept)
            .Select(concept => Concept(concept.Key, [.. concept.OrderBy(sighting => sighting.Story)]))]);

    private static Concept Concept(int number, ImmutableArray<Sighting> sightings)
    {
        var names = $"concept {number}";
        var dutch = sightings.SelectMany(sighting => sighting.Others.Append((names, sighting.Named)))
            .GroupBy(term => term.Item1, StringComparer.Ordinal)
            .Select(term => new Term(term.Key, false, [], term.Sum(one => one.Item2)))
            .OrderByDescending(term => term.Count).ThenBy(term => term.Text, StringComparer.Ordinal).ToList();
        var italian = new Term(
            names, true, sightings.Any(sighting => sighting.HasForm) ? ["form"] : [], sightings.Sum(sighting => sighting.Named));
        var concept = new Concept("", ConceptType.Ministry, ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty
            .Add(it, [italian])
            .Add(nl, [dutch[0] with { Preferred = true }, .. dutch.Skip(1)]))
        {
            Confidence = 0.9,
            Evidence = [.. sightings.Select(sighting =>
                new Evidence($"s{sighting.Story}", $"s{sighting.Story}.it.txt:{number}", $"s{sighting.Story}.nl.txt:{number}"))],
        };
        return concept with { Id = ConceptId.Of(concept) };
    }
}
