using Aligner.Glossaries;

namespace Aligner.Terms;

/// <summary>The names linked so far in a pair of articles, with their types; each word belongs to one at most.</summary>
internal sealed class NameLinks(ArticleWords source, ArticleWords target, NameTyper typer)
{
    private readonly List<NameLink> links = [];
    private readonly List<ConceptType> types = [];

    /// <summary>How many there are; <see cref="ArticleWords.LinkOf"/> counts from 0.</summary>
    public int Count => links.Count;

    /// <summary>A name by its number.</summary>
    public NameLink this[int link]
    {
        get => links[link];
        set => links[link] = value;
    }

    /// <summary>What a name names.</summary>
    public ConceptType TypeOf(int link) => types[link];

    /// <summary>Corrects what the last name added names.</summary>
    public void RetypeLast(ConceptType type) => types[^1] = type;

    /// <summary>Asks for all types again, now that it is known which words stand beside an office.</summary>
    /// <param name="besideTitle">Whether a name (in the source or not, first word, count of words) stands beside one.</param>
    public void Retype(Func<bool, int, int, bool> besideTitle)
    {
        for (var i = 0; i < links.Count; i++) types[i] = typer.TypeOf(links[i], besideTitle);
    }

    /// <summary>Whether a word belongs to a person's name.</summary>
    public bool IsPerson(ArticleWords article, int word) => article.LinkOf[word] >= 0 && types[article.LinkOf[word]] == ConceptType.Person;

    /// <summary>Takes a name; its words are its own from now on.</summary>
    public void Add(NameLink found)
    {
        // A name that carries a genitive s on one side only: Theresa Mays, Theresa May.
        var link = IsGenitiveOf(found.Source, found.Target) ? found with { Source = found.Source[..^1], Similarity = 1 }
            : IsGenitiveOf(found.Target, found.Source) ? found with { Target = found.Target[..^1], Similarity = 1 }
            : found;
        foreach (var at in link.SourceAt)
            for (var i = at; i < at + link.Words; i++) source.LinkOf[i] = links.Count;
        foreach (var at in link.TargetAt)
            for (var i = at; i < at + link.TargetWords; i++) target.LinkOf[i] = links.Count;
        links.Add(link);
        types.Add(typer.TypeOf(link, null));
    }

    private static bool IsGenitiveOf(string longer, string shorter) =>
        longer.Length == shorter.Length + 1 && longer[^1] == 's' && longer.StartsWith(shorter, StringComparison.Ordinal);
}
