using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Aligner.Formats.Tables;
using Aligner.Glossaries;
using Aligner.Languages;

namespace Aligner.Formats.Exports;

/// <summary>How a TBX file names its data categories.</summary>
internal enum TbxStyle
{
    /// <summary>Data categories as attributes: <c>&lt;termNote type="termType"&gt;</c>.</summary>
    Dca,

    /// <summary>Data categories as tags in the namespaces of their modules: <c>&lt;basic:termType&gt;</c>.</summary>
    Dct,

    /// <summary>As attributes, in the elements of version 2 (ISO 30042:2008): <c>martif</c>, <c>termEntry</c>, <c>langSet</c>,
    /// <c>tig</c>.</summary>
    Martif,
}

/// <summary>
/// TBX-Basic, ISO 30042:2019, and the version before it, which is the only one that OmegaT, Weblate and translate-toolkit read.
/// Confidence, equivalence and status have no data category there and go to a note (<see cref="ConceptNotes"/>); attested forms are
/// terms of type <c>variant</c> that refer to the term they belong to.
/// </summary>
internal sealed class TbxExporter(TbxStyle style) : IExporter
{
    /// <summary>Of the core structure.</summary>
    public const string Namespace = "urn:iso:std:iso:30042:ed-2";

    /// <summary>Of the Min module in DCT style.</summary>
    public const string MinNamespace = "http://www.tbxinfo.net/ns/min";

    /// <summary>Of the Basic module in DCT style.</summary>
    public const string BasicNamespace = "http://www.tbxinfo.net/ns/basic";

    /// <inheritdoc/>
    public string Name => style switch { TbxStyle.Dca => "tbx", TbxStyle.Dct => "tbx-dct", _ => "tbx2" };

    /// <inheritdoc/>
    public string Extension => ".tbx";

    /// <inheritdoc/>
    public string Summary => style == TbxStyle.Martif
        ? "TBX version 2 (ISO 30042:2008, `martif`) with all that `tbx` holds: the one OmegaT, Weblate and translate-toolkit read"
        : $"TBX-Basic (ISO 30042:2019, {(style == TbxStyle.Dca ? "DCA" : "DCT")} style): every term and form, status, sources, notes";

    /// <inheritdoc/>
    public LossReport Write(GlossaryExport content, ImmutableArray<Stream> parts)
    {
        var log = new LossLog(Name);
        using var xml = XmlFile.Open(parts[0]);
        new TbxDocument(xml, style, content, log).Write();
        return log.Report();
    }

    /// <summary>One file being written.</summary>
    private sealed class TbxDocument(XmlWriter xml, TbxStyle style, GlossaryExport content, LossLog log)
    {
        private readonly XmlIds ids = new();

        private readonly (string Entry, string Language, string Term) names =
            style == TbxStyle.Martif ? ("termEntry", "langSet", "tig") : ("conceptEntry", "langSec", "termSec");

        public void Write()
        {
            if (style == TbxStyle.Martif) MartifFile.Start(xml, content);
            else Start();
            foreach (var concept in content.Concepts) WriteConcept(concept);
            if (log.Written == 0) log.Add(LossReason.NothingToWrite, null);
            xml.WriteEndDocument();
        }

        private void Start()
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("tbx", Namespace);
            xml.WriteAttributeString("type", "TBX-Basic");
            xml.WriteAttributeString("style", style == TbxStyle.Dca ? "dca" : "dct");
            xml.WriteLanguage(content.Pair.Source);
            if (style == TbxStyle.Dct)
            {
                xml.WriteAttributeString("xmlns", "min", null, MinNamespace);
                xml.WriteAttributeString("xmlns", "basic", null, BasicNamespace);
            }
            xml.WriteStartElement("tbxHeader");
            MartifFile.WriteDescription(xml, content);
            xml.WriteEndElement();
            xml.WriteStartElement("text");
            xml.WriteStartElement("body");
        }

        private void WriteConcept(Concept concept)
        {
            var languages = content.Languages.Select(language => (Language: language, Terms: Fit(concept, language)))
                .Where(section => section.Terms.Count > 0)
                .ToList();
            if (languages.Count < 2) return;
            var id = ids.Of(concept.Id);
            xml.WriteStartElement(names.Entry);
            xml.WriteAttributeString("id", id);
            if (content.Options.Date is { } date)
            {
                xml.WriteStartElement("transacGrp");
                Category("transac", "basic", "transactionType", "origination");
                xml.WriteElementString("date", date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            WriteDecision(concept);
            Category("descrip", "min", "subjectField", concept.Type.Word());
            foreach (var (language, subject) in concept.Subjects) Category("descrip", "min", "subjectField", subject, language);
            foreach (var (language, text) in concept.Definitions)
                if (languages.TrueForAll(section => section.Language != language))
                    Category("descrip", "basic", "definition", text, language);
            foreach (var evidence in concept.Evidence) Category("admin", "basic", "source", ConceptNotes.Of(evidence));
            xml.WriteText("note", ConceptNotes.Of(concept));
            if (!string.IsNullOrWhiteSpace(concept.Note)) xml.WriteText("note", concept.Note);
            foreach (var (language, terms) in languages) WriteLanguage(concept, id, language, terms);
            xml.WriteEndElement();
            log.Write();
        }

        private void WriteDecision(Concept concept)
        {
            if (concept.Decided is not { } decided) return;
            xml.WriteStartElement("transacGrp");
            Category("transac", "basic", "transactionType", "modification");
            Category("transacNote", "basic", "responsibility", decided.By);
            if (decided.At is { } at)
                xml.WriteElementString("date", at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        private List<(Term Term, string Text)> Fit(Concept concept, LanguageCode language)
        {
            var fitting = new List<(Term, string)>();
            if (!concept.Terms.TryGetValue(language, out var terms)) return fitting;
            foreach (var term in terms.Concat(content.Avoided(concept, language)))
                if (TermText.Cell.Fit(term.Text, log) is { } text) fitting.Add((term, text));
            return fitting;
        }

        private void WriteLanguage(Concept concept, string conceptId, LanguageCode language, List<(Term Term, string Text)> terms)
        {
            var preferred = concept.PreferredTerm(language);
            var number = 0;
            // A section is a language as one region has it; the definition stands in the first.
            foreach (var (tag, region) in ByRegion(terms))
            {
                xml.WriteStartElement(names.Language);
                xml.WriteLanguage(language, tag);
                if (number == 0 && concept.Definitions.TryGetValue(language, out var definition))
                    Category("descrip", "basic", "definition", definition);
                foreach (var (term, text) in region)
                {
                    var id = string.Create(CultureInfo.InvariantCulture, $"{conceptId}.{language}.{++number}");
                    WriteTerm(concept, id, language, term, text, term == preferred || term.Preferred);
                    var formNumber = 0;
                    foreach (var form in term.Forms)
                        if (TermText.Cell.Fit(form, log) is { } formText)
                            WriteForm(string.Create(CultureInfo.InvariantCulture, $"{id}.{++formNumber}"), id, text, formText);
                }
                xml.WriteEndElement();
            }
        }

        // Nearly all terms are those of every region.
        private static IEnumerable<(string? Region, IEnumerable<(Term Term, string Text)> Terms)> ByRegion(
            List<(Term Term, string Text)> terms) => terms.TrueForAll(term => term.Term.Region is null)
                ? [(null, terms)]
                : terms.GroupBy(term => term.Term.Region)
                    .OrderBy(region => region.Key, StringComparer.Ordinal)
                    .Select(region => (region.Key, region.AsEnumerable()));

        private void WriteTerm(Concept concept, string id, LanguageCode language, Term term, string text, bool preferred)
        {
            xml.WriteStartElement(names.Term);
            xml.WriteAttributeString("id", id);
            xml.WriteElementString("term", text);
            // The adjective of a place is a place too, so that a place is not always a noun.
            if (concept.Type != ConceptType.Place) Category("termNote", "min", "partOfSpeech", "noun");
            if (TermText.IsAcronym(text)) Category("termNote", "basic", "termType", "acronym");
            Category("termNote", "min", "administrativeStatus", preferred ? "preferredTerm-admn-sts"
                : term.IsOffered ? "admittedTerm-admn-sts"
                : "deprecatedTerm-admn-sts");
            if (term == concept.PreferredTerm(language)) WriteContext(concept, language);
            if (term.Source is not null) Category("admin", "basic", "source", term.Source);
            xml.WriteText("note", ConceptNotes.Of(term));
            if (term.Note is not null) xml.WriteText("note", term.Note);
            xml.WriteEndElement();
        }

        private void WriteContext(Concept concept, LanguageCode language)
        {
            if (content.Options.Example is not { } read || TermExample.In(content.WordsOf(language), concept, read) is not { } example)
                return;
            xml.WriteStartElement("descripGrp");
            Category("descrip", "basic", "context", example.Text);
            Category("admin", "basic", "source", example.Place);
            xml.WriteEndElement();
        }

        private void WriteForm(string id, string termId, string term, string form)
        {
            xml.WriteStartElement(names.Term);
            xml.WriteAttributeString("id", id);
            xml.WriteElementString("term", form);
            Category("termNote", "basic", "termType", "variant");
            Category("termNote", "min", "administrativeStatus", "admittedTerm-admn-sts");
            Start("ref", "basic", "crossReference");
            xml.WriteAttributeString("target", termId);
            xml.WriteString(term);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void Category(string element, string module, string category, string value, LanguageCode? language = null)
        {
            Start(element, module, category);
            if (language is { IsKnown: true } known) xml.WriteLanguage(known);
            xml.WriteString(XmlFile.Text(value));
            xml.WriteEndElement();
        }

        private void Start(string element, string module, string category)
        {
            if (style == TbxStyle.Dct) { xml.WriteStartElement(module, category, module == "min" ? MinNamespace : BasicNamespace); return; }
            xml.WriteStartElement(element);
            xml.WriteAttributeString("type", category);
        }
    }
}
