namespace Aligner.Terms;

/// <summary>Claims capitalised words of the same sounds in aligned paragraphs; the likest first, each once.</summary>
internal sealed class CognateWords : ITermRule
{
    // Shorter words are alike by chance.
    private const int Shortest = 4;

    // More than a word of a longer name must have, for nothing beside it confirms it.
    private const double LeastAlike = 0.8;

    public Claims Apply(PairReading reading, Claims claims)
    {
        var inTarget = SingleWord.In(claims.Target)
            .Where(word => word.Key.Length >= Shortest
                && !reading.Translations.IsCommonInTarget(word.Key)
                && (reading.Target.Book.Pack.CapitalisedNouns || word.IsNameLike(reading.Target)))
            .ToList();
        var found =
            from source in SingleWord.In(claims.Source)
            where source.Key.Length >= Shortest
                && !reading.Translations.IsCommonInSource(source.Key)
                && source.IsNameLike(reading.Source)
            from target in inTarget
            where source.Mentions.Any(s => target.Mentions.Any(t => reading.AreTogether(s.Start, t.Start)))
            let similarity = reading.Similarity(source.Text, target.Text)
            where similarity >= LeastAlike
            orderby similarity descending, source.First, target.First
            select new { Source = source, Target = target, Similarity = similarity };
        var (takenSource, takenTarget) = (new HashSet<string>(), new HashSet<string>());
        return claims.With(found
            .Where(pair => !takenSource.Contains(pair.Source.Key) && !takenTarget.Contains(pair.Target.Key))
            .Select(pair =>
            {
                takenSource.Add(pair.Source.Key);
                takenTarget.Add(pair.Target.Key);
                return TypesBesideOffices.Typed(
                    reading,
                    claims,
                    NameClaim.Of(reading, pair.Source.Text, pair.Target.Text, pair.Source.Mentions, pair.Target.Mentions, pair.Similarity));
            }));
    }
}
