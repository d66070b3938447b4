namespace Aligner.Terms;

/// <summary>Claims capitalised words that both versions have, wherever they stand.</summary>
internal sealed class IdenticalWords : ITermRule
{
    public Claims Apply(PairReading reading, Claims claims)
    {
        var inTarget = SingleWord.In(claims.Target).ToDictionary(word => word.Key, StringComparer.Ordinal);
        return claims.With(
            from source in SingleWord.In(claims.Source)
            let target = inTarget.GetValueOrDefault(source.Key)
            where target is not null && (source.IsNameLike(reading.Source) || target.IsNameLike(reading.Target))
            select TypesBesideOffices.Typed(
                reading, claims, NameClaim.Of(reading, source.Text, target.Text, source.Mentions, target.Mentions, 1)));
    }
}
