using System.Collections.Immutable;
using System.Text;
using Aligner.Glossaries;

namespace Aligner.Formats.Tests.Exports;

/// <summary>A generated glossary, the same in every run, with everything a real one goes wrong in: homographs, over-long terms,
/// control characters, numbers.</summary>
internal static class LargeGlossary
{
    private static readonly string[] Syllables =
        ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sta", "tre", "vi", "zo", "è", "ü", "ñ", "ij", "ß", "ș"];
    private static readonly string[] Oddities =
        ["\"", "&", "<x>", ",", ";", "\t", "\n", "\u2028", "\u0007", "🕊️", "ع", "\u0301", "#", "|", "_x0041_", "\uFFFE"];

    public static ImmutableArray<Concept> Concepts { get; } = Generate(100_000);

    private static ImmutableArray<Concept> Generate(int count)
    {
        var random = new Random(20221);
        var concepts = ImmutableArray.CreateBuilder<Concept>(count);
        for (var i = 0; i < count; i++)
        {
            var type = (ConceptType)random.Next(5);
            var source = Text(random);
            var italian = ImmutableArray.CreateBuilder<Term>();
            italian.Add(Samples.Term(source, random.Next(50), random.Next(4) == 0 ? [source + " " + Word(random), Word(random)] : []));
            if (random.Next(8) == 0) italian.Add(Samples.Variant(Text(random), random.Next(50)));
            concepts.Add(Samples.Concept($"{type}-{i}-{ConceptId.Slug(Word(random))}",
                type, (Samples.Italian, italian.ToImmutable()), (Samples.Dutch, [Samples.Term(Text(random), random.Next(50))])) with
            {
                Confidence = random.Next(1001) / 1000.0,
                Status =
                    random.Next(100) switch { 0 => ConceptStatus.Rejected, < 30 => ConceptStatus.Approved, _ => ConceptStatus.Proposed },
                Evidence = random.Next(2) == 0 ? [new Evidence("story", $"seeds/a.it.txt:{i}", $"seeds/a.nl.txt:{i}")] : [],
            });
        }
        return concepts.ToImmutable();
    }

    private static string Text(Random random)
    {
        if (random.Next(50) == 0) return Word(random)[..2];
        if (random.Next(50) == 0) return $"{random.Next(10_000)},{random.Next(100)}";
        if (random.Next(1000) == 0) return string.Concat(Enumerable.Range(0, 400).Select(_ => Word(random) + " ")).Trim();
        var words = string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Word(random)));
        return random.Next(20) == 0 ? words.Insert(random.Next(words.Length), Oddities[random.Next(Oddities.Length)]) : words;
    }

    private static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var i = random.Next(1, 4); i >= 0; i--) word.Append(Syllables[random.Next(Syllables.Length)]);
        if (random.Next(2) == 0) word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }
}
