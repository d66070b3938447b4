namespace Aligner.Languages.Identification;

/// <summary>What is expected of a profile's texts.</summary>
/// <param name="CharacterCost">Nats a character of text in the language that the profile was not learned from, on average, with
/// <see cref="Steps"/> of them in a nat; 0 where it isn't known: then no text is too strange for it.</param>
/// <param name="Rarity">Nats by which a text is less likely in the language than in others before a
/// word is read, likewise in steps.</param>
public readonly record struct ProfileFit(ushort CharacterCost, ushort Rarity)
{
    /// <summary>Steps in a nat.</summary>
    public const int Steps = 1000;

    /// <summary>The nearest steps to a number of nats.</summary>
    public static ushort Quantize(double nats) => (ushort)Math.Clamp(Math.Round(nats * Steps), 0, ushort.MaxValue);
}
