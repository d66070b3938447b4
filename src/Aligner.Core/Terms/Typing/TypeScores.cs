using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>What speaks for each type of a name, in nats of log-odds.</summary>
internal readonly record struct TypeScores(double Person, double Organisation, double Place)
{
    // Of a name whose type something else than the votes has told: a table, the office beside it. As much as a given name.
    private const double Told = 3;

    /// <summary>The scores of a name whose type is told by something else.</summary>
    public static TypeScores Of(ConceptType type) =>
        new(type == ConceptType.Person ? Told : 0, type == ConceptType.Organisation ? Told : 0, type == ConceptType.Place ? Told : 0);

    /// <summary>The likeliest type; of two alike an organisation, then a place.</summary>
    public ConceptType Best => Person > Organisation && Person > Place ? ConceptType.Person
        : Place > Organisation ? ConceptType.Place
        : ConceptType.Organisation;

    /// <summary>How likely the likeliest type is, above 1/3 and up to 1.</summary>
    public double Probability
    {
        get
        {
            var best = Math.Max(Person, Math.Max(Organisation, Place));
            return 1 / (Math.Exp(Person - best) + Math.Exp(Organisation - best) + Math.Exp(Place - best));
        }
    }

    public static TypeScores operator +(TypeScores a, TypeScores b) =>
        new(a.Person + b.Person, a.Organisation + b.Organisation, a.Place + b.Place);

    /// <summary>The scores with so much less weight.</summary>
    public static TypeScores operator /(TypeScores scores, double by) =>
        new(scores.Person / by, scores.Organisation / by, scores.Place / by);
}
