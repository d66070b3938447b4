using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>What a name names, by the votes on the name itself (<see cref="NameVotes"/>) and on its mentions
/// (<see cref="MentionVotes"/>).</summary>
internal static class NameTyper
{
    // What speaks for each where no vote does: learned with the weights of the votes.
    public static readonly TypeScores Prior = new(0, 1.2, -0.8);

    /// <summary>What speaks for each type of a name.</summary>
    /// <param name="reading">The articles.</param>
    /// <param name="name">The name.</param>
    /// <param name="isBesideOffice">Whether a mention on a side stands beside an office; false before offices are read.</param>
    public static (ConceptType Type, TypeScores Scores) Judge(
        PairReading reading, NameClaim name, Func<ArticleWords, Extent, bool> isBesideOffice) =>
        Judge(reading, name, isBesideOffice, Prior, NameVotes.All, MentionVotes.All);

    /// <summary>The same by another prior and some of the votes.</summary>
    public static (ConceptType Type, TypeScores Scores) Judge(
        PairReading reading,
        NameClaim name,
        Func<ArticleWords, Extent, bool> isBesideOffice,
        TypeScores prior,
        ImmutableArray<NameVote> nameVotes,
        ImmutableArray<MentionVote> mentionVotes)
    {
        var evidence = new NameEvidence(reading, name);
        var scores = prior;
        foreach (var vote in nameVotes) scores += For(vote.For, vote.Weight * vote.Strength(evidence));
        foreach (var (article, mentions) in new[] { (reading.Source, name.Source), (reading.Target, name.Target) })
        {
            // Ten mentions say more than one, but not ten times as much: they stand in the same article.
            var share = 1 / Math.Sqrt(mentions.Length);
            foreach (var mention in mentions.Select(words => new Mention(article, words, isBesideOffice(article, words))))
                foreach (var vote in mentionVotes)
                    if (vote.Holds(mention)) scores += For(vote.For, vote.Weight * share);
        }
        return (evidence.IsForeignOffice ? ConceptType.Title : scores.Best, scores);
    }

    private static TypeScores For(ConceptType type, double weight) => new(
        type == ConceptType.Person ? weight : 0, type == ConceptType.Organisation ? weight : 0, type == ConceptType.Place ? weight : 0);
}
