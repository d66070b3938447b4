namespace Aligner.Quality;

/// <summary>What no change may fall below.</summary>
internal static class Floors
{
    public const double Seeds = 0.5;
    public const double Reports = 0.5;
    public const double Found = 0.5;
    public const double Stories = 0.5;
    public const double TextBerg = 0.5;
    public const double StoryPairs = 0.5;
    public const double StoryKinds = 0.5;

    public static TermFloors SeedTerms { get; } = new();
    public static TermFloors SeedTermsGerman { get; } = new();
    public static TermFloors ReportTerms { get; } = new();
    public static TermFloors ReportTermsGerman { get; } = new();
    public static TermFloors FoundTerms { get; } = new();
    public static TermFloors FoundTermsGerman { get; } = new();
    public static TermFloors NewsTerms { get; } = new();
    public static TermFloors StoryTerms { get; } = new();
    public static TermFloors StoryTermsGerman { get; } = new();

    public static IReadOnlyList<(string Class, double Five, double All)> Lines { get; } =
    [
        ("sentence", 0.997, 0.985),
        ("capitals", 0.99, 0.98),
        ("10words", 0.99, 0.97),
        ("5words", 0.97, 0.93),
        ("3words", 0.92, 0.84),
        ("1word", 0.68, 0.50),
    ];

    public static double News(string unit, string pair) => (unit, pair) switch
    {
        ("paragraph", "it-nl") => 0.5,
        ("paragraph", _) => 0.5,
        _ => 0.5,
    };
}

/// <summary>Floors of a glossary.</summary>
internal sealed record TermFloors(double Precision = 0, double Recall = 0, double F1 = 0, double Type = 0);
