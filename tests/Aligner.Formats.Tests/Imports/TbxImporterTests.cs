using Aligner.Formats.Imports;
using Aligner.Formats.Tests.Exports;
using Aligner.Glossaries;

namespace Aligner.Formats.Tests.Imports;

public class TbxImporterTests
{
    [Fact]
    public void Version_2_is_read()
    {
        var imported = Imported.From("iate.tbx", """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
            <martif type="TBX" xml:lang="en">
              <martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
              <text><body>
                <termEntry id="IATE-1">
                  <descripGrp><descrip type="subjectField">international relations</descrip></descripGrp>
                  <langSet xml:lang="it-IT">
                    <tig><term>ministero <hi>degli</hi> Esteri</term><termNote type="termType">fullForm</termNote></tig>
                    <tig><term>MAE</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
                    <tig><term>Ministero vecchio</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
                  </langSet>
                  <langSet xml:lang="nl">
                    <ntig><termGrp><term>ministerie van Buitenlandse Zaken</term>
                    <termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
                  </langSet>
                </termEntry>
              </body></text>
            </martif>
            """, new ImportOptions { Type = ConceptType.Ministry, Status = ConceptStatus.Approved });
        Assert.Equal(
            ["it: MAE | ministero degli Esteri | Ministero vecchio, nl: ministerie van Buitenlandse Zaken"], imported.Terms);
        Assert.Equal(TermUsage.Deprecated, imported.Concepts[0].Terms[Samples.Italian][2].Usage);
        var concept = imported.Concepts[0];
        Assert.Equal(("min-mae", ConceptType.Ministry, ConceptStatus.Approved), (concept.Id, concept.Type, concept.Status));
        Assert.True(concept.PreferredTerm(Samples.Italian)!.Preferred);
        Assert.Equal(
            [
                "iate.tbx:6:6: info ALN407: 1 concept has no type; taken as ministry; a column 'type' or a subject field would tell",
                "iate.tbx:9:59: info ALN406: left out, as a glossary has no place for it: partOfSpeech 1, termType 1",
            ],
            imported.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void What_people_say_of_concepts_and_terms_is_kept()
    {
        var imported = Imported.From("a.tbx", """
            <martif type="TBX" xml:lang="en"><text><body><termEntry>
            <descripGrp><descrip type="subjectField" xml:lang="en">audit</descrip></descripGrp>
            <descripGrp><descrip type="definition">a court</descrip><admin type="source">where</admin></descripGrp>
            <langSet xml:lang="it"><descrip type="definition">controlla i conti</descrip>
            <tig><term>Corte dei conti</term><note>since 1862</note><admin type="source">Costituzione</admin></tig></langSet>
            <langSet xml:lang="nl-BE"><ntig><termGrp><term>Rekenhof</term></termGrp><note>no article</note>
            <descripGrp><descrip type="context">Het Rekenhof.</descrip><admin type="source">press</admin></descripGrp></ntig></langSet>
            <langSet xml:lang="nl_nl"><tig><term>Algemene Rekenkamer</term></tig></langSet>
            </termEntry></body></text></martif>
            """);
        var concept = Assert.Single(imported.Concepts);
        Assert.Equal(["it=controlla i conti", "und=a court"], concept.Definitions.Select(text => $"{text.Key}={text.Value}"));
        Assert.Equal(["en=audit"], concept.Subjects.Select(text => $"{text.Key}={text.Value}"));
        var italian = Assert.Single(concept.Terms[Samples.Italian]);
        Assert.Equal(("since 1862", "Costituzione", null), (italian.Note, italian.Source, italian.Region));
        Assert.Equal(
            [("Rekenhof", "nl-BE", true, "no article", null), ("Algemene Rekenkamer", "nl-NL", true, null, null)],
            concept.Terms[Samples.Dutch].Select(term => (term.Text, term.Region, term.Preferred, term.Note, term.Source)));
        Assert.Equal(
            "left out, as a glossary has no place for it: source 2, context 1",
            Assert.Single(imported.Diagnostics, diagnostic => diagnostic.Code == "ALN406").Message);
    }

    [Theory]
    [InlineData("administrativeStatus", "forbidden", TermUsage.Forbidden)]
    [InlineData("administrativeStatus", "notRecommended", TermUsage.Deprecated)]
    [InlineData("administrativeStatus", "Obsolete", TermUsage.Deprecated)]
    [InlineData("administrativeStatus", "supersededTerm-admn-sts", TermUsage.Deprecated)]
    [InlineData("administrativeStatus", "admittedTerm-admn-sts", TermUsage.Admitted)]
    [InlineData("administrativeStatus", "whatever", TermUsage.Admitted)]
    [InlineData("normativeAuthorization", "deprecatedTerm", TermUsage.Deprecated)]
    public void What_must_not_be_used_is_kept_as_such_and_never_preferred(string category, string status, TermUsage usage)
    {
        var imported = Imported.From("x.tbx", $"""
            <martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="c5">
            <langSet xml:lang="nl">
            <tig><term>ministerie van Oorlog</term><termNote type="{category}">{status}</termNote></tig>
            <tig><term>ministerie van Defensie</term></tig></langSet>
            <langSet xml:lang="it"><tig><term>ministero della Difesa</term></tig></langSet>
            </termEntry></body></text></martif>
            """);
        var concept = Assert.Single(imported.Concepts);
        Assert.Equal(usage, concept.Terms[Samples.Dutch].Single(term => term.Text == "ministerie van Oorlog").Usage);
        Assert.Equal(
            usage == TermUsage.Admitted ? "ministerie van Oorlog" : "ministerie van Defensie", concept.PreferredTerm(Samples.Dutch)!.Text);
    }

    [Theory, InlineData("dca"), InlineData("dct")]
    public void Version_3_is_read_in_both_styles(string style)
    {
        var status = style == "dca"
            ? "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>"
            : "<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>";
        var subject = style == "dca" ? "<descrip type=\"subjectField\">Person</descrip>" : "<min:subjectField>Person</min:subjectField>";
        var imported = Imported.From("x.tbx", $"""
            <tbx type="TBX-Basic" style="{style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
                xmlns:min="http://www.tbxinfo.net/ns/min">
              <tbxHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></tbxHeader>
              <text><body><conceptEntry id="c1">{subject}<note>A remark.</note>
                <langSec xml:lang="it"><termSec><term>Lavrov</term></termSec><termSec><term>Sergej Lavrov</term>{status}</termSec></langSec>
                <langSec xml:lang="de"><termSec><term>Lawrow</term></termSec></langSec></conceptEntry></body></text>
            </tbx>
            """);
        Assert.Empty(imported.Diagnostics);
        Assert.Equal(["de: Lawrow, it: Sergej Lavrov | Lavrov"], imported.Terms);
        Assert.Equal((ConceptType.Person, "A remark."), (imported.Concepts[0].Type, imported.Concepts[0].Note));
    }

    [Fact]
    public void Malformed_elements_are_reported_and_the_rest_imported()
    {
        var imported = Imported.From("x.tbx", """
            <tbx style="dca" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
            <conceptEntry id="a"><langSec><termSec><term>senza lingua</term></termSec></langSec><langSec xml:lang="nl"><termSec><term>een</term></termSec></langSec></conceptEntry>
            <conceptEntry id="b"></conceptEntry>
            <conceptEntry id="c"><langSec xml:lang="it"><termSec><term> </term></termSec></langSec><langSec xml:lang="nl"><termSec><term>twee</term></termSec></langSec></conceptEntry>
            <conceptEntry id="d"><note>Aligner: status=perhaps; confidence=0.5</note><langSec xml:lang="it"><termSec><term>tre</term></termSec></langSec></conceptEntry>
            <conceptEntry id="e"><langSec xml:lang="it"><termSec><term>quattro</term></termSec></langSec><langSec xml:lang="nl"><termSec><term>vier</term></termSec></langSec></conceptEntry>
            </body></text></tbx>
            """);
        Assert.Equal(["nl: een", "nl: twee", "it: quattro, nl: vier"], imported.Terms);
        Assert.Equal(
            [
                "x.tbx:2:23: error ALN404: langSec names no language; give it an xml:lang such as it or nl",
                "x.tbx:3:2: error ALN404: no term; give at least one, with its language",
                "x.tbx:4:46: error ALN404: termSec holds no term; give it one or remove it",
                "x.tbx:5:23: error ALN405: 'perhaps' is no status; give one of proposed, approved, rejected",
            ],
            imported.Errors);
    }

    [Fact]
    public void What_comes_before_a_break_is_imported()
    {
        var imported = Imported.From("x.tbx", """
            <tbx><text><body>
            <conceptEntry><langSec xml:lang="it"><termSec><term>uno</term></termSec></langSec></conceptEntry>
            <conceptEntry><langSec xml:lang="it"><termSec><term>due</langSec>
            """);
        Assert.Equal(["it: uno"], imported.Terms);
        Assert.StartsWith(
            "x.tbx:3:58: error ALN402: the XML is not well-formed here, and the rest was not read: ",
            Assert.Single(imported.Errors),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_format_is_refused() =>
        Assert.Equal(
            ["x.tbx:1:2: error ALN401: the root element is 'html'; expected martif or tbx or TBX"],
            Imported.From("x.tbx", "<html><conceptEntry/></html>").Errors);
}
