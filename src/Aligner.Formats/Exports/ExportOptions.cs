using System.Collections.Immutable;
using Aligner.Articles;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>What of the glossaries leaves, and how.</summary>
/// <param name="Pair">Source and target, as named by the user, before <see cref="Reverse"/>.</param>
public sealed record ExportOptions(LanguagePair Pair)
{
    /// <summary>Turns the pair around.</summary>
    public bool Reverse { get; init; }

    /// <summary>The regions whose terms are wanted (<c>nl-BE</c>), by language: what is said of another region stays, and what is preferred
    /// there is.</summary>
    public ImmutableSortedDictionary<LanguageCode, string> Regions { get; init; } =
        ImmutableSortedDictionary<LanguageCode, string>.Empty;

    /// <summary>What goes even to engines that force a translation.</summary>
    public ExportIncluded Include { get; init; }

    /// <summary>Further languages for the targets that hold more than two, in order.</summary>
    public ImmutableArray<LanguageCode> FurtherLanguages { get; init; } = [];

    /// <summary>The only status that leaves; null for proposed and approved. Rejected concepts never leave.</summary>
    public ConceptStatus? Status { get; init; }

    /// <summary>0..1: concepts below it stay.</summary>
    public double MinimumConfidence { get; init; }

    /// <summary>The kinds that leave; empty for all.</summary>
    public ImmutableArray<GlossaryKind> Kinds { get; init; } = [];

    /// <summary>Which languages of the file may be translated from.</summary>
    public Directionality Directionality { get; init; }

    /// <summary>For the targets made for language models: the articles whose terms are wanted, a block each;
    /// empty for the whole glossary.</summary>
    public ImmutableArray<Article> Articles { get; init; } = [];

    /// <summary>The pack of a language, for finding terms in its texts in whatever form they stand.</summary>
    public Func<LanguageCode, LanguagePack> Pack { get; init; } = LanguagePack.Bare;

    /// <summary>Reads the text at a <c>path:line</c> of an <see cref="Evidence"/>; null where it can't be read.
    /// Absent: no examples are written.</summary>
    public Func<string, string?>? Example { get; init; }

    /// <summary>When the export was made, written where the format has a place for it. Absent by default: the same
    /// glossary gives the same bytes.</summary>
    public DateTimeOffset? Date { get; init; }
}
