using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
using FsCheck;
using FsCheck.Fluent;
using static Aligner.Tests.Glossaries.Sample;

namespace Aligner.Tests.Glossaries;

public class ConceptContentTests
{
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");

    [Fact]
    public void Lists_of_the_same_are_the_same()
    {
        Assert.True(ConceptContent.IsSame(Esteri(), Esteri()));
        Assert.True(ConceptContent.IsSame(Esteri(), Esteri() with { ReadAt = new TextPosition("g.yaml", 3, 5) }));
    }

    [Fact]
    public void Whatever_it_says_otherwise_makes_another()
    {
        var was = Esteri();
        Concept[] others =
        [
            was with { Id = "min-x" },
            was with { Type = ConceptType.Title },
            was with { Status = ConceptStatus.Approved },
            was with { Equivalence = Equivalence.Functional },
            was with { Confidence = 0.8 },
            was with { Note = "x" },
            was with { Decided = new Decision("Anna", null) },
            was with { Evidence = [At("story"), At("other")] },
            was with { Definitions = was.Definitions.Add(Italian, "x") },
            was with { Subjects = was.Subjects.Add(Italian, "x") },
            was with { Terms = was.Terms.Remove(Italian) },
            was with { Terms = was.Terms.SetItem(Italian, [was.Terms[Italian][0]]) },
            was with { Terms = was.Terms.SetItem(Italian, [.. was.Terms[Italian].Reverse()]) },
            With(term => term with { Text = "x" }),
            With(term => term with { Preferred = false }),
            With(term => term with { Count = 7 }),
            With(term => term with { Forms = ["x"] }),
            With(term => term with { WrongForms = ["x"] }),
            With(term => term with { Usage = TermUsage.Preferred }),
            With(term => term with { Region = "it-CH" }),
            With(term => term with { Source = "x" }),
            With(term => term with { Note = "x" }),
        ];
        Assert.All(others, other => Assert.False(ConceptContent.IsSame(was, other)));
        Assert.All(others, other => Assert.False(ConceptContent.IsSame(other, was)));

        Concept With(Func<Term, Term> change) => was with
        {
            Terms = was.Terms.SetItem(Italian, was.Terms[Italian].SetItem(0, change(was.Terms[Italian][0]))),
        };
    }

    [Fact]
    public void What_is_read_shares_its_terms_and_evidence_with_what_it_was_meant_to_be()
    {
        var (read, meant) = (Esteri() with { ReadAt = new TextPosition("g.yaml", 3, 5), Note = "read" }, Esteri());
        var sharing = ConceptContent.Sharing(read, meant);
        Assert.Same(meant.Terms, sharing.Terms);
        Assert.True(meant.Evidence == sharing.Evidence);
        Assert.Equal((read.ReadAt, "read"), (sharing.ReadAt, sharing.Note));
    }

    [Fact]
    public void What_it_was_not_meant_to_be_it_keeps()
    {
        var meant = Esteri();
        Concept[] others =
        [
            meant with { Id = "min-x" },
            meant with { Evidence = [At("other")] },
            meant with { Terms = meant.Terms.Remove(Italian) },
            meant with { Terms = meant.Terms.SetItem(Italian, [meant.Terms[Italian][0] with { Count = 7 }]) },
        ];
        Assert.All(others, read => Assert.True(ConceptContent.IsSame(read, ConceptContent.Sharing(read, meant))));
    }

    [Fact]
    public void What_is_normal_or_in_order_stays_the_value_it_is() =>
        Prop.ForAll(RandomGlossary.Edited.ToArbitrary(), RandomGlossary.Found.ToArbitrary(), (edited, found) =>
            edited.Concepts.Concat(found.Concepts).All(concept =>
            {
                var (normal, canonical) = (ConceptText.Normal(concept), ConceptJoin.Canonical(concept));
                return ReferenceEquals(normal, ConceptText.Normal(normal)) && ReferenceEquals(canonical, ConceptJoin.Canonical(canonical));
            })).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_what_is_not_normal_is_made_anew()
    {
        var was = Esteri() with { Confidence = 0.123456789 };
        foreach (var made in (Concept[])[ConceptText.Normal(was), ConceptJoin.Canonical(was)])
        {
            Assert.NotEqual(was.Confidence, made.Confidence);
            Assert.Same(was.Terms, made.Terms);
            Assert.True(was.Evidence == made.Evidence);
        }
    }

    private static Concept Esteri() => Concept(ConceptType.Ministry, "it:ministero degli Esteri|Farnesina", "nl:Buitenlandse Zaken");
}
