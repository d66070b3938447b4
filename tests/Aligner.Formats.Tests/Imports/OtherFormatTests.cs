using Aligner.Formats.Tests.Exports;
using Aligner.Glossaries;

namespace Aligner.Formats.Tests.Imports;

/// <summary>MultiTerm, XLIFF, UTX, JSON Lines and TBX-Min as their own tools write them.</summary>
public sealed class OtherFormatTests
{
    [Fact]
    public void MultiTerm_concepts_are_read_and_what_has_no_place_is_counted_once()
    {
        var imported = Imported.From("a.xml", """
            <mtf><conceptGrp><concept>1</concept>
            <descripGrp><descrip type="Definition">x</descrip></descripGrp><descripGrp><descrip type="Subject">place</descrip></descripGrp>
            <languageGrp><language type="Italian" lang="IT"/>
            <termGrp><term>Bielorussia</term><descripGrp><descrip type="Context">y</descrip></descripGrp></termGrp></languageGrp>
            <languageGrp><language type="Dutch (Belgium)" lang=""/>
            <termGrp><term>Wit-Rusland</term><descripGrp><descrip type="Usage">forbidden</descrip></descripGrp></termGrp>
            <termGrp><term>Belarus</term><descripGrp><descrip type="Definition">z</descrip></descripGrp></termGrp></languageGrp>
            </conceptGrp></mtf>
            """);
        Assert.Equal(["it: Bielorussia, nl: Belarus | Wit-Rusland"], imported.Terms);
        Assert.Equal(TermUsage.Forbidden, imported.Concepts[0].Terms[Samples.Dutch][1].Usage);
        Assert.Equal(ConceptType.Place, imported.Concepts[0].Type);
        Assert.Equal("x", imported.Concepts[0].Definitions[Languages.LanguageCode.Undetermined]);
        Assert.Equal("z", imported.Concepts[0].Definitions[Samples.Dutch]);
        Assert.EndsWith(
            ": info ALN406: left out, as a glossary has no place for it: Context 1",
            Assert.Single(imported.Diagnostics).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void XLIFF_1_2_names_its_languages_at_the_file()
    {
        var imported = Imported.From("a.xml", """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="it-IT" target-language="nl-NL"><body>
            <trans-unit id="1"><source>Senato</source><target>Senaat</target><note>Ask.</note></trans-unit>
            <trans-unit id="2"><source>Camera</source></trans-unit>
            <trans-unit id="3"><source>a b c d e f g h i j k l m n o p</source><target>x</target></trans-unit>
            </body></file></xliff>
            """);
        Assert.Equal(["it: Senato, nl: Senaat"], imported.Terms);
        Assert.Equal("Ask.", imported.Concepts[0].Note);
        Assert.Contains(
            imported.Diagnostics,
            diagnostic => diagnostic.ToString().StartsWith("a.xml:4:2: warning ALN408", StringComparison.Ordinal));
    }

    [Fact]
    public void Entries_of_XLIFF_s_glossary_module_are_concepts_and_definitions_alone_are_none()
    {
        var imported = Imported.From("a.xlf", """
            <xliff version="2.1" srcLang="it" trgLang="nl" xmlns="urn:oasis:names:tc:xliff:document:2.0"
             xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><file id="f"><unit id="u"><gls:glossary>
            <gls:glossEntry><gls:term>Senato</gls:term><gls:translation>Senaat</gls:translation></gls:glossEntry>
            <gls:glossEntry><gls:term>Camera</gls:term><gls:definition>una</gls:definition></gls:glossEntry>
            </gls:glossary><segment><source>Il Senato vota.</source><target>De Senaat stemt.</target></segment></unit></file></xliff>
            """);
        Assert.Equal(["it: Senato, nl: Senaat"], imported.Terms);
        Assert.Empty(imported.Errors);
    }

    [Fact]
    public void XLIFF_without_languages_is_refused_once()
    {
        var imported = Imported.From("a.xlf", "<xliff><file><unit id='1'><segment/></unit>\n<unit id='2'/></file></xliff>");
        Assert.Contains("a.xlf:1:15: error ALN401", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    [Theory, InlineData("#UTX 1.20; it/nl; copyright: us;\r\n#term:it\tterm:nl\tpos:it\tterm status\tconcept ID\r\n"),
        InlineData("#UTX 1.11; it-IT/nl-NL; 2012-01-01T00:00:00Z; creator: us\n#src\ttgt\tsrc:pos\tterm status\tconcept ID\n")]
    public void UTX_of_both_versions_is_read(string head)
    {
        var imported = Imported.From(
            "a.txt",
            head + "Bielorussia\tBelarus\tnoun\tapproved\tb\nBielorussia\tWit-Rusland\tnoun\tforbidden\tb\nSenato\t\tnoun\t\t\n"
                + "Russia Bianca\tBelarus\t\tnon-standard\tb\n");
        Assert.Equal(["it: Bielorussia | Russia Bianca, nl: Belarus | Wit-Rusland"], imported.Terms);
        Assert.Equal(("b", ConceptStatus.Approved), (imported.Concepts[0].Id, imported.Concepts[0].Status));
        Assert.Equal(TermUsage.Forbidden, imported.Concepts[0].Terms[Samples.Dutch][1].Usage);
        Assert.Contains("a.txt:5:1: error ALN404", Assert.Single(imported.Errors), StringComparison.Ordinal);
        Assert.Contains(imported.Diagnostics, diagnostic => diagnostic.Message.EndsWith(":pos 2", StringComparison.Ordinal)
            || diagnostic.Message.EndsWith("pos:it 2", StringComparison.Ordinal));
    }

    [Fact]
    public void JSON_Lines_come_back_whole()
    {
        var imported = Imported.From("a.jsonl", """
            {"id":"x","type":"place","status":"approved","equivalence":"partial","confidence":0.5,"terms":{"it":[{"term":"Roma","preferred":true,"count":3,"forms":["romana"]}],"nl":[{"term":"Rome","preferred":true,"count":1,"forms":[]},{"term":"Roome","preferred":false,"usage":"forbidden"}]},"evidence":[{"story":"s","source":"a","target":"b"}],"note":"n"}
            {"id":
            {"id":"y","terms":[]}
            """);
        var concept = Assert.Single(imported.Concepts);
        Assert.Equal(["it: Roma, nl: Rome | Roome"], imported.Terms);
        Assert.Equal(
            ("x", ConceptType.Place, ConceptStatus.Approved, Equivalence.Partial, 0.5, "n"),
            (concept.Id, concept.Type, concept.Status, concept.Equivalence, concept.Confidence, concept.Note));
        Assert.Equal((3, "romana"), (concept.Terms[Samples.Italian][0].Count, concept.Terms[Samples.Italian][0].Forms[0]));
        Assert.Equal(TermUsage.Forbidden, concept.Terms[Samples.Dutch][1].Usage);
        Assert.Equal(new Evidence("s", "a", "b"), Assert.Single(concept.Evidence));
        Assert.Equal(["a.jsonl:2", "a.jsonl:3"], imported.Errors.Select(error => error[..9]));
    }

    [Fact]
    public void TBX_Min_is_read()
    {
        var imported = Imported.From("a.xml", """
            <TBX dialect="TBX-Min"><header><languages source="it" target="nl"/></header><body><entry id="c1">
            <langGroup xml:lang="it"><termGroup><term>Senato</term></termGroup></langGroup>
            <langGroup xml:lang="nl"><termGroup><term>Senaat</term><termStatus>preferred</termStatus></termGroup>
            <termGroup><term>Hogerhuis</term><termStatus>notRecommended</termStatus><customer>x</customer></termGroup></langGroup>
            </entry></body></TBX>
            """);
        Assert.Equal(["it: Senato, nl: Senaat | Hogerhuis"], imported.Terms);
        Assert.Equal(TermUsage.Deprecated, imported.Concepts[0].Terms[Samples.Dutch][1].Usage);
        Assert.Contains(imported.Diagnostics, diagnostic => diagnostic.Message.EndsWith("customer 1", StringComparison.Ordinal));
    }

    [Fact]
    public void What_TBX_says_and_a_glossary_cannot_is_counted_by_kind()
    {
        var imported = Imported.From("a.tbx", """
            <martif type="TBX"><text><body><termEntry><descripGrp><descrip type="context">d</descrip></descripGrp>
            <langSet xml:lang="it"><descrip type="context">d</descrip><tig><term>Senato</term><termNote type="partOfSpeech">noun</termNote>
            </tig></langSet><langSet xml:lang="nl"><ntig><termGrp><term>Senaat</term></termGrp></ntig></langSet>
            <note>Kept.</note></termEntry></body></text></martif>
            """);
        Assert.Equal("Kept.", Assert.Single(imported.Concepts).Note);
        Assert.Equal(
            "left out, as a glossary has no place for it: context 2, partOfSpeech 1",
            Assert.Single(imported.Diagnostics, diagnostic => diagnostic.Code == "ALN406").Message);
    }
}
