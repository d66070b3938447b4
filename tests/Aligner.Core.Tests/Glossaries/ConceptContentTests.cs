using System.Collections.Immutable;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
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

    private static Concept Esteri() => Concept(ConceptType.Ministry, "it:ministero degli Esteri|Farnesina", "nl:Buitenlandse Zaken");
}
