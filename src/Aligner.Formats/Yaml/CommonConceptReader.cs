using System.Collections.Immutable;
using System.Globalization;
using Aligner.Diagnostics;
using Aligner.Glossaries;
using Aligner.Languages;
using Aligner.Text;

namespace Aligner.Formats.Yaml;

/// <summary>
/// Reads a concept from its text, where it stands as <see cref="GlossaryWriter"/> writes one, its keys and those of its parts in any
/// order. Never of another opinion than <see cref="GlossaryReader"/>: at anything else, mistakes included, it gives up.
/// </summary>
/// <param name="path">The file, for the places of concepts.</param>
/// <param name="kind">What the file holds.</param>
internal sealed class CommonConceptReader(string path, GlossaryKind kind)
{
    // A glossary has a handful of languages and a hundred thousand places for each: their names are held once.
    private readonly Dictionary<string, LanguageCode>.AlternateLookup<ReadOnlySpan<char>> languages =
        new Dictionary<string, LanguageCode>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // As of stories and places, in which many concepts were met.
    private readonly HashSet<string> places = new(StringComparer.Ordinal);

    private readonly ImmutableArray<Term>.Builder terms = ImmutableArray.CreateBuilder<Term>();
    private readonly ImmutableArray<string>.Builder forms = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<Evidence>.Builder evidence = ImmutableArray.CreateBuilder<Evidence>();

    private YamlCursor cursor = new("");

    // Index after the last value that was read.
    private int end;

    /// <summary>Reads the concept whose first key stands next.</summary>
    /// <param name="at">Stands behind it afterwards; anywhere where it could not be read.</param>
    /// <returns>The concept and its place; null where it has to be read otherwise.</returns>
    public (Concept Concept, YamlPlace Place)? Read(YamlCursor at)
    {
        cursor = at;
        var (start, line, indent) = (at.At, at.Line, at.Indent);
        var fields = new Fields();
        var seen = 0;
        while (cursor.HasMore && cursor.Indent == indent)
            if (Key(GlossaryReader.ConceptKeys, ref seen) is not { } key || !Field(ref fields, key, indent)) return null;
        if (cursor.HasMore && cursor.Indent > indent) return null;
        if (fields is not { Id: { } id, Type: { } type, Terms: { } own } || Glossary.KindOf(type) != kind) return null;
        return (new Concept(id, type, own)
        {
            Status = fields.Status,
            Decided = fields.Decided,
            Equivalence = fields.Equivalence,
            Subjects = fields.Subjects ?? ImmutableSortedDictionary<LanguageCode, string>.Empty,
            Definitions = fields.Definitions ?? ImmutableSortedDictionary<LanguageCode, string>.Empty,
            // What a person adds without a figure is sure.
            Confidence = fields.Confidence ?? 1,
            Evidence = fields.Evidence ?? [],
            Note = fields.Note,
            ReadAt = new TextPosition(path, line, indent + 1),
        }, new YamlPlace(start, end, line, indent + 1));
    }

    // What stands behind a key of the concept; false where it has to be read otherwise.
    private bool Field(ref Fields fields, string key, int indent)
    {
        switch (key)
        {
            case "subject": return (fields.Subjects = ByLanguage<string>(indent, LineOf)) is not null;
            case "definition": return (fields.Definitions = ByLanguage<string>(indent, LineOf)) is not null;
            case "terms": return (fields.Terms = ByLanguage<ImmutableArray<Term>>(indent, TermsOf)) is not null;
            case "evidence": return (fields.Evidence = AllEvidence(indent)) is not null;
            case "decided":
                cursor.SkipSpaces();
                return (fields.Decided = Decision()) is not null && cursor.EndLine();
            default: return Token(inFlow: false) is { } token && cursor.EndLine() && Field(ref fields, key, token);
        }
    }

    private static bool Field(ref Fields fields, string key, YamlToken token)
    {
        switch (key)
        {
            case "id": return (fields.Id = Word(token)) is { } id && ConceptText.IsId(id);
            case "type": return (fields.Type = GlossaryWords<ConceptType>.Find(token.Span)) is not null;
            case "status": return Take(GlossaryWords<ConceptStatus>.Find(token.Span), out fields.Status);
            case "equivalence": return Take(GlossaryWords<Equivalence>.Find(token.Span), out fields.Equivalence);
            case "confidence": return (fields.Confidence = Confidence(token)) is not null;
            default: return (fields.Note = token.Value.TrimEnd('\n')) is not null;
        }
    }

    private static bool Take<T>(T? found, out T value) where T : struct
    {
        value = found.GetValueOrDefault();
        return found is not null;
    }

    private static double? Confidence(YamlToken token) => token.IsPlain
        && double.TryParse(token.Span, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var confidence)
        && confidence is >= 0 and <= 1
            ? confidence
            : null;

    // Languages and what stands under each on the lines below a key.
    private ImmutableSortedDictionary<LanguageCode, T>? ByLanguage<T>(int above, LanguageValue<T> read)
    {
        if (!IsBelow(above)) return null;
        var indent = cursor.Indent;
        var all = ImmutableSortedDictionary<LanguageCode, T>.Empty;
        while (cursor.HasMore && cursor.Indent == indent)
        {
            if (Language() is not { } language || all.ContainsKey(language) || !read(language, indent, out var own)) return null;
            all = all.Add(language, own);
        }
        return cursor.HasMore && cursor.Indent > indent ? null : all;
    }

    private LanguageCode? Language()
    {
        var colon = cursor.KeyEnd;
        if (colon < 0) return null;
        var written = cursor.Text.AsSpan(cursor.At, colon - cursor.At);
        cursor.StepTo(colon + 1);
        if (languages.TryGetValue(written, out var known)) return known;
        if (!LanguageCode.TryParse(written.ToString(), out var language) || !written.SequenceEqual(language.Value)) return null;
        languages[written] = language;
        return language;
    }

    private bool LineOf(LanguageCode language, int above, out string own)
    {
        own = Token(inFlow: false) is { } token && cursor.EndLine() ? Word(token) ?? "" : "";
        return own.Length > 0;
    }

    // Whether a block begins on the lines below a key, further in than it.
    private bool IsBelow(int indent) => cursor.EndLine() && cursor.HasMore && cursor.Indent > indent;

    private bool TermsOf(LanguageCode language, int above, out ImmutableArray<Term> own)
    {
        own = [];
        if (!IsBelow(above)) return false;
        var indent = cursor.Indent;
        terms.Clear();
        while (cursor.HasMore && cursor.Indent == indent)
        {
            if (!BeginsItem() || Term(language) is not { } term || !cursor.EndLine() || !Fits(term)) return false;
            terms.Add(term);
        }
        own = terms.ToImmutable();
        return !own.IsEmpty && (!cursor.HasMore || cursor.Indent < indent);
    }

    private bool BeginsItem()
    {
        if (!cursor.IsItem) return false;
        cursor.Step();
        cursor.SkipSpaces();
        return true;
    }

    // Whether no term above is the same, and none is preferred in its stead.
    private bool Fits(Term term)
    {
        foreach (var other in terms)
        {
            if (other.Region == term.Region && (other.Text == term.Text || (other.Preferred && term.Preferred))) return false;
        }
        return true;
    }

    private Term? Term(LanguageCode language)
    {
        var fields = new TermFields { Forms = [], Wrong = [] };
        var seen = 0;
        for (var more = OpensFlow(); more;)
        {
            if (Key(GlossaryReader.TermKeys, ref seen) is not { } key || !Field(ref fields, key, language)) return null;
            if (cursor.GoesOn('}') is not { } goesOn) return null;
            more = goesOn;
        }
        end = cursor.At;
        if (fields.Text is not { } text || (fields.Preferred && fields.Usage >= TermUsage.Deprecated)) return null;
        return new Term(text, fields.Preferred || fields.Usage == TermUsage.Preferred, fields.Forms, fields.Count)
        {
            Usage = fields.Usage,
            Region = fields.Region,
            WrongForms = fields.Wrong,
            Source = fields.Source,
            Note = fields.Note,
        };
    }

    private bool Field(ref TermFields fields, string key, LanguageCode language)
    {
        if (key == "forms") return Forms(out fields.Forms);
        if (key == "wrong") return Forms(out fields.Wrong);
        if (Token(inFlow: true) is not { } token) return false;
        switch (key)
        {
            case "preferred":
                fields.Preferred = token.Span is "true";
                return token.IsPlain && token.Span is "true" or "false";
            case "usage": return Take(GlossaryWords<TermUsage>.Find(token.Span), out fields.Usage);
            case "count":
                return token.IsPlain && int.TryParse(token.Span, NumberStyles.None, CultureInfo.InvariantCulture, out fields.Count);
            default: return Word(token) is { } word && Field(ref fields, key, word, language);
        }
    }

    private static bool Field(ref TermFields fields, string key, string word, LanguageCode language)
    {
        switch (key)
        {
            case "term": fields.Text = word; return true;
            case "source": fields.Source = word; return true;
            case "note": fields.Note = word; return true;
            default:
                fields.Region = word;
                return RegionTag.Of(word) == word && LanguageCode.Parse(word) == language;
        }
    }

    private bool Forms(out ImmutableArray<string> read)
    {
        read = [];
        cursor.SkipSpaces();
        if (cursor.Current != '[') return false;
        forms.Clear();
        for (var more = cursor.Opens(']'); more;)
        {
            if (cursor.Token(inFlow: true) is not { } token || Word(token) is not { } form || cursor.GoesOn(']') is not { } goesOn)
                return false;
            forms.Add(form);
            more = goesOn;
        }
        read = forms.ToImmutable();
        return true;
    }

    private ImmutableArray<Evidence>? AllEvidence(int above)
    {
        if (!IsBelow(above)) return null;
        var indent = cursor.Indent;
        evidence.Clear();
        while (cursor.HasMore && cursor.Indent == indent)
        {
            if (!BeginsItem() || OneEvidence() is not { } one || !cursor.EndLine()) return null;
            evidence.Add(one);
        }
        return cursor.HasMore && cursor.Indent > indent ? null : evidence.ToImmutable();
    }

    private Evidence? OneEvidence()
    {
        string? story = null, source = null, target = null;
        var seen = 0;
        for (var more = OpensFlow(); more;)
        {
            if (Key(GlossaryReader.EvidenceKeys, ref seen) is not { } key || Token(inFlow: true) is not { } token) return null;
            if (Word(token) is not { } word || cursor.GoesOn('}') is not { } goesOn) return null;
            if (places.TryGetValue(word, out var known)) word = known;
            else places.Add(word);
            if (key == "story") story = word;
            else if (key == "source") source = word;
            else target = word;
            more = goesOn;
        }
        end = cursor.At;
        return story is null || source is null || target is null ? null : new Evidence(story, source, target);
    }

    private Decision? Decision()
    {
        string? by = null;
        DateTimeOffset? at = null;
        var seen = 0;
        for (var more = OpensFlow(); more;)
        {
            if (Key(GlossaryReader.DecisionKeys, ref seen) is not { } key || Token(inFlow: true) is not { } token) return null;
            if (Word(token) is not { } word || cursor.GoesOn('}') is not { } goesOn) return null;
            if (key == "by") by = word;
            else if (Glossaries.Decision.TryReadMoment(word, out var read)) at = read;
            else return null;
            more = goesOn;
        }
        end = cursor.At;
        return by is null ? null : new Decision(by, at);
    }

    private bool OpensFlow() => cursor.Current == '{' && cursor.Opens('}');

    // A key that is known, there once, and passed.
    private string? Key(ImmutableArray<string> keys, ref int seen)
    {
        var colon = cursor.KeyEnd;
        if (colon < 0) return null;
        var written = cursor.Text.AsSpan(cursor.At, colon - cursor.At);
        for (var place = 0; place < keys.Length; place++)
        {
            if (!written.SequenceEqual(keys[place])) continue;
            if ((seen & (1 << place)) != 0) return null;
            seen |= 1 << place;
            cursor.StepTo(colon + 1);
            return keys[place];
        }
        return null;
    }

    // A text behind a key, that says something.
    private YamlToken? Token(bool inFlow)
    {
        cursor.SkipSpaces();
        if (cursor.Token(inFlow) is not { IsNull: false } token) return null;
        end = token.End;
        return token;
    }

    private static string? Word(YamlToken token) => !token.IsNull && Normalization.Line(token.Value) is { Length: > 0 } word ? word : null;

    private delegate bool LanguageValue<T>(LanguageCode language, int above, out T own);

    private struct Fields
    {
        public string? Id;
        public ConceptType? Type;
        public ConceptStatus Status;
        public Equivalence Equivalence;
        public Decision? Decided;
        public ImmutableSortedDictionary<LanguageCode, string>? Subjects;
        public ImmutableSortedDictionary<LanguageCode, string>? Definitions;
        public ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>? Terms;
        public double? Confidence;
        public ImmutableArray<Evidence>? Evidence;
        public string? Note;
    }

    private struct TermFields
    {
        public string? Text;
        public bool Preferred;
        public TermUsage Usage;
        public ImmutableArray<string> Forms;
        public ImmutableArray<string> Wrong;
        public string? Region;
        public int Count;
        public string? Source;
        public string? Note;
    }
}
