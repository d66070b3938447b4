using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Tables;

/// <summary>Which rows of the training data are names that help to match articles of the news across
/// languages, and their cleaned forms.</summary>
/// <param name="packs">The packs, one for each of <see cref="Columns.Languages"/>.</param>
/// <param name="vocabulary">Words that are no names.</param>
/// <param name="administrative">Words that say what kind of district a place is, lower case.</param>
internal sealed partial class NameCandidates(
    ImmutableArray<LanguagePack> packs, Vocabulary vocabulary, IReadOnlyList<string> administrative)
{
    // A name spelled alike everywhere is matched without the table; it only tells the type, and a village's may be
    // anyone's surname. So it must be widely known, the more so where titles need telling apart (Vernon, Eure).
    private const int Known = 3;
    private const int KnownDespiteHomonyms = 8;

    private readonly int english = Columns.Languages.IndexOf("en");
    private readonly ImmutableArray<string> administrativeWords =
        [.. administrative.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    /// <summary>The row of the table <paramref name="name"/> becomes, null where it is of no use.</summary>
    public NameRow? From(TrainingName name)
    {
        var weight = Weight(name);
        return name.Type switch
        {
            "place" => Place(name, weight),
            "person" => Person(name, weight) ?? Organisation(name, weight),
            "institution" => Organisation(name, weight),
            "wiki" => Organisation(name, weight) ?? Person(name, weight),
            _ => null,
        };
    }

    private NameRow? Place(TrainingName name, int weight)
    {
        var forms = Clean(name, (form, column) => NameForm.Clean(form) is { } clean ? WithoutDistrict(clean, column) : null);
        if (forms is null) return null;
        if (forms.Value.Where((column, index) => column.Any(form => HasOrganisationWord(form, index))).Count() >= 2)
            return Organisation(name, weight);
        for (var column = 0; column < forms.Value.Length; column++)
            foreach (var form in forms.Value[column])
                if (!IsTitled(form, column) || BeginsAsSentence(form, column) || (!form.Contains(' ') && IsWord(form, column))) return null;
        if (Differs(forms.Value)) return new NameRow("place", weight, forms.Value);
        var homonyms = name.Forms.Any(column => column.Any(form => form.AsSpan().ContainsAny(',', '(')));
        var given = packs.Any(pack => forms.Value.Any(column => column.Any(pack.GivenNames.Contains)));
        return !given && weight >= (homonyms ? KnownDespiteHomonyms : Known) ? new NameRow("place", weight, forms.Value) : null;
    }

    private NameRow? Person(TrainingName name, int weight)
    {
        var forms = Clean(name, (form, _) => NameForm.Clean(form));
        if (forms is null || !Differs(forms.Value)) return null;
        var given = 0;
        for (var column = 0; column < forms.Value.Length; column++)
        {
            var named = false;
            foreach (var form in forms.Value[column])
            {
                var words = form.Split(' ');
                if (words.Length is < 2 or > 4 || form.Contains('.') || !IsTitled(form, column) || HasOrganisationWord(form, column))
                    return null;
                // All words of the language: a title of a book or film.
                if (words.All(word => IsWord(word, column) || packs[column].StopWords.Contains(word.ToLowerInvariant()))) return null;
                named |= packs[column].GivenNames.Contains(words[0]);
            }
            if (named) given++;
        }
        return given >= 2 && DiffersAtEnds(forms.Value) ? new NameRow("person", weight, WithoutMiddleNames(forms.Value)) : null;
    }

    private NameRow? Organisation(TrainingName name, int weight)
    {
        var forms = Clean(name, (form, _) => form.Contains(',') ? null : NameForm.Clean(form));
        if (forms is null || !Differs(forms.Value) || forms.Value[english].Length == 0) return null;
        // English titles write every word of a proper name with a capital: International Monetary Fund, nuclear fission.
        var named = forms.Value[english]
            .Where(form => form.Contains(' ') ? IsTitled(form, english) : form.All(char.IsUpper))
            .ToImmutableArray();
        if (named.Length == 0) return null;
        var columns = forms.Value.Select((column, index) => column.Any(form => HasOrganisationWord(form, index))).ToList();
        return columns[english] && columns.Count(has => has) >= 2
            ? new NameRow("organisation", weight, forms.Value.SetItem(english, named))
            : null;
    }

    private static ImmutableArray<ImmutableArray<string>>? Clean(TrainingName name, Func<string, int, string?> clean)
    {
        var forms = name.Forms.Select((column, index) => column.Select(form => clean(form, index)).OfType<string>()
            .DistinctBy(Normalization.Fold, StringComparer.Ordinal).ToImmutableArray()).ToImmutableArray();
        // A language whose forms were all refused says what the row is: no name.
        var refused = forms.Zip(name.Forms).Any(pair => pair.First.IsEmpty && !pair.Second.IsEmpty);
        return refused || forms.Count(column => column.Length > 0) < 2 ? null : forms;
    }

    private string? WithoutDistrict(string form, int column)
    {
        form = Canton().Replace(form, "");
        foreach (var word in administrativeWords)
        {
            if (form.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase)) form = WithoutArticle(form[(word.Length + 1)..], column);
            else if (form.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase)) form = form[..^(word.Length + 1)];
            else continue;
            break;
        }
        return form.Length < 3 ? null : form;
    }

    private string WithoutArticle(string form, int column)
    {
        var pack = packs[column];
        while (form.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space
            && (pack.Articles.Contains(form[..space]) || pack.Prepositions.Contains(form[..space])))
            form = form[(space + 1)..];
        if (form.IndexOf('\'', StringComparison.Ordinal) is > 0 and var mark && pack.Elisions.Contains(form[..(mark + 1)]))
            form = form[(mark + 1)..];
        return form;
    }

    // Not Cameroon, This Land: nothing a name begins with.
    private bool BeginsAsSentence(string form, int column)
    {
        var first = form.Split([' ', '-'], 2)[0].ToLowerInvariant();
        var pack = packs[column];
        return pack.StopWords.Contains(first) && !pack.Articles.Contains(first) && !pack.Particles.Contains(first);
    }

    // Wladimir Wladimirowitsch Putin stands in encyclopedias, Wladimir Putin in the news: where one language has two words, so may all.
    private static ImmutableArray<ImmutableArray<string>> WithoutMiddleNames(ImmutableArray<ImmutableArray<string>> forms)
    {
        if (!forms.Any(column => column.Any(form => form.Count(c => c == ' ') == 1))) return forms;
        return [.. forms.Select(
            column => (ImmutableArray<string>)[.. column.Select(Short).Concat(column).Distinct(StringComparer.Ordinal)])];

        static string Short(string form)
        {
            var words = form.Split(' ');
            return words.Length == 3 && words.All(word => char.IsUpper(word[0]) && !word.Contains('\'')) ? $"{words[0]} {words[2]}" : form;
        }
    }

    // Every word with a capital but for particles and function words.
    private bool IsTitled(string form, int column)
    {
        var pack = packs[column];
        var words = form.Split([' ', '-', '–'], StringSplitOptions.RemoveEmptyEntries);
        return char.IsUpper(words[0][0])
            && words.All(word => word.Any(char.IsUpper)
                || pack.Particles.Contains(word)
                || pack.StopWords.Contains(word)
                || pack.Articles.Contains(word)
                || pack.Prepositions.Contains(word));
    }

    private bool IsWord(string form, int column) => !packs[column].CapitalisedNouns && vocabulary.Knows(column, form);

    private bool HasOrganisationWord(string form, int column) =>
        form.ToLowerInvariant().Split([' ', '-', '\'', '–']).Any(word => packs[column].OrganisationWords.Any(
            known => word == known || (packs[column].Compounds && known.Length > 3 && word.EndsWith(known, StringComparison.Ordinal))));

    private static bool Differs(ImmutableArray<ImmutableArray<string>> forms) =>
        forms.SelectMany(column => column.Take(1)).Select(Normalization.Fold).Distinct(StringComparer.Ordinal).Count() > 1;

    // A middle name more or less is no other spelling.
    private static bool DiffersAtEnds(ImmutableArray<ImmutableArray<string>> forms)
    {
        var words = forms.SelectMany(column => column.Take(1)).Select(form => Normalization.Fold(form).Split(' ')).ToList();
        return words.Select(name => name[0]).Distinct(StringComparer.Ordinal).Count() > 1
            || words.Select(name => name[^1]).Distinct(StringComparer.Ordinal).Count() > 1;
    }

    // German titles tell Swiss places apart by their canton's number plate: Laufen BL.
    [GeneratedRegex(" [A-Z]{2}$")]
    private static partial Regex Canton();

    // Edited vocabularies stand above translations of programs, those above titles of articles, which say themselves how often.
    private static int Weight(TrainingName name) => name.Source switch
    {
        "eurovoc" => 50,
        "eu_authority" => 40,
        "cldr_names" or "iso_3166-1" => 30,
        "eforms_sdk" => 20,
        "libgweather" or "mo_kgeography-data" or "cldr_subdivisions" => 8,
        "libgeonames" => 6,
        "iso_3166-2" => 4,
        _ => name.Support,
    };
}
