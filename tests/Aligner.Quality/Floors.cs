namespace Aligner.Quality;

/// <summary>
/// What no change may fall below: what the issues ask for where the program passes it (the figures themselves are in
/// its README), else a little under what it reaches, so that a change for the worse is seen.
/// </summary>
internal static class Floors
{
    /// <summary>Of the beads and concepts at .9 or more, nine in ten are right: on every set, and of beads over all.</summary>
    public const double RightWhereSure = 0.9;

    /// <summary>Of the beads at .99 or more 99 in 100 are right: in every source, with a lexicon and without.</summary>
    public const double RightWhereSurest = 0.99;

    public const double Pages = 0.965;
    public const double Seeds = 0.98;
    public const double Reports = 0.98;
    public const double Found = 1.0;
    public const double Stories = 0.97;
    public const double TextBerg = 0.935;
    public const double Translations = 0.995;
    public const double CutTranslations = 0.985;

    // Without a lexicon a little under what they reach.
    public const double NewsWithoutLexicon = 0.97;
    public const double StoriesWithoutLexicon = 0.91;
    public const double TextBergWithoutLexicon = 0.905;
    public const double TranslationsWithoutLexicon = 0.99;

    public const double Sentences = 0.95;
    public const double AskedWord = 0.8;
    public const double KnownArticles = 0.99;
    public const double ForeignArticles = 0.95;
    public const double PlantedErrors = 0.95;

    // Newspapers' own versions, which leave out and reorder by themselves.
    public const double PlantedInReports = 0.88;

    public const double StoryPairs = 0.99;
    public const double StoryKinds = 0.99;

    /// <summary>Of the terms of a side, those that <c>glossary suggest</c> finds in it alone.</summary>
    public const double SuggestedTerms = 0.90;

    /// <summary>Of the translations that it offers, those that are right.</summary>
    public const double OfferedTerms = 0.95;

    public static TermFloors SeedTerms { get; } = new(0.95, 0.95, 0.97, 0.95);
    public static TermFloors SeedTermsGerman { get; } = new(0.95, 0.95, 0.97, 0.95);

    // Never tuned on: what the first look at them gave, less a hundredth.
    public static TermFloors ReportTerms { get; } = new(0.97, 0.91, 0.945, 0.94);
    public static TermFloors ReportTermsGerman { get; } = new(0.96, 0.88, 0.92, 0.95);

    public static TermFloors FoundTerms { get; } = new(F1: 0.95);
    public static TermFloors FoundTermsGerman { get; } = new(F1: 0.92);
    public static TermFloors WikinewsTerms { get; } = new(0.92, 0.90, 0.93, 0.95, 0.85);
    public static TermFloors NewsTerms { get; } = new(0.95, 0.95, 0.955, 0.95);
    public static TermFloors StoryTerms { get; } = new(0.95, 0.93, 0.945, 0.95);
    public static TermFloors StoryTermsGerman { get; } = new(0.93, 0.90, 0.92, 0.95);

    public static IReadOnlyList<(string Class, double Five, double All)> Lines { get; } =
    [
        ("sentence", 0.997, 0.996),
        ("capitals", 0.997, 0.996),
        ("10words", 0.99, 0.98),
        ("5words", 0.97, 0.955),
        ("3words", 0.935, 0.91),
        ("1word", 0.745, 0.69),
    ];

    public static double News(string unit, string pair) => (unit, pair) switch
    {
        ("paragraph", "it-nl") => 0.985,
        ("paragraph", _) => 0.979,
        (_, "it-nl") => 0.992,
        _ => 0.98,
    };
}
