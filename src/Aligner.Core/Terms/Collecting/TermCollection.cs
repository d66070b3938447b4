using System.Collections.Immutable;
using System.Text;
using Aligner.Articles;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>Joins what the pairs gave into concepts: by the key of the packs' concepts, and names by their spellings.</summary>
/// <param name="order">The languages in the order in which one that a concept has names it.</param>
/// <param name="romanisation">By which full names of one person are compared.</param>
/// <param name="table">The large table of names.</param>
/// <param name="isGivenName">Whether persons of any nation are called by a folded word.</param>
internal sealed class TermCollection(LanguageOrder order, Romanisation romanisation, NameTable table, Func<string, bool> isGivenName)
{
    // Under this two spellings are no longer one name's; the least at which names are matched at all.
    private const double LeastAlike = 0.5;

    private readonly Dictionary<string, ConceptDraft> drafts = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<SuspectedSlip> slips = [];
    private readonly List<PersonSpelling> spellings = [];
    private readonly List<(PairTerms Pair, Sighting Sighting)> names = [];
    private readonly List<(PairTerms Pair, Sighting Sighting)> loose = [];
    private readonly HeldTexts texts = new();

    /// <summary>Takes what a pair gave.</summary>
    public void Add(PairTerms pair)
    {
        slips.AddRange(pair.Slips);
        foreach (var spelling in pair.Spellings) spellings.Add(spelling with { Text = texts.Of(spelling.Text) });
        var all = pair.Sightings;
        // What is met is held as long as nothing is made of it, and with it where; but not all the rest that was met there.
        pair = pair.Bare;
        foreach (var sighting in all.Select(sighting => sighting.With(texts)))
        {
            if (sighting.Grounds is Grounds.IdenticalName or Grounds.RomanisedName or Grounds.IdenticalWord or Grounds.RomanisedWord)
                names.Add((pair, sighting));
            else if (sighting.Key is null) loose.Add((pair, sighting));
            else Draft(sighting.Type + "/" + sighting.Key).Add(pair, sighting);
        }
    }

    /// <summary>Reports an article in whose beginning alone terms are sought.</summary>
    public void SayIfLong(Article article)
    {
        if (LongArticle.Is(article)) diagnostics.Add(LongArticle.Warning(article));
    }

    /// <summary>The concepts of all pairs taken.</summary>
    public Extraction ToExtraction()
    {
        JoinLoose();
        new SharedTerms(drafts).Join();
        var spelled = new Spellings(spellings, table, romanisation, isGivenName);
        diagnostics.AddRange(spelled.Report(slips));
        JoinNames(spelled);
        var concepts = Drafted()
            .OrderByDescending(concept => concept.Confidence).ThenBy(concept => concept.Id, StringComparer.Ordinal);
        var distinct = new Dictionary<string, Concept>(StringComparer.Ordinal);
        var same = new StringBuilder();
        foreach (var concept in concepts)
        {
            // Two tables may list one place under two concepts; the same terms are the same concept to a reader.
            same.Clear().Append(concept.Type);
            foreach (var (language, terms) in concept.Terms)
                same.Append(language.Value).Append('=').Append(terms[0].Text.ToLowerInvariant()).Append('|');
            distinct.TryAdd(same.ToString(), concept);
        }
        return new Extraction(
            [.. distinct.Values.GroupBy(concept => concept.Id, StringComparer.Ordinal)
                .SelectMany(homonyms => ToldApart([.. homonyms]))
                .OrderBy(concept => concept.Type)
                .ThenBy(concept => concept.Id, StringComparer.Ordinal)],
            [.. diagnostics.Distinct()
                .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Line)
                .ThenBy(diagnostic => diagnostic.Column)]);
    }

    // Each draft is let go of when its concept is made, and all that led to them before.
    private IEnumerable<Concept> Drafted()
    {
        names.Clear();
        loose.Clear();
        spellings.Clear();
        slips.Clear();
        texts.Clear();
        var places = new PlaceTexts();
        foreach (var key in drafts.Keys.Order(StringComparer.Ordinal).ToList())
            if (drafts.Remove(key, out var draft)) yield return draft.ToConcept(order, places);
    }

    private ConceptDraft Draft(string key)
    {
        if (!drafts.TryGetValue(key, out var draft)) drafts[key] = draft = new ConceptDraft();
        return draft;
    }

    // A phrase without a key is the concept that has its two terms already, else one of its own.
    private void JoinLoose()
    {
        var byTerms = new Dictionary<TermPair, string>();
        foreach (var key in drafts.Keys.Order(StringComparer.Ordinal))
            foreach (var terms in drafts[key].Pairs) byTerms.TryAdd(terms, key);
        foreach (var (pair, sighting) in loose)
        {
            var key = byTerms.GetValueOrDefault(TermPair.Of(pair, sighting));
            Draft(key ?? $"{sighting.Type}/{sighting.Source.ToLowerInvariant()}={sighting.Target.ToLowerInvariant()}").Add(pair, sighting);
        }
    }

    private void JoinNames(Spellings spelled)
    {
        for (var i = 0; i < names.Count; i++) names[i] = (names[i].Pair, AsSpelled(spelled, names[i].Sighting));
        var groups = new NameGroups();
        foreach (var (pair, sighting) in names)
            groups.Join(
                new WrittenTerm(pair.Source, sighting.Source),
                new WrittenTerm(pair.Target, sighting.Target),
                sighting.Type == ConceptType.Person,
                pair.Story);
        groups.JoinSurnames();
        foreach (var (pair, sighting) in names)
            Draft("name/" + groups.Of(new WrittenTerm(pair.Source, sighting.Source))).Add(pair, sighting);
        ReportContradictions(groups);
    }

    // The slip stays as a form.
    private static Sighting AsSpelled(Spellings spelled, Sighting sighting)
    {
        if (sighting.Type != ConceptType.Person) return sighting;
        var (source, target) = (spelled.Right(sighting.Source), spelled.Right(sighting.Target));
        if (source == sighting.Source && target == sighting.Target) return sighting;
        return sighting with
        {
            Source = source,
            SourceForm = source == sighting.Source ? sighting.SourceForm : sighting.Source,
            Target = target,
            TargetForm = target == sighting.Target ? sighting.TargetForm : sighting.Target,
        };
    }

    // a–b, b–c and a–c must lead to one name: where a language has two full names for it that don't sound alike, a pair is wrong.
    private void ReportContradictions(NameGroups groups)
    {
        var fullNames = new Dictionary<(LanguageCode Language, string Name), (FullName First, FullName? Other)>();
        foreach (var (pair, sighting) in names)
        {
            Compare(pair.Source, sighting.Source, pair.SourcePath, sighting.SourceLine);
            Compare(pair.Target, sighting.Target, pair.TargetPath, sighting.TargetLine);
        }
        // In the order in which the names were first met.
        foreach (var (first, unlike) in fullNames.Values)
        {
            if (unlike is not { } other) continue;
            diagnostics.Add(new Diagnostic(Severity.Warning, "ALN602", other.Path, other.Line, 0,
                $"'{other.Text}' and '{first.Text}' ({first.Path}:{first.Line}) were matched with one name through different pairs of "
                    + $"languages; look which pair is wrong, and reject or correct the concept"));
        }

        void Compare(LanguageCode language, string text, string path, int line)
        {
            if (!text.Contains(' ', StringComparison.Ordinal)) return;
            var name = (language, groups.Of(new WrittenTerm(language, text)));
            if (!fullNames.TryGetValue(name, out var known)) fullNames.Add(name, (new FullName(text, path, line), null));
            else if (known is { Other: null, First.Text: var first }
                && first != text
                && romanisation.Similarity(LastWord(text), LastWord(first)) < LeastAlike)
                fullNames[name] = (known.First, new FullName(text, path, line));
        }
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    // As the merge does. Most have no homonym.
    private static IEnumerable<Concept> ToldApart(IReadOnlyList<Concept> homonyms)
    {
        if (homonyms is [var only])
        {
            var stem = ConceptId.Candidates(only).First();
            return [only.Id == stem ? only : only with { Id = stem }];
        }
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return homonyms
            .OrderBy(ConceptId.Distinction, StringComparer.Ordinal)
            .ThenBy(ConceptMeaning.Signature, StringComparer.Ordinal)
            .Select(concept => concept with { Id = ConceptId.Candidates(concept).First(ids.Add) });
    }

    /// <summary>A full name where it was met.</summary>
    private sealed record FullName(string Text, string Path, int Line);
}
