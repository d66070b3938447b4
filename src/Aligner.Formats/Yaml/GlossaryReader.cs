using System.Collections.Immutable;
using System.Globalization;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Formats.Yaml;

/// <summary>Turns the nodes of a glossary file into concepts and says of each mistake where it is and what to do.</summary>
internal sealed class GlossaryReader(string path)
{
    /// <summary>Keys of a file, in the order they are written in.</summary>
    public static readonly ImmutableArray<string> FileKeys = ["aligner", "kind", "concepts"];

    /// <summary>Keys of a concept, in the order they are written in.</summary>
    public static readonly ImmutableArray<string> ConceptKeys =
        ["id", "type", "status", "decided", "equivalence", "subject", "definition", "terms", "confidence", "evidence", "note"];

    /// <summary>Keys of a term, in the order they are written in.</summary>
    public static readonly ImmutableArray<string> TermKeys =
        ["term", "region", "preferred", "usage", "forms", "wrong", "count", "source", "note"];

    /// <summary>Keys of a decision, in the order they are written in.</summary>
    public static readonly ImmutableArray<string> DecisionKeys = ["by", "at"];

    /// <summary>Keys of a piece of evidence, in the order they are written in.</summary>
    public static readonly ImmutableArray<string> EvidenceKeys = ["story", "source", "target"];

    private readonly ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>What is wrong, in the order it was met.</summary>
    public ImmutableArray<Diagnostic> Problems => problems.ToImmutable();

    /// <summary>Reads the whole file.</summary>
    /// <param name="root">The node of the file; null where it is empty.</param>
    /// <param name="expected">The kind its name promises, where it does.</param>
    /// <returns>The concepts that could be read, each with its node.</returns>
    public (Glossary Glossary, ImmutableArray<YamlMapping> Nodes) Read(YamlNode? root, GlossaryKind? expected)
    {
        if (Mapping(root, "a glossary", FileKeys) is not { } file) return (new Glossary(expected ?? GlossaryKind.Names, []), []);
        var kind = Head(file, expected);
        var concepts = ImmutableArray.CreateBuilder<Concept>();
        var nodes = ImmutableArray.CreateBuilder<YamlMapping>();
        var ids = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var item in List(Required(file, "concepts", "the file"), "concepts"))
        {
            if (Concept(item, kind) is not { } concept) continue;
            if (!ids.TryAdd(concept.Id, item))
                Error(
                    "ALN309",
                    ((YamlMapping)item)["id"]!,
                    $"the id '{Short(concept.Id)}' is already that of the concept in line {ids[concept.Id].Line}; give this one another");
            concepts.Add(concept);
            nodes.Add((YamlMapping)item);
        }
        problems.AddRange(SameTerms(path, concepts));
        return (new Glossary(kind, concepts.ToImmutable()), nodes.ToImmutable());
    }

    /// <summary>Reads what stands beside the concepts.</summary>
    /// <param name="root">The node of the file.</param>
    /// <param name="expected">The kind its name promises.</param>
    /// <returns>Whether it is that of a glossary of that kind, with a list of concepts in it.</returns>
    public bool IsHead(YamlNode root, GlossaryKind expected) =>
        Mapping(root, "a glossary", FileKeys) is { } file
        && Head(file, expected) == expected
        && file["concepts"] is YamlSequence list
        && list.Items.All(item => item is YamlPlace)
        && problems.Count == 0;

    /// <summary>Reads one concept of a file; null where it can't be read whole.</summary>
    public Concept? ReadEntry(YamlNode item, GlossaryKind kind) => Concept(item, kind);

    // What the file says of itself; gives the kind of its concepts.
    private GlossaryKind Head(YamlMapping file, GlossaryKind? expected)
    {
        if (Required(file, "aligner", "the file") is YamlScalar version
            && version.Value != GlossarySchema.Version.ToString(CultureInfo.InvariantCulture))
            Error(
                "ALN317",
                version,
                $"version '{Short(version.Value)}' of the format is not known; this program reads {GlossarySchema.Version}");
        if (Required(file, "kind", "the file") is not { } kindNode || Enumeration<GlossaryKind>(kindNode, "kind") is not { } declared)
            return expected ?? GlossaryKind.Names;
        if (expected is not null && declared != expected)
            Error("ALN316", kindNode, $"a file of this name holds {GlossaryWriter.Name(expected)}; rename it "
                + $"{GlossaryWriter.Name(declared)}.yaml or correct the kind");
        return declared;
    }

    /// <summary>Reads a concept that stands by itself, of the kind that its type belongs to; null where it can't be read whole.</summary>
    public Concept? ReadOne(YamlNode? node) =>
        node is YamlMapping mapping
        && mapping["type"] is YamlScalar type
        && GlossaryWords<ConceptType>.Find(type.Value) is { } known
        && Concept(node, Glossary.KindOf(known)) is { } concept
        && !HasErrorsSince(0)
            ? concept
            : null;

    private Concept? Concept(YamlNode node, GlossaryKind kind)
    {
        var before = problems.Count;
        if (Mapping(node, "a concept", ConceptKeys) is not { } mapping) return null;
        var id = Word(Required(mapping, "id", "the concept"), "id");
        if (id is not null && !ConceptText.IsId(id)) Error("ALN307", mapping["id"]!, "an id has no spaces; put hyphens");
        var typeNode = Required(mapping, "type", "the concept");
        var type = typeNode is null ? null : Enumeration<ConceptType>(typeNode, "type");
        if (type is { } known && Glossary.KindOf(known) != kind)
            Error("ALN313", typeNode!, $"a {GlossaryWriter.Name(known)} belongs in {GlossaryWriter.Name(Glossary.KindOf(known))}.yaml, not "
                + $"among {GlossaryWriter.Name(kind)}");
        var status = mapping["status"] is { } statusNode ? Enumeration<ConceptStatus>(statusNode, "status") : ConceptStatus.Proposed;
        var equivalence = mapping["equivalence"] is { } equivalenceNode
            ? Enumeration<Equivalence>(equivalenceNode, "equivalence")
            : Equivalence.Exact;
        var decided = mapping["decided"] is { } decidedNode ? Decision(decidedNode) : null;
        var subjects = Texts(mapping["subject"], "the subject");
        var definitions = Texts(mapping["definition"], "the definition");
        var terms = Terms(Required(mapping, "terms", "the concept"));
        var confidence = Confidence(mapping["confidence"]);
        var evidence = List(mapping["evidence"], "evidence").Select(Evidence).OfType<Evidence>().ToImmutableArray();
        var note = mapping["note"] is { } noteNode ? Text(noteNode, "note") : null;
        if (id is null || type is null || terms.IsEmpty || HasErrorsSince(before)) return null;
        return new Concept(id, type.Value, terms)
        {
            Status = status!.Value,
            Decided = decided,
            Equivalence = equivalence!.Value,
            Subjects = subjects,
            Definitions = definitions,
            Confidence = confidence,
            Evidence = evidence,
            Note = note?.TrimEnd('\n'),
            ReadAt = new TextPosition(path, mapping.Line, mapping.Column),
        };
    }

    private ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>> Terms(YamlNode? node)
    {
        var terms = ImmutableSortedDictionary.CreateBuilder<LanguageCode, ImmutableArray<Term>>();
        if (node is null || Mapping(node, "the terms") is not { } languages) return terms.ToImmutable();
        if (languages.Pairs.IsEmpty) Error("ALN310", node, "a concept without terms; give it some or remove it");
        foreach (var (key, value) in languages.Pairs)
        {
            if (Language(key) is not { } language) continue;
            var own = LanguageTerms(value, key.Value);
            if (!own.IsEmpty) terms[language] = own;
        }
        return terms.ToImmutable();
    }

    // What the concept says in the words of each language.
    private ImmutableSortedDictionary<LanguageCode, string> Texts(YamlNode? node, Reason what)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<LanguageCode, string>();
        if (node is null or YamlScalar { IsNull: true }) return texts.ToImmutable();
        foreach (var (key, value) in Mapping(node, what)?.Pairs ?? [])
            if (Language(key) is { } language && Word(value, what) is { } text) texts[language] = text;
        return texts.ToImmutable();
    }

    private Decision? Decision(YamlNode node)
    {
        if (node is YamlScalar { IsNull: true } || Mapping(node, "a decision", DecisionKeys) is not { } mapping) return null;
        var by = Word(Required(mapping, "by", "the decision"), "by");
        DateTimeOffset? at = null;
        if (mapping["at"] is { } moment && Word(moment, "at") is { } text)
        {
            if (Glossaries.Decision.TryReadMoment(text, out var read)) at = read;
            else Error("ALN307", moment, $"'{Short(text)}' is no moment; write it so: 2026-05-04 or 2026-05-04T09:30:00Z");
        }
        return by is null ? null : new Decision(by, at);
    }

    private ImmutableArray<Term> LanguageTerms(YamlNode node, string language)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        var preferred = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var items = List(node, language);
        if (items.IsEmpty && node is YamlSequence or YamlScalar { IsNull: true })
            Error("ALN310", node, $"no terms of {language}; give it some or remove it");
        foreach (var item in items)
        {
            if (item is YamlScalar { IsNull: false } bare)
            {
                Error("ALN306", item, $"write a term so: {(string)$"{{ term: {YamlText.Of(Short(bare.Value))} }}"}");
                continue;
            }
            if (Mapping(item, "a term", TermKeys) is not { } mapping) continue;
            if (Term(mapping, language) is not { } read) continue;
            if (terms.Any(term => term.Text == read.Text && term.Region == read.Region))
                Error("ALN314", mapping["term"]!, $"the term '{Short(read.Text)}' stands here twice; keep one");
            var place = read.Region ?? language;
            if (read.Preferred && !preferred.TryAdd(place, item))
                Error("ALN311", (mapping["preferred"] ?? mapping["usage"])!,
                    $"{place} already prefers the term in line {preferred[place].Line}; prefer one");
            terms.Add(read);
        }
        return terms.ToImmutable();
    }

    private Term? Term(YamlMapping mapping, string language)
    {
        var text = Word(Required(mapping, "term", "the term"), "term");
        var preferred = mapping["preferred"] is { } flag && Flag(flag);
        var usage = mapping["usage"] is { } usageNode ? Enumeration<TermUsage>(usageNode, "usage") ?? default : default;
        if (preferred && usage >= TermUsage.Deprecated)
            Error("ALN311", mapping["preferred"]!, $"a term that is {GlossaryWriter.Name(usage)} can't be preferred; prefer another");
        var forms = Forms(mapping["forms"], "forms");
        var wrong = Forms(mapping["wrong"], "wrong");
        var region = mapping["region"] is { } regionNode ? Region(regionNode, language) : null;
        var count = mapping["count"] is { } countNode ? Count(countNode) : 0;
        var source = mapping["source"] is { } sourceNode ? Line(sourceNode, "source") : null;
        var note = mapping["note"] is { } noteNode ? Line(noteNode, "note") : null;
        return text is null ? null : new Term(text, preferred || usage == TermUsage.Preferred, forms, count)
        {
            Usage = usage,
            Region = region,
            WrongForms = wrong,
            Source = source,
            Note = note,
        };
    }

    private ImmutableArray<string> Forms(YamlNode? node, Reason what) =>
        [.. List(node, what).Select(form => Word(form, "form")).OfType<string>()];

    private string? Region(YamlNode node, string language)
    {
        if (Line(node, "region") is not { } text) return null;
        var region = RegionTag.Of(text);
        if (region == text && LanguageCode.Parse(region).Value == language) return region;
        if (region is not null && LanguageCode.Parse(region).Value == language) Error("ALN312", node, $"write the region as '{region}'");
        else Error("ALN312", node, $"'{Short(text)}' is no region of {language}; write it so: {language}-XX");
        return null;
    }

    private LanguageCode? Language(YamlScalar key)
    {
        var isCode = LanguageCode.TryParse(key.Value, out var language);
        if (isCode && language.Value != key.Value) Error("ALN312", key, $"write the language as '{language}'");
        else if (!isCode) Error("ALN312", key, $"'{Short(key.Value)}' is no language code such as it, nl or de");
        else return language;
        return null;
    }

    private Evidence? Evidence(YamlNode node)
    {
        if (Mapping(node, "evidence", EvidenceKeys) is not { } mapping) return null;
        var parts = EvidenceKeys.Select(key => Word(Required(mapping, key, "the evidence"), key)).ToArray();
        return parts is [{ } story, { } source, { } target] ? new Evidence(story, source, target) : null;
    }

    /// <summary>Concepts that have the terms of another (ALN315), in their order.</summary>
    public static IEnumerable<Diagnostic> SameTerms(string path, IReadOnlyList<Concept> concepts)
    {
        var owners = new Dictionary<(bool, MeaningKey), int>();
        foreach (var place in ConceptRepeats.OfTerms(concepts))
        {
            // An office of another state with the same function has the same terms in the languages that make no difference.
            var functional = concepts[place].Equivalence == Equivalence.Functional;
            var other = -1;
            foreach (var key in ConceptMeaning.Keys(concepts[place]))
            {
                if (owners.TryAdd((functional, key), place) || owners[(functional, key)] == place) continue;
                other = owners[(functional, key)];
                break;
            }
            if (other >= 0 && concepts[place].ReadAt is { } here)
                yield return new Diagnostic(Severity.Warning, "ALN315", path, here.Line, here.Column,
                    $"'{concepts[place].Id}' has the terms of '{concepts[other].Id}' in line {concepts[other].ReadAt?.Line}; make them "
                        + $"one, or reject one");
        }
    }

    private YamlMapping? Mapping(YamlNode? node, Reason what, ImmutableArray<string> keys = default)
    {
        if (node is not YamlMapping mapping)
        {
            if (node is null) problems.Add(Diagnostic.Error("ALN305", path, "the file is empty; it begins 'aligner: 1'"));
            else Error("ALN306", node, $"{what} is written as keys and values");
            return null;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, _) in mapping.Pairs)
        {
            if (!seen.Add(key.Value)) Error("ALN308", key, $"'{Short(key.Value)}' stands here twice; keep one");
            else if (!keys.IsDefault && !keys.Contains(key.Value))
                Error("ALN304", key, $"'{Short(key.Value)}' is no key of {what}{Hint(key.Value, keys)}");
        }
        return mapping;
    }

    private YamlNode? Required(YamlMapping mapping, string key, Reason what)
    {
        if (mapping[key] is { } value) return value;
        Error("ALN305", mapping, $"{what} has no '{key}'; add it");
        return null;
    }

    private ImmutableArray<YamlNode> List(YamlNode? node, Reason what)
    {
        if (node is YamlSequence sequence) return sequence.Items;
        if (node is not null and not YamlScalar { IsNull: true })
            Error("ALN306", node, $"{what} is a list: each on a line of its own after '- '");
        return [];
    }

    private string? Text(YamlNode node, Reason what)
    {
        if (node is YamlScalar scalar) return scalar.IsNull ? null : scalar.Value;
        Error("ALN306", node, $"{what} is a text");
        return null;
    }

    // A text that may be empty, and then says nothing.
    private string? Line(YamlNode node, Reason what) =>
        Text(node, what) is { } text && Normalization.Line(text) is { Length: > 0 } line ? line : null;

    private string? Word(YamlNode? node, Reason what)
    {
        if (node is null || (Text(node, what) is not { } text && node is not YamlScalar)) return null;
        var word = Normalization.Line(Text(node, what) ?? "");
        if (word.Length > 0) return word;
        Error("ALN307", node, $"{what} is empty; fill it in or remove it");
        return null;
    }

    private T? Enumeration<T>(YamlNode node, Reason what) where T : struct, Enum
    {
        if (Text(node, what) is { } text && GlossaryWords<T>.Find(text) is { } value) return value;
        if (node is YamlScalar scalar)
            Error("ALN307", node, $"'{Short(scalar.Value)}' is no {what}{Hint(scalar.Value, GlossaryWords<T>.Words)}");
        return null;
    }

    private bool Flag(YamlNode node)
    {
        if (node is YamlScalar { IsPlain: true, Value: "true" or "false" } flag) return flag.Value == "true";
        Error("ALN307", node, "preferred is true or false");
        return false;
    }

    private int Count(YamlNode node)
    {
        if (node is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        Error("ALN307", node, "count is a whole number, 0 or more");
        return 0;
    }

    // What a person adds without a figure is sure.
    private double Confidence(YamlNode? node)
    {
        if (node is null) return 1;
        if (node is YamlScalar { IsPlain: true } scalar
            && double.TryParse(scalar.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var confidence)
            && confidence is >= 0 and <= 1)
            return confidence;
        Error("ALN307", node, "confidence is a number from 0 to 1, with a point: 0.97");
        return 0;
    }

    private bool HasErrorsSince(int count) => problems.Skip(count).Any(problem => problem.Severity == Severity.Error);

    private void Error(string code, YamlNode node, Reason reason) =>
        problems.Add(new Diagnostic(Severity.Error, code, path, node.Line, node.Column, reason));

    private static string Short(string text) => Normalization.Line(text.Length > 60 ? text[..60] + "…" : text);

    private static Reason Hint(string word, IReadOnlyCollection<string> words)
    {
        if (NearestWord.Of(word, words) is { } nearest) return $"; did you mean '{nearest}'?";
        return $"; it can be {string.Join(", ", words)}";
    }
}
