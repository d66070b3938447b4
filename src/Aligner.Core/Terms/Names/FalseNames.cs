using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Terms;

/// <summary>What looks like a name of both versions and is none, or none with these boundaries: the guards of
/// <see cref="SharedNames"/>, each of which is enough.</summary>
internal static class FalseNames
{
    /// <summary>The guards, by what they find.</summary>
    public static ImmutableArray<(string Name, Func<NamePair, bool> Finds)> Guards { get; } =
    [
        ("function word at the end", pair => !pair.SameLast && pair.Any((article, run) => article.Words[run.End - 1].IsStop)),
        ("English office before its holder", IsForeignOffice),
        ("office before its holder", pair => pair.Any(IsOffice)),
        ("given name behind other words", pair => pair.Both(HasLateGivenName)),
        ("known word first", IsKnownWordFirst),
        ("end of an office before a given name", pair => !pair.SameFirst && pair.Both(IsBeforeGivenName)),
        ("place before a given name", pair => pair.Both(IsBodyOrPlaceFirst) && pair.Any(IsAtGivenName)),
        ("opening word", pair => pair.Reading.IsOfOne && IsOpeningWord(pair)),
        ("function word inside", pair => pair.Reading.IsOfOne && pair.Both(HasFunctionWord)),
        ("office inside", pair => pair.Reading.IsOfOne && pair.Both(HasOffice)),
        ("given name of the next name", pair => pair.Reading.IsOfOne && pair.Both(EndsBeforeSurname)),
    ];

    /// <summary>Whether two runs alike are no name.</summary>
    public static bool Has(PairReading reading, NameRun source, NameRun target)
    {
        var pair = new NamePair(reading, source, target);
        return Guards.Any(guard => guard.Finds(pair));
    }

    // "Shadow Chancellor John McDonnell", "Chief Justice John Roberts": an English office before the name of its holder.
    private static bool IsForeignOffice(NamePair pair)
    {
        var foreign = pair.Reading.Foreign;
        var (source, target) = (pair.Source.Parts, pair.Target.Parts);
        // A first and a last name follow the office.
        return Enumerable.Range(0, Math.Max(0, source.Length - 2))
                .Any(i => foreign.IsTitle(Normalization.Fold(source[i])) || foreign.IsTitle(Normalization.Fold(target[i])))
            && !source.Any(part => foreign.Pack.OrganisationWords.Contains(Normalization.Fold(part)));
    }

    // "Premier Meloni" and "Presidente Trump" at the start of a sentence, "Minister Marco Rubio" anywhere.
    private static bool IsOffice(ArticleWords article, NameRun run)
    {
        if (article.MatchesAt(run.Start).FirstOrDefault(match => match.Entry is { Kind: EntryKind.Head, IsTitle: true }) is not { } office)
            return false;
        var rest = run.Count - office.Count;
        return rest >= 2
            || (rest == 1 && (article.Words[run.Start].Opens || article.Book.Pack.GivenNames.Contains(run.Parts[office.Count])));
    }

    // "Shadow Chancellor John McDonnell": what stands before a given name is no part of the name, unless a body bears a person's.
    private static bool HasLateGivenName(ArticleWords article, NameRun run)
    {
        var pack = article.Book.Pack;
        return !pack.GivenNames.Contains(run.Parts[0])
            && !pack.OrganisationWords.Contains(Normalization.Fold(run.Parts[0]))
            && run.Parts.Skip(2).Any(pack.GivenNames.Contains);
    }

    // One article alone does not tell "Porto Marghera" from a town before a name: only words of offices are known to be none of it.
    private static bool IsKnownWordFirst(NamePair pair) => pair.Reading.IsOfOne ? pair.Both(IsOfficeWordFirst)
        : !pair.SameFirst && (pair.Source.Count > 2 ? pair.Any(IsKnownFirst) : pair.Both(IsKnownFirst));

    private static bool IsOfficeWordFirst(ArticleWords article, NameRun run) => article.MatchesAt(run.Start)
        .Any(match => match.Count == 1 && match.Entry.Kind is EntryKind.Head or EntryKind.Portfolio or EntryKind.Demonym);

    // "Nissan e Honda", "VT di Southampton": two names; "Lorenzo de' Medici" begins with a given one.
    private static bool HasFunctionWord(ArticleWords article, NameRun run) =>
        !article.Book.Pack.GivenNames.Contains(run.Parts[0])
            && Enumerable.Range(run.Start + 1, run.Count - 1).Any(word => article.Words[word] is { IsStop: true, IsCapital: false });

    // "Italiens Vizeaußenminister Edmondo Cirielli", "EU-Handelskommissar Maroš Šefčovič": where nouns have capitals, an office in one word
    // before its holder.
    private static bool HasOffice(ArticleWords article, NameRun run) => article.Book.Pack.CapitalisedNouns
        && Enumerable.Range(run.Start, run.Count - 1).Any(word => IsOfficeInOneWord(article, word));

    private static bool IsOfficeInOneWord(ArticleWords article, int word) =>
        article.MatchesAt(word).Any(match => match is { Count: 1, Entry: { Kind: EntryKind.Head, IsTitle: true } })
            || (article.CompoundAt(word) is { } compound && compound.Heads.Any(head => head.IsTitle));

    // "Microsoft Steve (Ballmer)": where the next word goes on with a capital, the given name begins another name.
    private static bool EndsBeforeSurname(ArticleWords article, NameRun run) =>
        article.Book.Pack.GivenNames.Contains(run.Parts[^1])
            && !article.Book.Pack.GivenNames.Contains(run.Parts[0])
            && article.IsNext(run.Start, run.End)
            && article.Words[run.End].IsCapital;

    // "Scienza Gouke Moes" and "Wetenschap Gouke Moes": the last word of an office, or a town, before a name.
    private static bool IsKnownFirst(ArticleWords article, NameRun run) =>
        article.MatchesAt(run.Start).Any(match => match.Count == 1) || article.CompoundAt(run.Start) is not null;

    // "Chancelier de l'Échiquier Jeremy Hunt": the end of an office before a given name.
    private static bool IsBeforeGivenName(ArticleWords article, NameRun run) =>
        run.Count > 2 && article.Book.Pack.GivenNames.Contains(run.Parts[1]) && !article.Book.Pack.GivenNames.Contains(run.Parts[0]);

    // "Ministri Gouke Moes", "Ieri Marco Rubio": a word of the language that has its capital from the sentence, unless it is written so
    // inside one too.
    private static bool IsOpeningWord(NamePair pair)
    {
        var (article, start) = (pair.Reading.Source, pair.Source.Start);
        return article.Words[start].Opens
            && !article.Book.Pack.GivenNames.Contains(article.Words[start].Token.Text)
            && (pair.Reading.Translations.IsCommonInSource(article.Words[start].Folded)
                || article.Words.Any(word => word.Folded == article.Words[start].Folded && !word.IsCapital));
    }

    private static bool IsAtGivenName(ArticleWords article, NameRun run) =>
        IsBeforeGivenName(article, run) || EndsBeforeSurname(article, run);

    // "… van Europa Michael O'Flaherty", "Bundeswehr Carsten Breuer": a body's name or its end before a person's, whose given name need
    // not be one of both languages.
    private static bool IsBodyOrPlaceFirst(ArticleWords article, NameRun run) => article.MatchesAt(run.Start)
        .Any(match => match.Count == 1 && match.Entry.Kind is EntryKind.Place or EntryKind.Institution or EntryKind.Portfolio);
}
