using System.Collections.Immutable;
using Aligner.Glossaries;

namespace Aligner.Formats.Exports;

/// <summary>Translations of the attested forms of a term, for targets that replace nothing but the exact text.</summary>
/// <remarks>
/// A form is not always to be translated as its term is: <c>ministero degli Esteri russo</c> says more than the term,
/// <c>Lavrov</c> less than the full name. A form as long as the term is an inflection and takes the term's translation;
/// an identical form of the other side is its own translation; a longer form goes with the longer form of the other
/// side when each has one; a shorter one goes with the shorter form at the same end. Others are left out: the
/// term inside a longer form is replaced anyway, and a wrong row would do harm.
/// </remarks>
public static class FormPairs
{
    /// <summary>Source forms with their translations, in the order of the forms.</summary>
    public static IEnumerable<(string Source, string Target)> Of(Term source, Term target, LossLog log)
    {
        var longer = source.Forms.Where(form => Words(form).Length > Words(source.Text).Length).ToImmutableArray();
        var longerTargets = target.Forms.Where(form => Words(form).Length > Words(target.Text).Length).ToImmutableArray();
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
            if (words.Length > whole.Length) return longer.Length == 1 && longerTargets.Length == 1 ? longerTargets[0] : null;
            var atEnd = whole.AsSpan(whole.Length - words.Length).SequenceEqual(words);
            var atStart = whole.AsSpan(0, words.Length).SequenceEqual(words);
            return target.Forms.FirstOrDefault(other => Shortens(other, target.Text, atStart, atEnd));
        }
    }

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
