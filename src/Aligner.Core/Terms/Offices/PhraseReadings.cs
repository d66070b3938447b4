using System.Collections.Immutable;

namespace Aligner.Terms;

/// <summary>What a phrase may say, one reading for each meaning of its head.</summary>
internal sealed class PhraseReadings
{
    public PhraseReadings(Phrase phrase, PhraseBook book)
    {
        Phrase = phrase;
        Book = book;
        All = [.. phrase.Heads.Select(head => Read(phrase, head, book))];
        Ranks = [.. All.SelectMany(reading => reading.Rank.DefaultIfEmpty(""))];
    }

    public Phrase Phrase { get; }

    public PhraseBook Book { get; }

    public ImmutableArray<Reading> All { get; }

    /// <summary>Every unit of any reading's rank: phrases that share none can't be the same.</summary>
    public HashSet<string> Ranks { get; }

    /// <summary>One meaning.</summary>
    /// <param name="Head">The meaning of the head.</param>
    /// <param name="Rank">Head and modifiers, which must be the same in both languages.</param>
    /// <param name="Fields">What it is for, which may agree in part.</param>
    public sealed record Reading(BookEntry Head, HashSet<string> Rank, ImmutableArray<ImmutableArray<string>> Fields);

    private static Reading Read(Phrase phrase, BookEntry head, PhraseBook book)
    {
        var rank = new HashSet<string>(StringComparer.Ordinal);
        var fields = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var unit in head.Units)
        {
            if (book.PortfolioUnits.Contains(unit)) fields.Add([unit]);
            else if (!book.Pack.Roles.Owners.Contains(unit)) rank.Add(unit);
        }
        foreach (var unit in phrase.Modifiers)
            if (!book.Pack.Roles.Owners.Contains(unit)) rank.Add(unit);
        foreach (var field in phrase.Fields)
            if (field.Length > 1 || !book.Pack.Roles.Owners.Contains(field[0])) fields.Add(field);
        return new Reading(head, rank, fields.ToImmutable());
    }
}
