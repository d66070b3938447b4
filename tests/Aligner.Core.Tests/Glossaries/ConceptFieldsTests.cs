using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Aligner.Glossaries;
using Aligner.Languages;
using static Aligner.Tests.Glossaries.Sample;

namespace Aligner.Tests.Glossaries;

/// <summary>Whatever a concept comes to hold, joining and tidying must keep: a property that is added is missed here.</summary>
public class ConceptFieldsTests
{
    private static readonly LanguageCode it = LanguageCode.Parse("it");
    private static readonly LanguageCode nl = LanguageCode.Parse("nl");

    private static readonly Term fullTerm = new("Rekenhof", true, ["Belgische Rekenhof"], 3)
    {
        Usage = TermUsage.Preferred,
        Region = "nl-BE",
        WrongForms = ["Rekenkof"],
        Source = "Grondwet art. 180",
        Note = "no article",
    };

    private static readonly Concept full = Concept(ConceptType.Organisation, "it:Corte dei conti", "nl:x") with
    {
        Id = "org-corte",
        Terms = Concept(ConceptType.Organisation, "it:Corte dei conti", "nl:x").Terms.SetItem(nl, [fullTerm]),
        Equivalence = Equivalence.Functional,
        Confidence = 0.5,
        Evidence = [At("story")],
        Decided = new Decision("Anna", new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero)),
        Definitions = ImmutableSortedDictionary<LanguageCode, string>.Empty.Add(nl, "controleert de rekeningen"),
        Subjects = ImmutableSortedDictionary<LanguageCode, string>.Empty.Add(it, "finanze"),
        Note = "ask",
    };

    // The same concept of which nothing but its terms is known.
    private static readonly Concept bare = new(full.Id, full.Type, full.Terms.ToImmutableSortedDictionary(
        language => language.Key,
        language => language.Value.Select(term => new Term(term.Text, term.Preferred, [], 0)).ToImmutableArray()));

    [Fact]
    public void The_full_concept_has_all_that_a_concept_can_hold()
    {
        Assert.All(
            Properties<Concept>().Where(property => property.Name is not ("Id" or "Type" or "Status")),
            property => Assert.NotEqual(Shown(property, bare), Shown(property, full)));
        var bareTerm = bare.Terms[nl][0];
        Assert.All(
            Properties<Term>().Where(
                property => property.Name is not (nameof(Term.Text) or nameof(Term.Preferred) or nameof(Term.IsOffered))),
            property => Assert.NotEqual(Shown(property, bareTerm), Shown(property, fullTerm)));
    }

    public static TheoryData<string> Ways => ["join", "join the other way", "canonical", "normal", "merge", "merge the other way"];

    [Theory, MemberData(nameof(Ways))]
    public void Nothing_of_it_is_lost(string way)
    {
        var kept = way switch
        {
            "join" => ConceptJoin.Settled(ConceptJoin.Join(full, bare), [full, bare], []),
            "join the other way" => ConceptJoin.Settled(ConceptJoin.Join(bare, full), [bare, full], []),
            "canonical" => ConceptJoin.Canonical(full),
            "normal" => ConceptText.Normal(full),
            "merge" => Assert.Single(Merge(full, bare)),
            _ => Assert.Single(Merge(bare, full)),
        };
        Assert.All(Properties<Concept>(), property => Assert.Equal(Shown(property, full), Shown(property, kept)));
    }

    [Fact]
    public void What_a_decision_leaves_open_an_import_says()
    {
        var decided = bare with { Status = ConceptStatus.Approved };
        var merged = Assert.Single(Merge(decided, full));
        Assert.Equal(
            ("controleert de rekeningen", "finanze", "ask", "Grondwet art. 180", "no article"),
            (merged.Definitions[nl], merged.Subjects[it], merged.Note, merged.Terms[nl][0].Source, merged.Terms[nl][0].Note));
        Assert.Equal((ConceptStatus.Approved, (Decision?)null), (merged.Status, merged.Decided));
        var other = full with { Definitions = full.Definitions.SetItem(nl, "iets anders"), Note = "other" };
        merged = Assert.Single(Merge(full with { Status = ConceptStatus.Approved }, other));
        Assert.Equal(("controleert de rekeningen", "ask"), (merged.Definitions[nl], merged.Note));
    }

    private static ImmutableArray<Concept> Merge(Concept into, Concept found) => GlossaryMerge.Merge(
        new Glossary(GlossaryKind.Names, [into]), new Glossary(GlossaryKind.Names, [found])).Glossary.Concepts;

    private static IEnumerable<PropertyInfo> Properties<T>() => typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static string Shown(PropertyInfo property, object of) => Show(property.GetValue(of));

    private static string Show(object? value) => value switch
    {
        null => "",
        string text => text,
        IDictionary map => string.Join(' ', map.Keys.Cast<object>().Select(key => $"{key}={Show(map[key])}")),
        IEnumerable items => string.Join(' ', items.Cast<object>().Select(item => $"[{Show(item)}]")),
        Term term => string.Join(';', Properties<Term>().Select(property => Shown(property, term))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
