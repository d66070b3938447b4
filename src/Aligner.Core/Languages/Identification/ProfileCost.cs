namespace Aligner.Languages.Identification;

/// <summary>What one language pays for an n-gram, in <see cref="ProfileTable.Steps"/> of a nat.</summary>
/// <param name="Language">Index of the language in its table.</param>
/// <param name="Follow">Cost of the last character after the others: its negative log-probability.</param>
/// <param name="Leave">Cost of going on with a character that this n-gram, as a context, does not know.</param>
internal readonly record struct ProfileCost(byte Language, byte Follow, byte Leave);
