using Aligner.Lexicons;

namespace Aligner.Training;

/// <summary>A gold document, or a part of one, to learn from or to be judged by.</summary>
/// <param name="Source">Where the text comes from: what is left out together.</param>
/// <param name="Set">What figures are printed of.</param>
/// <param name="Fold">The part of its source it stands in.</param>
/// <param name="Document">The gold.</param>
/// <param name="Lexicon">Of its pair of languages.</param>
/// <param name="Range">The part of the document; all of it when null.</param>
internal sealed record Example(string Source, string Set, int Fold, GoldDocument Document, Lexicon Lexicon, GoldRange? Range = null)
{
    /// <summary>Into how many parts each source is cut.</summary>
    public const int Folds = 4;

    /// <summary>Of the news, which have the most by far, every third document is learned from; all are judged.</summary>
    private const int LearnedNews = 3;

    /// <summary>The source of many documents.</summary>
    internal const string News = "news";

    private readonly Lazy<GoldLattice> lattice = new(() => new GoldLattice(Document, Lexicon, Range));

    /// <summary>Made when first asked for, by the shipped weights.</summary>
    public GoldLattice Lattice => lattice.Value;

    /// <summary>Whether it is learned from.</summary>
    public bool Teaches { get; init; } = true;

    /// <summary>The gold of its part.</summary>
    public IEnumerable<Alignment.Bead> Gold => Document.Gold.Where(bead => Range?.Contains(bead) != false);

    /// <summary>Every document there is gold of.</summary>
    public static List<Example> Read(string folder, Func<Languages.LanguagePair, Lexicon> lexicon)
    {
        var examples = new List<Example>();
        foreach (var unit in new[] { "paragraph", "segment" })
            foreach (var pair in Evaluation.NewsPairs)
                Add(News, $"news {pair} {unit}s", GoldSet.News(folder, unit, pair));
        Add("stories", "stories", GoldSet.Stories(Path.Combine(folder, "stories-dev"), "it-nl"));
        foreach (var (work, document) in GoldSet.Translations(folder))
        {
            var isCut = document.Name.Contains("-cut", StringComparison.Ordinal);
            Add(work, isCut ? "translations cut" : "translations whole", [document]);
        }
        var berg = GoldSet.Berg(folder);
        foreach (var (part, i) in GoldRange.Of(berg, 8).Select((part, i) => (part, i)))
            examples.Add(new Example("Text+Berg", "Text+Berg", i % Folds, berg, lexicon(berg.Languages), part));
        return examples;

        void Add(string source, string set, IEnumerable<GoldDocument> documents)
        {
            foreach (var document in documents)
            {
                var number = examples.Count(example => example.Source == source && example.Set == set);
                examples.Add(new Example(source, set, number % Folds, document, lexicon(document.Languages))
                {
                    Teaches = source != News || number % LearnedNews == 0,
                });
            }
        }
    }
}
