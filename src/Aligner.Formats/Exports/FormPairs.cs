using System.Collections.Immutable;
using Aligner.Glossaries;
using Aligner.Text;

namespace Aligner.Formats.Exports;

/// <summary>Translations of the attested forms of a term, for targets that replace nothing but the exact text.</summary>
/// <remarks>
/// A form is not always to be translated as its term is: <c>ministero degli Esteri russo</c> says more than the term,
/// <c>Lavrov</c> less than the full name. A form as long as the term is an inflection and takes the term's translation;
/// an identical form of the other side is its own translation; a longer form goes with the longer form of the other
/// side whose additional words are most like its own (<c>russo</c>, <c>Russische</c>), or that is the only one as it is
/// itself; a shorter one goes with the shorter form at the same end. Others are left out: the term inside a longer
/// form is replaced anyway, and a wrong row would do harm.
/// </remarks>
internal static class FormPairs
{
    /// <summary>Letters that two words must begin with in common to be taken for one: shorter beginnings are shared by chance.</summary>
    private const int CommonLetters = 3;

    /// <summary>Source forms with their translations, in the order of the forms.</summary>
    public static IEnumerable<(string Source, string Target)> Of(Term source, Term target, LossLog log)
    {
        var longer = PairLonger(source, target);
        foreach (var form in source.Forms)
        {
            if (string.Equals(form, source.Text, StringComparison.Ordinal)) continue;
            if (Counterpart(form) is { } translation) yield return (form, translation);
            else log.Add(LossReason.FormWithoutCounterpart, form);
        }

        string? Counterpart(string form)
        {
            if (target.Forms.Contains(form, StringComparer.Ordinal)) return form;
            var words = Words(form);
            var whole = Words(source.Text);
            if (words.Length == whole.Length) return target.Text;
            if (words.Length > whole.Length) return longer.GetValueOrDefault(form);
            var atEnd = whole.AsSpan(whole.Length - words.Length).SequenceEqual(words);
            var atStart = whole.AsSpan(0, words.Length).SequenceEqual(words);
            return target.Forms.FirstOrDefault(other => Shortens(other, target.Text, atStart, atEnd));
        }
    }

    private static Dictionary<string, string> PairLonger(Term source, Term target)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        var (sources, targets) = (Longer(source), Longer(target));
        if (sources.Length == 1 && targets.Length == 1)
        {
            pairs[sources[0].Form] = targets[0].Form;
            return pairs;
        }
        foreach (var (form, extra) in sources)
        {
            if (Likest(extra, targets) is { } other && Likest(other.Extra, sources) is { } back && back.Form == form)
                pairs[form] = other.Form;
        }
        return pairs;
    }

    private static ImmutableArray<(string Form, string[] Extra)> Longer(Term term)
    {
        var own = Words(term.Text);
        return [.. term.Forms.Select(form => (Form: form, Words: Words(form))).Where(form => form.Words.Length > own.Length)
            .Select(form => (form.Form, form.Words.Except(own, StringComparer.OrdinalIgnoreCase).Select(Normalization.Fold).ToArray()))];
    }

    // The one that stands out: of two equally like neither is taken.
    private static (string Form, string[] Extra)? Likest(string[] extra, ImmutableArray<(string Form, string[] Extra)> others)
    {
        var best = others.Select(other => (Other: other, Common: CommonBeginning(extra, other.Extra)))
            .OrderByDescending(other => other.Common)
            .Take(2)
            .ToList();
        if (best.Count == 0 || best[0].Common < CommonLetters || (best.Count == 2 && best[1].Common == best[0].Common)) return null;
        return best[0].Other;
    }

    private static int CommonBeginning(string[] words, string[] others) =>
        words.SelectMany(word => others.Select(other => word.AsSpan().CommonPrefixLength(other))).DefaultIfEmpty(0).Max();

    private static bool Shortens(string form, string text, bool atStart, bool atEnd)
    {
        var words = Words(form);
        var whole = Words(text);
        if (words.Length >= whole.Length) return false;
        return (atEnd && whole.AsSpan(whole.Length - words.Length).SequenceEqual(words))
            || (atStart && whole.AsSpan(0, words.Length).SequenceEqual(words));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
