using System.Collections.Immutable;
using Aligner.Formats.Exports;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Tests.Exports;

/// <summary>The concepts behind the golden files: ordinary ones, and every character and clash that has broken an exporter.</summary>
internal static class Samples
{
    public static LanguageCode Italian { get; } = LanguageCode.Parse("it");

    public static LanguageCode Dutch { get; } = LanguageCode.Parse("nl");

    public static LanguageCode German { get; } = LanguageCode.Parse("de");

    public static LanguagePair Pair { get; } = new(Italian, Dutch);

    public static ImmutableArray<Concept> Concepts { get; } =
    [
        Concept("min-ministero-degli-esteri", ConceptType.Ministry,
            (Italian, [Term("ministero degli Esteri", 3, "ministero degli Esteri russo"), Variant("Farnesina", 1)]),
            (Dutch, [Term("ministerie van Buitenlandse Zaken", 2, "Russische ministerie van Buitenlandse Zaken")]),
            (German, [Term("Auswärtiges Amt", 1)])) with
        {
            Confidence = 0.97,
            Evidence = [new Evidence("asean", "seeds/a.it.txt:2", "seeds/a.nl.txt:5"),
                new Evidence("nato", "seeds/b.it.txt:7", "seeds/b.nl.txt:1")],
            Note = "Also: the Russian one.\nAsk the desk.",
        },
        Concept("tit-segretario-di-stato", ConceptType.Title,
            (Italian, [Term("segretario di Stato", 4)]),
            (Dutch, [Term("minister van Buitenlandse Zaken", 4)])) with
            {
                Confidence = 0.9,
                Equivalence = Equivalence.Functional,
                Status = ConceptStatus.Approved,
            },
        Concept("tit-ministro-degli-esteri", ConceptType.Title,
            (Italian, [Term("ministro degli Esteri", 9)]),
            (Dutch, [Term("minister van Buitenlandse Zaken", 9), Variant("buitenlandminister", 2)])) with { Confidence = 0.95 },
        Concept("per-sergej-lavrov", ConceptType.Person,
            (Italian, [Term("Sergej Lavrov", 7, "Lavrov", "Serghej Lavrov")]),
            (Dutch, [Term("Sergej Lavrov", 6, "Lavrov")]),
            (German, [Term("Sergei Lawrow", 3)])) with { Confidence = 0.99 },
        Concept("per-oneill", ConceptType.Person,
            (Italian, [Term("Shaquille \"Shaq\" O'Neill", 1)]),
            (Dutch, [Term("Shaquille “Shaq” O’Neill", 1)])) with { Confidence = 0.8 },
        Concept("org-at-t", ConceptType.Organisation,
            (Italian, [Term("AT&T <Italia>, S.p.A.", 2)]),
            (Dutch, [Term("AT&T <Nederland>, B.V.", 2)])) with { Confidence = 0.75 },
        Concept("org-ue", ConceptType.Organisation,
            (Italian, [Term("UE", 12), Variant("Unione europea", 10)]),
            (Dutch, [Term("EU", 12), Variant("Europese Unie", 8)]),
            (German, [Term("EU", 5)])) with { Confidence = 0.98 },
        Concept("org-hash", ConceptType.Organisation,
            (Italian, [Term("#FreeNavalny", 1)]),
            (Dutch, [Term("#VrijNavalny", 1)])) with { Confidence = 0.6 },
        Concept("org-tab", ConceptType.Organisation,
            (Italian, [Term("Banca\tdi\nRoma ", 1)]),
            (Dutch, [Term("Bank\tvan Rome", 1)])) with { Confidence = 0.6 },
        Concept("org-emoji", ConceptType.Organisation,
            (Italian, [Term("Fondazione 🕊️ Pace 👩‍👩‍👧", 1)]),
            (Dutch, [Term("Stichting 🕊️ Vrede 👩‍👩‍👧", 1)])) with { Confidence = 0.7 },
        Concept("per-right-to-left", ConceptType.Person,
            (Italian, [Term("محمود عباس", 1)]),
            (Dutch, [Term("מחמוד \u200Fעבאס", 1)])) with { Confidence = 0.7 },
        Concept("per-combining", ConceptType.Person,
            (Italian, [Term("Z\u030Civanovic\u0301", 1)]),
            (Dutch, [Term("Živanović", 1)])) with { Confidence = 0.7 },
        Concept("org-broken", ConceptType.Organisation,
            (Italian, [Term("A\uFFFFB\u0001C\uD800", 1)]),
            (Dutch, [Term("ABC", 1)])) with { Confidence = 0.5 },
        Concept("org-empty", ConceptType.Organisation,
            (Italian, [Term(" \u0007 ", 1)]),
            (Dutch, [Term("niets", 1)])) with { Confidence = 0.5 },
        Concept("pla-roma-city", ConceptType.Place,
            (Italian, [Term("Roma", 20)]),
            (Dutch, [Term("Rome", 20)]),
            (German, [Term("Rom", 20)])) with { Confidence = 0.99, Status = ConceptStatus.Approved },
        Concept("pla-roma-again", ConceptType.Place,
            (Italian, [Term("Roma", 2)]),
            (Dutch, [Term("Rome", 2)])) with { Confidence = 0.9 },
        Concept("pla-roma-people", ConceptType.Place,
            (Italian, [Term("Roma", 3)]),
            (Dutch, [Term("Roma-gemeenschap", 3)])) with { Confidence = 0.9 },
        Concept("pla-italiano", ConceptType.Place,
            (Italian, [Term("italiano", 8, "italiana", "italiane", "italiani")]),
            (Dutch, [Term("Italiaans", 8, "Italiaanse")])) with { Confidence = 0.92 },
        Concept("pla-rejected", ConceptType.Place,
            (Italian, [Term("Milano", 1)]),
            (Dutch, [Term("Molen", 1)])) with { Confidence = 0.99, Status = ConceptStatus.Rejected },
        Concept("pla-german-only", ConceptType.Place,
            (Italian, [Term("Monaco", 1)]),
            (German, [Term("München", 1)])) with { Confidence = 0.99 },
        Concept("org-number", ConceptType.Organisation,
            (Italian, [Term("1. 000,5", 1)]),
            (Dutch, [Term("1.000,5", 1)])) with { Confidence = 0.5 },
    ];

    public static GlossaryExport Content(ExportOptions? options = null, IEnumerable<Concept>? concepts = null) =>
        GlossaryExport.Select(concepts ?? Concepts, options ?? new ExportOptions(Pair) { FurtherLanguages = [German] });

    public static Concept Concept(string id, ConceptType type, params (LanguageCode Language, ImmutableArray<Term> Terms)[] terms) =>
        new(id, type, terms.ToImmutableSortedDictionary(entry => entry.Language, entry => entry.Terms));

    public static Term Term(string text, int count, params string[] forms) =>
        new(text, Preferred: true, [.. forms.Order(StringComparer.Ordinal)], count);

    public static Term Variant(string text, int count, params string[] forms) =>
        new(text, Preferred: false, [.. forms.Order(StringComparer.Ordinal)], count);

    /// <summary>A concept with one Italian and one Dutch term.</summary>
    public static Concept Plain(string id, string source, string target) =>
        Concept(id, ConceptType.Organisation, (Italian, [Term(source, 1)]), (Dutch, [Term(target, 1)])) with { Confidence = 0.9 };
}
