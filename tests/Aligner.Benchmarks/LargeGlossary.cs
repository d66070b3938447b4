using System.Collections.Immutable;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Benchmarks;

/// <summary>
/// A glossary as large as an agency's, of invented names in Italian and Dutch: of ten concepts one is a ministry, six are persons and
/// organisations, three places; every other one is approved, with one or two rows of evidence. The same for the same number.
/// </summary>
internal static class LargeGlossary
{
    private const int Stories = 5_000;
    private static readonly LanguageCode Italian = LanguageCode.Parse("it");
    private static readonly LanguageCode Dutch = LanguageCode.Parse("nl");
    private static readonly string[] Given = [.. "Maria Jan Luca Anna Pieter Elena Marco Sofie Karel Giulia".Split(' ')];

    private static readonly string[] Syllables = [.. (
        "ba be bi bo bu ca co cu da de di do du fa fe fi fo fu ga go gu la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po pu "
        + "ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo vu za ze zi zo zu").Split(' ')];

    private static readonly string[] Endings = [.. "ro ni ti la ri sen man ker der stra berg".Split(' ')];

    /// <summary>Writes its three files into a folder.</summary>
    public static void Write(int concepts, string folder)
    {
        Directory.CreateDirectory(folder);
        var random = new Random(7);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in Enumerable.Range(0, concepts)
            .Select(number => Invent(number, NewWord(words, random), random))
            .GroupBy(concept => Glossary.KindOf(concept.Type)))
            File.WriteAllText(
                Path.Combine(folder, GlossaryFile.Name(kind.Key)),
                GlossaryDocument.Format(new Glossary(kind.Key, [.. kind.OrderBy(concept => concept.Id, StringComparer.Ordinal)])));
    }

    private static Concept Invent(int number, string name, Random random)
    {
        var (type, source, target) = (number % 10) switch
        {
            0 => (ConceptType.Ministry, $"ministero di {name}", $"ministerie van {name}"),
            < 5 when Given[random.Next(Given.Length)] + " " + name is var person => (ConceptType.Person, person, person),
            < 7 => (ConceptType.Organisation, $"Agenzia {name}", $"Agentschap {name}"),
            _ => (ConceptType.Place, name, number % 2 == 0 ? name + "en" : name),
        };
        var evidence = Enumerable.Range(0, number % 3 == 0 ? 2 : 1).Select(row => Met((number * 7 + row) % Stories, 3 + number % 20))
            .OrderBy(met => met.Story, StringComparer.Ordinal).ToImmutableArray();
        var terms = ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty
            .Add(Italian, [new Term(source, true, [], evidence.Length)])
            .Add(Dutch, [new Term(target, true, [], evidence.Length)]);
        return new Concept(ConceptId.Of(type, source), type, terms)
        {
            Status = number % 2 == 0 ? ConceptStatus.Approved : ConceptStatus.Proposed,
            Confidence = .9,
            Evidence = evidence,
        };
    }

    private static Evidence Met(int story, int line) =>
        new($"story-{story}", $"news/story-{story}.it.txt:{line}", $"news/story-{story}.nl.txt:{line}");

    private static string NewWord(HashSet<string> words, Random random)
    {
        while (true)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]))
                + Endings[random.Next(Endings.Length)];
            if (words.Add(word)) return char.ToUpperInvariant(word[0]) + word[1..];
        }
    }
}
