using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Yaml;

/// <summary>Writes concepts as the README shows one: keys in a fixed order, a term a line.</summary>
internal static class GlossaryWriter
{
    /// <summary>The line editors find the schema by.</summary>
    public const string SchemaComment = $"# yaml-language-server: $schema={GlossarySchema.FileName}";

    /// <summary>A whole file, LF.</summary>
    public static string File(Glossary glossary)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{SchemaComment}\naligner: {GlossarySchema.Version}\nkind: {Name(glossary.Kind)}\n");
        text.Append(glossary.Concepts.IsEmpty ? "concepts: []\n" : "concepts:\n");
        foreach (var concept in glossary.Concepts) text.Append(Concept(concept, "  ", "\n"));
        return text.ToString();
    }

    /// <summary>An item of the list of concepts, with its last line's end.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="indent">What stands before its hyphen.</param>
    /// <param name="eol">End of a line.</param>
    public static string Concept(Concept concept, string indent, string eol)
    {
        var text = new StringBuilder();
        var inner = indent + "  ";
        text.Append(indent).Append("- id: ").Append(YamlText.Of(concept.Id)).Append(eol);
        text.Append(inner).Append("type: ").Append(Name(concept.Type)).Append(eol);
        text.Append(inner).Append("status: ").Append(Name(concept.Status)).Append(eol);
        if (concept.Decided is { } decided) text.Append(inner).Append("decided: ").Append(Decision(decided)).Append(eol);
        text.Append(inner).Append("equivalence: ").Append(Name(concept.Equivalence)).Append(eol);
        if (!concept.Subjects.IsEmpty) text.Append(Texts("subject", concept.Subjects, inner, eol));
        if (!concept.Definitions.IsEmpty) text.Append(Texts("definition", concept.Definitions, inner, eol));
        text.Append(inner).Append("terms:").Append(eol);
        foreach (var language in concept.Terms) text.Append(Language(language.Key, language.Value, inner + "  ", eol));
        text.Append(inner).Append("confidence: ").Append(Number(concept.Confidence)).Append(eol);
        if (!concept.Evidence.IsEmpty) text.Append(Evidence(concept.Evidence, inner, eol));
        if (concept.Note is not null) text.Append(inner).Append("note: ").Append(YamlText.Of(concept.Note)).Append(eol);
        return text.ToString();
    }

    /// <summary>The terms of a language under its code, one a line.</summary>
    public static string Language(LanguageCode language, IEnumerable<Term> terms, string indent, string eol) =>
        $"{indent}{YamlText.Of(language.Value)}:{eol}" + string.Concat(terms.Select(term => $"{indent}  - {Term(term)}{eol}"));

    /// <summary>The evidence under its key, one a line.</summary>
    public static string Evidence(IEnumerable<Evidence> evidence, string indent, string eol) =>
        $"{indent}evidence:{eol}" + string.Concat(evidence.Select(one => $"{indent}  - {Evidence(one)}{eol}"));

    /// <summary>What is said in the words of each language, under its key, a language a line.</summary>
    public static string Texts(string key, IEnumerable<KeyValuePair<LanguageCode, string>> texts, string indent, string eol) =>
        $"{indent}{key}:{eol}" + string.Concat(texts.Select(text => $"{indent}  {Text(text.Key, text.Value)}{eol}"));

    /// <summary><c>it: …</c>.</summary>
    public static string Text(LanguageCode language, string text) => $"{YamlText.Of(language.Value)}: {YamlText.Of(text)}";

    /// <summary><c>{ by: …, at: … }</c>.</summary>
    public static string Decision(Decision decision) =>
        $"{{ by: {YamlText.Of(decision.By)}{(decision.Moment is { } moment ? $", at: {YamlText.Of(moment)}" : "")} }}";

    /// <summary><c>{ term: …, region: …, preferred: true, forms: […], wrong: […], count: 3, source: …, note: … }</c>; what is not so
    /// is left out, and <c>usage</c> says what a person says of its use.</summary>
    public static string Term(Term term) => Append(new StringBuilder(), term).ToString();

    private static StringBuilder Append(StringBuilder text, Term term)
    {
        text.Append("{ term: ").Append(YamlText.Of(term.Text));
        if (term.Region is not null) text.Append(", region: ").Append(YamlText.Of(term.Region));
        if (IsPreferred(term)) text.Append(", preferred: true");
        if (term.Usage != TermUsage.Admitted) text.Append(", usage: ").Append(Name(term.Usage));
        Append(text, ", forms: [", term.Forms);
        Append(text, ", wrong: [", term.WrongForms);
        text.Append(CultureInfo.InvariantCulture, $", count: {term.Count}");
        if (term.Source is not null) text.Append(", source: ").Append(YamlText.Of(term.Source));
        if (term.Note is not null) text.Append(", note: ").Append(YamlText.Of(term.Note));
        return text.Append(" }");
    }

    private static void Append(StringBuilder text, string before, ImmutableArray<string> forms)
    {
        for (var place = 0; place < forms.Length; place++) text.Append(place == 0 ? before : ", ").Append(YamlText.Of(forms[place]));
        if (!forms.IsEmpty) text.Append(']');
    }

    /// <summary>Whether <c>preferred: true</c> is to be written: what a person says is preferred has it in its usage.</summary>
    public static bool IsPreferred(Term term) => term.Preferred && term.Usage != TermUsage.Preferred;

    /// <summary><c>{ story: …, source: …, target: … }</c>.</summary>
    public static string Evidence(Evidence evidence) =>
        $"{{ story: {YamlText.Of(evidence.Story)}, source: {YamlText.Of(evidence.Source)}, target: {YamlText.Of(evidence.Target)} }}";

    /// <summary>A concept on one line, for files that are written so.</summary>
    public static string OneLine(Concept concept)
    {
        // Loops: a journal has a line for every decision on a large glossary.
        var text = new StringBuilder("{ id: ").Append(YamlText.Of(concept.Id)).Append(", type: ").Append(Name(concept.Type))
            .Append(", status: ").Append(Name(concept.Status));
        if (concept.Decided is { } decision) text.Append(", decided: ").Append(Decision(decision));
        text.Append(", equivalence: ").Append(Name(concept.Equivalence));
        if (!concept.Subjects.IsEmpty) text.Append(", ").Append(OneLine("subject", concept.Subjects));
        if (!concept.Definitions.IsEmpty) text.Append(", ").Append(OneLine("definition", concept.Definitions));
        text.Append(", terms: { ");
        var isFirst = true;
        foreach (var (language, terms) in concept.Terms)
        {
            text.Append(isFirst ? "" : ", ").Append(YamlText.Of(language.Value)).Append(": [");
            for (var place = 0; place < terms.Length; place++) Append(text.Append(place == 0 ? "" : ", "), terms[place]);
            text.Append(']');
            isFirst = false;
        }
        text.Append(" }, confidence: ").Append(Number(concept.Confidence));
        if (!concept.Evidence.IsEmpty) text.Append(", evidence: ").Append(OneLine(concept.Evidence));
        if (concept.Note is not null) text.Append(", note: ").Append(YamlText.Of(concept.Note));
        return text.Append(" }").ToString();
    }

    /// <summary>What is said in the words of each language, on one line with its key.</summary>
    public static string OneLine(string key, IEnumerable<KeyValuePair<LanguageCode, string>> texts) =>
        $"{key}: {{ {string.Join(", ", texts.Select(text => Text(text.Key, text.Value)))} }}";

    /// <summary>Terms on one line.</summary>
    public static string OneLine(IEnumerable<Term> terms) => List(terms.Select(Term));

    /// <summary>Evidence on one line.</summary>
    public static string OneLine(IEnumerable<Evidence> evidence) => List(evidence.Select(Evidence));

    /// <summary><c>[a, b]</c>.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    /// <summary>A value of an enumeration as the file has it.</summary>
    public static string Name(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>A confidence: as many decimals as it takes.</summary>
    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
