using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Tests.Glossaries;

/// <summary>Glossaries from so few words that everything meets everything; but one sentence doesn't speak of two homonyms.</summary>
internal static class RandomGlossary
{
    private static readonly string[] words = ["a", "b", "c", "d", "e", "f", "g"];

    /// <summary>A machine's result: evidence with everything, the most frequent term preferred, ids from the terms.</summary>
    public static Gen<Glossary> Found { get; } =
        from concepts in FoundConcept.ListOf(5)
        select new Glossary(GlossaryKind.Ministries, [.. concepts]);

    /// <summary>A glossary that machines and people worked on: merged, then decided, annotated, reordered, terms added
    /// and edited and flags moved.</summary>
    public static Gen<Glossary> Edited { get; } = EditedIn(13);

    /// <summary>The same without edited terms and moved flags: what a person chose can't be told from what another machine chose.</summary>
    public static Gen<Glossary> Decided { get; } = EditedIn(3);

    private static Gen<Glossary> EditedIn(int ways) =>
        from found in Found
        from edits in Gen.Choose(0, ways).ListOf(20)
        from shift in Gen.Choose(0, 4)
        select Edit(GlossaryMerge.Merge(new Glossary(found.Kind, []), found).Glossary, [.. edits], shift);

    /// <summary>The same result, found in other texts.</summary>
    public static Glossary InOtherTexts(Glossary glossary, string machine) =>
        glossary with
        {
            Concepts = [.. glossary.Concepts.Select(concept =>
                concept with { Evidence = [.. concept.Evidence.Select(evidence => evidence with
                {
                    Story = machine + evidence.Story,
                    Source = machine + evidence.Source,
                    Target = machine + evidence.Target,
                })] })],
        };

    public static Glossary InOrder(Glossary glossary) =>
        glossary with { Concepts = [.. glossary.Concepts.OrderBy(concept => concept.Id, StringComparer.Ordinal)] };

    public static bool IsInOrder(Glossary glossary) => glossary.Concepts.SequenceEqual(InOrder(glossary).Concepts);

    private static Gen<Concept> FoundConcept =>
        from type in Gen.Elements(ConceptType.Ministry, ConceptType.Title)
        from it in Terms
        from nl in Terms
        from de in Gen.OneOf(Gen.Constant<ImmutableArray<Term>>([]), Terms)
        from stories in Gen.NonEmptyListOf(Gen.Elements(words))
        from confidence in Gen.Choose(0, 1000)
        select Concept(type, it, nl, de, stories, confidence / 1000d);

    private static Gen<ImmutableArray<Term>> Terms =>
        from texts in Gen.NonEmptyListOf(Gen.Elements(words))
        from counts in Gen.Choose(1, 4).ListOf(words.Length)
        from forms in Gen.SubListOf("x", "y", "z")
        select MostFrequentFirst([.. texts.Distinct()
            .Take(2)
            .Select((text, place) => new Term(text, false, place == 0 ? [.. forms.Order()] : [], counts[place]))]);

    private static ImmutableArray<Term> MostFrequentFirst(ImmutableArray<Term> terms)
    {
        var ordered = terms.OrderByDescending(term => term.Count).ThenBy(term => term.Text, StringComparer.Ordinal).ToImmutableArray();
        return [ordered[0] with { Preferred = true }, .. ordered.Skip(1)];
    }

    private static Concept Concept(
        ConceptType type,
        ImmutableArray<Term> it,
        ImmutableArray<Term> nl,
        ImmutableArray<Term> de,
        IEnumerable<string> stories,
        double confidence)
    {
        var terms = ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty.Add(LanguageCode.Parse("it"), it)
            .Add(LanguageCode.Parse("nl"), nl);
        if (de.Length > 0) terms = terms.Add(LanguageCode.Parse("de"), de);
        // The machine is the same everywhere: from the same sentences it takes the same terms.
        var texts = string.Concat(terms.Values.SelectMany(own => own.Select(term => term.Text).Append("-")));
        var concept = new Concept("", type, terms)
        {
            Confidence = confidence,
            Equivalence = type == ConceptType.Title ? Equivalence.Functional : Equivalence.Exact,
            Evidence = [.. stories.Distinct().Order(StringComparer.Ordinal).Select(story => Sample.At(texts + story))],
        };
        return concept with { Id = ConceptId.Of(concept) };
    }

    private static Glossary Edit(Glossary glossary, int[] edits, int shift)
    {
        var concepts = glossary.Concepts.Select((concept, place) => edits[place % edits.Length] switch
        {
            0 => concept with { Status = ConceptStatus.Approved },
            1 => concept with { Status = ConceptStatus.Rejected, Note = "no" },
            2 => concept with { Note = $"note {place}" },
            3 => concept with
            {
                Terms = concept.Terms.SetItem(
                    concept.Terms.Keys.First(),
                    concept.Terms.Values.First().Add(new Term("z-added", false, ["form"], 0)
                    {
                        Usage = place % 3 == 0 ? TermUsage.Admitted : (TermUsage)(place % 3 + 1),
                    })),
            },
            4 => concept with
            {
                Terms = concept.Terms.SetItem(
                    concept.Terms.Keys.First(),
                    [.. concept.Terms.Values.First()
                        .Select((term, index) => term with { Preferred = index == concept.Terms.Values.First().Length - 1 })]),
            },
            5 => concept with
            {
                Terms = concept.Terms.SetItem(
                    concept.Terms.Keys.Last(),
                    concept.Terms.Values.Last().SetItem(0, concept.Terms.Values.Last()[0] with { Text = "edited" })),
            },
            6 => concept with { Equivalence = Equivalence.Partial },
            7 => InLast(
                concept,
                terms => terms.SetItem(0, terms[0] with { WrongForms = Other(terms[0], words[place % words.Length], "wrong") })),
            8 => InLast(concept, terms => terms.SetItem(0, terms[0] with { Region = "de-AT" })),
            9 => InLast(
                concept,
                terms => terms.SetItem(0, terms[0] with { Usage = (TermUsage)(place % 3 + 1), Preferred = place % 3 == 0 })),
            10 => InLast(concept, terms => terms.Add(terms[0] with { Region = "de-CH", Preferred = place % 2 == 0, Note = "said" })),
            11 => InLast(
                concept,
                terms => terms.SetItem(0, terms[0] with { WrongForms = Other(terms[0], [.. terms.Skip(1).Select(term => term.Text)]) })),
            _ => concept,
        }).ToList();
        shift = concepts.Count == 0 ? 0 : shift % concepts.Count;
        return glossary with { Concepts = [.. concepts.Skip(shift), .. concepts.Take(shift)] };
    }

    private static ImmutableArray<string> Other(Term term, params string[] texts) =>
        [.. texts.Where(text => text != term.Text).Order(StringComparer.Ordinal)];

    private static Concept InLast(Concept concept, Func<ImmutableArray<Term>, ImmutableArray<Term>> edit) =>
        concept with { Terms = concept.Terms.SetItem(concept.Terms.Keys.Last(), edit(concept.Terms.Values.Last())) };
}
