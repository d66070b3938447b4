using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>What a name names, by the votes on the name itself (<see cref="NameVotes"/>) and on its mentions
/// (<see cref="MentionVotes"/>).</summary>
internal static class NameTyper
{
    /// <summary>The likeliest type of a name; where nothing speaks for a person or a place, an organisation.</summary>
    /// <param name="reading">The articles.</param>
    /// <param name="name">The name.</param>
    /// <param name="isBesideOffice">Whether a mention on a side stands beside an office; false before offices are read.</param>
    public static ConceptType TypeOf(PairReading reading, NameClaim name, Func<ArticleWords, Extent, bool> isBesideOffice) =>
        TypeOf(reading, name, isBesideOffice, NameVotes.All, MentionVotes.All);

    /// <summary>The likeliest type by some of the votes.</summary>
    public static ConceptType TypeOf(
        PairReading reading,
        NameClaim name,
        Func<ArticleWords, Extent, bool> isBesideOffice,
        ImmutableArray<NameVote> nameVotes,
        ImmutableArray<MentionVote> mentionVotes)
    {
        var evidence = new NameEvidence(reading, name);
        if (evidence.IsForeignOffice) return ConceptType.Title;
        var weights = new Dictionary<ConceptType, double>();
        foreach (var vote in nameVotes) Add(vote.For, vote.Weight * vote.Strength(evidence));
        foreach (var (article, mentions) in new[] { (reading.Source, name.Source), (reading.Target, name.Target) })
        {
            // Ten mentions say more than one, but not ten times as much: they stand in the same article.
            var share = 1 / Math.Sqrt(mentions.Length);
            foreach (var mention in mentions.Select(words => new Mention(article, words, isBesideOffice(article, words))))
                foreach (var vote in mentionVotes)
                    if (vote.Holds(mention)) Add(vote.For, vote.Weight * share);
        }
        var (person, organisation, place) = (Of(ConceptType.Person), Of(ConceptType.Organisation), Of(ConceptType.Place));
        return person > organisation && person > place ? ConceptType.Person
            : place > organisation ? ConceptType.Place
            : ConceptType.Organisation;

        double Of(ConceptType type) => weights.GetValueOrDefault(type);

        void Add(ConceptType type, double weight) => weights[type] = Of(type) + weight;
    }
}
