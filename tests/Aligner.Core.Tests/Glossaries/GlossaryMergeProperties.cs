using System.Collections.Immutable;
using System.Globalization;
using Aligner.Glossaries;
using Aligner.Languages;
using FsCheck;
using FsCheck.Fluent;
using static Aligner.Tests.Glossaries.Sample;

namespace Aligner.Tests.Glossaries;

public class GlossaryMergeProperties
{
    private static readonly Config config = Config.QuickThrowOnFailure.WithMaxTest(
        int.TryParse(Environment.GetEnvironmentVariable("ALIGNER_PROPERTY_CASES"), CultureInfo.InvariantCulture, out var cases)
            ? cases
            : 300);

    [Fact]
    public void Merging_a_second_time_changes_nothing() =>
        Prop.ForAll(RandomGlossary.Edited.ToArbitrary(), RandomGlossary.Found.ToArbitrary(), (entries, found) =>
        {
            var once = GlossaryMerge.Merge(entries, found).Glossary;
            var twice = GlossaryMerge.Merge(once, found).Glossary;
            return (Show(once) == Show(twice)).Label(
                $"{Show(entries)}\n--found\n{Show(found)}\n--once\n{Show(once)}\n--twice\n{Show(twice)}");
        }).Check(config);

    [Fact]
    public void Entries_that_nothing_was_found_near_can_be_left_out_of_a_merge() =>
        Prop.ForAll(
            RandomGlossary.Edited.ListOf(3).Select(parts => Apart([.. parts])).ToArbitrary(),
            RandomGlossary.Decided.ToArbitrary(),
            (entries, found) =>
            {
                var tidy = GlossaryMerge.Tidy(found);
                var near = MergeNeighbourhood.Of(entries.Concepts, tidy);
                var whole = Described(GlossaryMerge.MergeNear(entries, tidy, [.. Enumerable.Range(0, entries.Concepts.Length)], null));
                var some = Described(GlossaryMerge.MergeNear(entries, tidy, near, null));
                return (whole == some).Label($"{Show(entries)}\n--found\n{Show(found)}\n--whole\n{whole}\n--some\n{some}");
            }).Check(config);

    [Fact]
    public void Only_entries_that_something_was_found_near_are_merged()
    {
        var found = Ministries(Concept(ConceptType.Ministry, "it:a", "nl:b"));
        var entries = Ministries(
            Concept(ConceptType.Ministry, "it:A", "nl:c"),
            Concept(ConceptType.Ministry, "it:d", "nl:e"),
            Concept(ConceptType.Ministry, "de:a", "nl:c") with { Id = "by-two-terms-of-the-first" },
            Concept(ConceptType.Ministry, "it:f", "nl:c") with { Id = "shares-one-with-it" },
            Concept(ConceptType.Ministry, "it:x", "nl:y") with { Id = found.Concepts[0].Id });

        var near = MergeNeighbourhood.Of(entries.Concepts, found.Concepts);

        Assert.Equal("0 2 4", string.Join(' ', near));
    }

    [Fact]
    public void What_earlier_findings_gave_already_can_be_left_out_of_a_merge() =>
        Prop.ForAll(
            RandomGlossary.Edited.ListOf(3).Select(parts => Apart([.. parts])).ToArbitrary(),
            RandomGlossary.Found.ListOf(3).Select(parts => Apart([.. parts])).ToArbitrary(),
            (from later in RandomGlossary.Found.ListOf(3)
             from changed in Gen.SubListOf(0, 1, 2)
             select (Glossary: Apart([.. later]), Changed: changed.ToHashSet())).ToArbitrary(),
            (entries, first, later) =>
            {
                var once = GlossaryMerge.Merge(entries, first).Glossary;
                var known = first.Concepts.ToHashSet<Concept>(ReferenceEqualityComparer.Instance);
                // The second time some of the first findings are gone, and some have come.
                var second = new Glossary(
                    first.Kind,
                    [.. first.Concepts.Where((_, place) => !later.Changed.Contains(place % 4))
                        .Concat(later.Glossary.Concepts.Where((_, place) => later.Changed.Contains(place % 4)))
                        .DistinctBy(concept => concept.Id)]);
                var gone = first.Concepts.Where(concept => !second.Concepts.Contains(concept, ReferenceEqualityComparer.Instance));
                var news = FindingsToMerge.Among(second.Concepts, known.Contains, gone.Select(ConceptTies.Of), once.Concepts);
                var whole = Described(GlossaryMerge.Merge(once, second));
                var some = Described(GlossaryMerge.Merge(once, second with { Concepts = news }));
                return (whole == some).Label(
                    $"{Show(once)}\n--first\n{Show(first)}\n--second\n{Show(second)}\n--whole\n{whole}\n--some\n{some}");
            }).Check(config);

    [Fact]
    public void Only_findings_that_something_new_is_tied_to_are_merged()
    {
        ImmutableArray<Concept> taken =
        [
            Concept(ConceptType.Ministry, "it:a", "nl:b"),
            Concept(ConceptType.Ministry, "it:c", "nl:d"),
            Concept(ConceptType.Ministry, "it:e", "nl:f"),
            Concept(ConceptType.Ministry, "it:g", "nl:h") with { Id = "min-x--h" },
            Concept(ConceptType.Ministry, "it:i", "nl:j"),
        ];
        // Tied to the entry by a form, which is tied to the second finding; the third shares a word with what is gone.
        var entry = Concept(ConceptType.Person, "it:k", "nl:d");
        var form = entry.Terms[LanguageCode.Parse("it")][0] with { Forms = ["N"] };
        entry = entry with { Terms = entry.Terms.SetItem(LanguageCode.Parse("it"), [form]) };
        var come = Concept(ConceptType.Ministry, "it:n", "nl:o") with { Id = "min-x" };

        var news = FindingsToMerge.Among([.. taken, come], taken.Contains, [new ConceptTies("min-y", ["F"])], [entry]);

        Assert.Equal("min-c min-e min-x--h min-x", string.Join(' ', news.Select(concept => concept.Id)));
        Assert.Empty(FindingsToMerge.Among(taken, taken.Contains, [], [entry]));
    }

    // Glossaries as one, each in words of its own but for what stands in every third concept; ids may be those of others.
    private static Glossary Apart(ImmutableArray<Glossary> parts) => new(
        GlossaryKind.Ministries,
        [.. parts.SelectMany((part, number) => part.Concepts.Select((concept, place) => place % 3 == 2 ? concept : In(number, concept)))
            .DistinctBy(concept => concept.Id)]);

    private static Concept In(int number, Concept concept) => number == 0 ? concept : concept with
    {
        Id = number == 1 ? $"{concept.Id}-{number}" : concept.Id,
        Terms = concept.Terms.ToImmutableSortedDictionary(
            language => language.Key,
            language => language.Value.Select(term => term with { Text = $"{term.Text} {number}" }).ToImmutableArray()),
    };

    private static string Described(MergedGlossary merged) => string.Join(
        '\n',
        [
            Show(merged.Glossary),
            .. merged.Concepts.Select(concept => string.Join(' ', concept.Replaces)),
            .. merged.Conflicts.Select(conflict => $"{conflict.Kind} {conflict.Kept.Id} {conflict.Refused.Id} {conflict.What}"),
            .. merged.Untaken.Select(untaken => $"{untaken.Kept.Id} {untaken.Found.Id}"),
        ]);

    [Fact]
    public void Two_machines_give_the_same_glossary_in_either_order() =>
        Prop.ForAll(
            RandomGlossary.Decided.ToArbitrary(),
            RandomGlossary.Found.ToArbitrary(),
            RandomGlossary.Found.ToArbitrary(),
            (entries, a, b) =>
            {
                (a, b) = (RandomGlossary.InOtherTexts(a, "one/"), RandomGlossary.InOtherTexts(b, "other/"));
                var ab = Show(InOrder(GlossaryMerge.Merge(GlossaryMerge.Merge(entries, a).Glossary, b).Glossary));
                var ba = Show(InOrder(GlossaryMerge.Merge(GlossaryMerge.Merge(entries, b).Glossary, a).Glossary));
                // Where a person reordered the file, an entry that gets another id may come to stand elsewhere.
                Glossary InOrder(Glossary merged) => RandomGlossary.IsInOrder(entries) ? merged : RandomGlossary.InOrder(merged);
                return (ab == ba).Label($"{Show(entries)}\n--a\n{Show(a)}\n--b\n{Show(b)}\n--ab\n{ab}\n--ba\n{ba}");
            }).Check(config);

    [Fact]
    public void Parts_of_a_collection_give_what_one_run_gives_in_any_order_and_grouping() =>
        Prop.ForAll(
            RandomCollection.Sightings.ToArbitrary(),
            Gen.Choose(0, 3).ListOf(RandomCollection.Stories).ToArbitrary(),
            Gen.Shuffle(Enumerable.Range(0, 4)).ToArbitrary(),
            (sightings, partOf, order) =>
            {
                var nothing = new Glossary(GlossaryKind.Ministries, []);
                var parts = order.Select(part => RandomCollection.Run(sightings, story => partOf[story] == part)).ToList();
                var whole = Show(Merge(nothing, RandomCollection.Run(sightings, _ => true)));
                var inTurn = Show(parts.Aggregate(nothing, Merge));
                var inGroups = Show(Merge(Merge(Merge(nothing, parts[0]), parts[1]), Merge(Merge(nothing, parts[2]), parts[3])));
                return (whole == inTurn && whole == inGroups).Label($"--whole\n{whole}\n--in turn\n{inTurn}\n--in groups\n{inGroups}");

                static Glossary Merge(Glossary into, Glossary from) => GlossaryMerge.Merge(into, from).Glossary;
            }).Check(config);

    [Fact]
    public void A_decided_entry_keeps_all_but_its_counts_and_evidence() =>
        Prop.ForAll(RandomGlossary.Edited.ToArbitrary(), RandomGlossary.Found.ToArbitrary(), (entries, found) =>
        {
            var merged = GlossaryMerge.Merge(entries, found).Glossary.Concepts.ToDictionary(concept => concept.Id);
            return entries.Concepts.Where(concept => concept.Status != ConceptStatus.Proposed)
                .All(concept => Decision(concept) == Decision(merged[concept.Id])
                && concept.Evidence.All(merged[concept.Id].Evidence.Contains));
        }).Check(config);

    [Fact]
    public void What_was_rejected_is_never_proposed() =>
        Prop.ForAll(RandomGlossary.Edited.ToArbitrary(), RandomGlossary.Found.ToArbitrary(), (entries, found) =>
        {
            var merged = GlossaryMerge.Merge(entries, found).Glossary;
            var refused = merged.Concepts.Where(concept => concept.Status == ConceptStatus.Rejected).SelectMany(Pairs).ToHashSet();
            var known = entries.Concepts.SelectMany(Pairs).ToHashSet();
            return found.Concepts.Where(concept => Pairs(concept).Any(refused.Contains)).All(concept =>
                merged.Concepts.All(entry => entry.Status != ConceptStatus.Proposed || !Pairs(entry).Except(known).Any(refused.Contains)));
        }).Check(config);

    [Fact]
    public void Nothing_a_person_wrote_is_lost() =>
        Prop.ForAll(RandomGlossary.Edited.ToArbitrary(), RandomGlossary.Found.ToArbitrary(), (entries, found) =>
        {
            var merged = GlossaryMerge.Merge(entries, found);
            return entries.Concepts.All(entry => merged.Concepts.Single(concept => concept.Replaces.Contains(entry.Id)).Concept is var now
                && (entry.Note is null || now.Note!.Contains(entry.Note))
                && entry.Terms.All(language => language.Value.All(term => now.Terms[language.Key]
                    .Any(kept => kept.Text == term.Text
                        && (term.Region is null || kept.Region == term.Region)
                        && kept.Usage >= (term.Usage == TermUsage.Preferred ? TermUsage.Admitted : term.Usage)
                        && kept.Count >= term.Count
                        && term.WrongForms.All(kept.WrongForms.Contains)
                        && term.Forms.All(form => kept.Forms.Contains(form) || kept.WrongForms.Contains(form))))))
                .Label($"{Show(entries)}\n--found\n{Show(found)}\n--merged\n{Show(merged.Glossary)}");
        }).Check(config);

    [Fact]
    public void Ids_stay_unique_and_no_language_or_region_prefers_two_terms() =>
        Prop.ForAll(RandomGlossary.Edited.ToArbitrary(), RandomGlossary.Found.ToArbitrary(), (entries, found) =>
        {
            var merged = GlossaryMerge.Merge(entries, found).Glossary.Concepts;
            return merged.Select(concept => concept.Id).Distinct().Count() == merged.Length
                && merged.All(concept => concept.Terms.Values.All(terms =>
                    terms.Where(term => term.Preferred).DistinctBy(term => term.Region).Count() == terms.Count(term => term.Preferred)
                    && terms.Select(term => (term.Text, term.Region)).Distinct().Count() == terms.Length));
        }).Check(config);

    private static string Decision(Concept concept) => Show(concept with
    {
        Evidence = [],
        Terms = concept.Terms.ToImmutableSortedDictionary(
            language => language.Key,
            language => language.Value.Select(term => term with { Count = 0 }).ToImmutableArray()),
    });

    private static IEnumerable<(ConceptType, LanguageCode, string, LanguageCode, string)> Pairs(Concept concept) =>
        from a in concept.Terms
        from b in concept.Terms
        where a.Key < b.Key
        from one in a.Value
        from other in b.Value
        select (concept.Type, a.Key, one.Text, b.Key, other.Text);
}
