using System.Collections.Immutable;
using Aligner.Alignment;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>What one pair of articles gives: names, places, institutions, offices and ministries met on both sides.</summary>
internal sealed class PairExtraction
{
    private readonly ArticleWords source;
    private readonly ArticleWords target;
    private readonly NameMatcher matcher;
    private readonly NameTable table;
    private readonly WordTranslations translations;
    private readonly NameLinks names;
    private readonly List<Sighting> sightings = [];

    public PairExtraction(
        ArticleAlignment alignment,
        PhraseBook sourceBook,
        PhraseBook targetBook,
        PhraseBook foreign,
        NameTable table,
        WordTranslations translations)
    {
        source = Words(alignment.Source, alignment.SourceSentences, sourceBook, alignment, bead => bead.Source);
        target = Words(alignment.Target, alignment.TargetSentences, targetBook, alignment, bead => bead.Target);
        matcher = new NameMatcher(foreign);
        this.table = table;
        this.translations = translations;
        names = new NameLinks(source, target, new NameTyper(source, target, foreign, table));
    }

    /// <summary>The words of the two articles, for the search of misspellings.</summary>
    public (ArticleWords Source, ArticleWords Target) Sides => (source, target);

    /// <summary>The names found, with their types.</summary>
    public IEnumerable<(NameLink Link, ConceptType Type)> Names =>
        Enumerable.Range(0, names.Count).Select(link => (names[link], names.TypeOf(link)));

    /// <summary>Everything met on both sides, in a fixed order.</summary>
    public ImmutableArray<Sighting> Run()
    {
        foreach (var title in QuotedTitles.In(source, target)) names.Add(title);
        foreach (var link in matcher.Match(source, target))
            if (!IsPhraseWord(link) && IsFree(link)) names.Add(link);

        var sourcePhrases = Phrases(source);
        var targetPhrases = Phrases(target);
        var offices = new OfficeMatcher(source, target, names, translations, sightings);
        offices.RetypeNames(sourcePhrases, targetPhrases);
        offices.Match(sourcePhrases, targetPhrases);

        new ConceptMatcher(source, target, names, sightings).Match();
        var translated = new TranslatedNames(source, target, names, table);
        translated.MatchTable();
        translated.MatchHolders(offices.Pairs);
        var single = new SingleNames(source, target, names, matcher, translations);
        single.MatchSurnames();
        single.MatchWords();
        foreach (var (link, type) in Names) sightings.Add(OfName(link, type));
        return [.. sightings];
    }

    private static ArticleWords Words(
        Articles.Article article,
        ImmutableArray<Sentence> sentences,
        PhraseBook book,
        ArticleAlignment alignment,
        Func<Bead, ImmutableArray<int>> side)
    {
        var noise = alignment.Sentences.Beads.Where(bead => bead.IsNoise).SelectMany(bead => side(bead)).ToHashSet();
        var beadOfParagraph = new int[article.Paragraphs.Length];
        Array.Fill(beadOfParagraph, -1);
        for (var bead = 0; bead < alignment.Paragraphs.Beads.Length; bead++)
            foreach (var paragraph in side(alignment.Paragraphs.Beads[bead])) beadOfParagraph[paragraph] = bead;
        return new ArticleWords(article, sentences, book, noise, beadOfParagraph);
    }

    private ImmutableArray<Phrase> Phrases(ArticleWords article)
    {
        // A surname ends a phrase as the full name does: "portavoce di Trump" is a spokesperson.
        var surnames = Enumerable.Range(0, article.Words.Length)
            .Where(word => names.IsPerson(article, word) && article.Words[word].IsCapital && article.Words[word].Folded.Length > 2)
            .Select(word => NameRun.WithoutGenitive(article.Words[word].Token.Text))
            .ToHashSet(StringComparer.Ordinal);
        var phrases = new PhraseGrammar(article, word => names.IsPerson(article, word)
            || (article.MatchesAt(word).IsEmpty && surnames.Contains(NameRun.WithoutGenitive(article.Words[word].Token.Text))))
            .Read();
        foreach (var phrase in phrases) ArticleWords.Mark(article.InPhrase, phrase.Start, phrase.End);
        return phrases;
    }

    private bool IsFree(NameLink link) => link.SourceAt.All(at => source.LinkOf[at] < 0) && link.TargetAt.All(at => target.LinkOf[at] < 0);

    // "Made in Italy" is what a ministry is for, the White House a concept of the table: no names to be matched by spelling.
    private bool IsPhraseWord(NameLink link) =>
        Covers(source, link.SourceAt[0], link.Words) || Covers(target, link.TargetAt[0], link.TargetWords);

    private static bool Covers(ArticleWords article, int start, int count) =>
        article.MatchesAt(start)
            .Any(match => match.Count >= count && match.Entry.Kind is EntryKind.Portfolio or EntryKind.Institution or EntryKind.Head);

    private Sighting OfName(NameLink link, ConceptType type) =>
        new(type, null, link.Source, link.Target, link.Words > 1 ? link.Similarity >= 1 ? Grounds.IdenticalName
            : Grounds.RomanisedName
            : link.Similarity >= 1 ? Grounds.IdenticalWord
            : Grounds.RomanisedWord)
        {
            SourceCount = link.SourceAt.Length,
            TargetCount = link.TargetAt.Length,
            SourceLine = source.PlaceOf(link.SourceAt[0]).Line,
            TargetLine = target.PlaceOf(link.TargetAt[0]).Line,
        };
}
