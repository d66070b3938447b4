using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>A name met on both sides. Its words are its own: no word belongs to two names.</summary>
internal sealed record NameClaim : Claim
{
    /// <summary>As the source writes it.</summary>
    public required string SourceText { get; init; }

    /// <summary>As the target writes it.</summary>
    public required string TargetText { get; init; }

    /// <summary>With a slip in it, as the source has it; null for none.</summary>
    public string? SourceForm { get; init; }

    /// <summary>With a slip in it, as the target has it; null for none.</summary>
    public string? TargetForm { get; init; }

    /// <summary>How many words it has in full in the source; its mentions may be shorter.</summary>
    public required int SourceWords { get; init; }

    /// <summary>How many words it has in full in the target.</summary>
    public required int TargetWords { get; init; }

    /// <summary>0..1, the mean over its words; 1 for the same spelling.</summary>
    public required double Similarity { get; init; }

    /// <summary>What it names.</summary>
    public ConceptType Type { get; init; }

    /// <summary>What speaks for that.</summary>
    public TypeScores Scores { get; init; }

    /// <summary>The name, judged to name something.</summary>
    public NameClaim As((ConceptType Type, TypeScores Scores) judged) => this with { Type = judged.Type, Scores = judged.Scores };

    /// <summary>The name, which something else than the votes has told to name something.</summary>
    public NameClaim As(ConceptType type) => this with { Type = type, Scores = TypeScores.Of(type) };

    /// <summary>A name over its mentions, of the likeliest type. A genitive s that only one side has is left out: Theresa Mays,
    /// Theresa May.</summary>
    public static NameClaim Of(
        PairReading reading,
        string source,
        string target,
        ImmutableArray<Extent> sourceMentions,
        ImmutableArray<Extent> targetMentions,
        double similarity)
    {
        var (isSourceGenitive, isTargetGenitive) = (IsGenitiveOf(source, target), IsGenitiveOf(target, source));
        var claim = new NameClaim
        {
            SourceText = isSourceGenitive ? source[..^1] : source,
            TargetText = isTargetGenitive ? target[..^1] : target,
            SourceWords = sourceMentions[0].Count,
            TargetWords = targetMentions[0].Count,
            Similarity = isSourceGenitive || isTargetGenitive ? 1 : similarity,
            Source = sourceMentions,
            Target = targetMentions,
        };
        return claim.As(NameTyper.Judge(reading, claim, (_, _) => false));
    }

    public override ImmutableArray<Sighting> Proposals(PairReading reading) =>
    [
        new(Type, null, SourceText, TargetText, Grounds)
        {
            SourceForm = SourceForm,
            TargetForm = TargetForm,
            SourceCount = Source.Length,
            TargetCount = Target.Length,
            Scores = Scores,
            SourceLine = reading.Source.PlaceOf(Source[0].Start).Line,
            TargetLine = reading.Target.PlaceOf(Target[0].Start).Line,
        },
    ];

    private Grounds Grounds => (SourceWords > 1, Similarity >= 1) switch
    {
        (true, true) => Grounds.IdenticalName,
        (true, false) => Grounds.RomanisedName,
        (false, true) => Grounds.IdenticalWord,
        (false, false) => Grounds.RomanisedWord,
    };

    private static bool IsGenitiveOf(string longer, string shorter) =>
        longer.Length == shorter.Length + 1 && longer[^1] == 's' && longer.StartsWith(shorter, StringComparison.Ordinal);
}
