namespace Aligner.Terms;

/// <summary>Words that name a thing: a product, a model, an index, a ticker, a unit. It is no ministry, person, body or place, so nothing
/// is proposed, and its words are no other's.</summary>
internal sealed record ThingClaim : Claim;
