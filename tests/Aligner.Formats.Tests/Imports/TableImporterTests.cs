using System.Text;
using Aligner.Formats.Imports;
using Aligner.Formats.Tests.Exports;
using Aligner.Glossaries;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Imports;

public class TableImporterTests
{
    [Fact]
    public void A_header_names_the_columns()
    {
        var imported = Imported.From("x.csv", """
            id,type,it,it forms,it other terms,it count,Dutch,status,confidence,equivalence,note,evidence,colour
            tit-ministro,title,ministro degli Esteri,ministri degli Esteri | ministra,titolare della Farnesina,4,minister van Buitenlandse Zaken,approved,0.9,functional,"Ask, twice",s; a:1; b:2,red
            """);
        var concept = Assert.Single(imported.Concepts);
        Assert.Equal(
            ("tit-ministro", ConceptType.Title, ConceptStatus.Approved, 0.9, Equivalence.Functional, "Ask, twice"),
            (concept.Id, concept.Type, concept.Status, concept.Confidence, concept.Equivalence, concept.Note));
        Assert.Equal(["it: ministro degli Esteri | titolare della Farnesina, nl: minister van Buitenlandse Zaken"], imported.Terms);
        Assert.Equal("ministra, ministri degli Esteri", string.Join(", ", concept.PreferredTerm(Samples.Italian)!.Forms));
        Assert.Equal(4, concept.PreferredTerm(Samples.Italian)!.Count);
        Assert.Equal(new Evidence("s", "a:1", "b:2"), Assert.Single(concept.Evidence));
        Assert.Equal(
            "x.csv:1:1: info ALN406: columns that say nothing to a glossary were left out: colour",
            Assert.Single(imported.Diagnostics).ToString());
    }

    [Fact]
    public void Columns_can_be_named_by_the_user()
    {
        var imported = Imported.From(
            "x.tsv", "Roma\tRome\nUE\tEU\n", new ImportOptions { Columns = ["it", "nl-BE"], Type = ConceptType.Place });
        Assert.Equal(["it: Roma, nl: Rome", "it: UE, nl: EU"], imported.Terms);
        Assert.All(imported.Concepts, concept => Assert.Equal(ConceptType.Place, concept.Type));
    }

    [Fact]
    public void Columns_named_twice_are_one_header() =>
        Assert.Equal(
            ["it: Roma, nl: Rome"],
            Imported.From("x.csv", "it,nl\nRoma,Rome\n", new ImportOptions { Columns = ["it", "nl"] }).Terms);

    [Theory, InlineData("ita,nld\nSenato,Senaat\n"), InlineData("Italiano;Nederlands\nSenato;Senaat\n"),
        InlineData("ita,dut\nSenato,Senaat\n"), InlineData("sep=;\nit;nl\nSenato;Senaat\n"), InlineData("IT,NL\nSenato,Senaat\n"),
        InlineData("IT,NL,Note\nSenato,Senaat,\n"), InlineData("Italian (Italy),Dutch (Belgium)\nSenato,Senaat\n"),
        InlineData("Italian_Italy,Dutch,Italian_Def\nSenato,Senaat,x\n"), InlineData("it_IT,nl-NL\nSenato,Senaat\n")]
    public void Languages_are_known_by_the_codes_and_names_that_colleagues_use(string text) =>
        Assert.Equal(["it: Senato, nl: Senaat"], Imported.From("x.csv", text).Terms);

    [Theory, InlineData("Nazioni Unite; ONU,Verenigde Naties; VN"), InlineData("Nazioni Unite|ONU,Verenigde Naties|VN")]
    public void Synonyms_in_a_cell_are_terms_of_their_own(string row) =>
        Assert.Equal(["it: Nazioni Unite | ONU, nl: Verenigde Naties | VN"], Imported.From("x.csv", $"it,nl\n{row}\n").Terms);

    [Theory, InlineData("95%", 0.95), InlineData("95 %", 0.95), InlineData("0,9", 0.9)]
    public void Confidence_is_read_as_spreadsheets_write_it(string text, double expected) =>
        Assert.Equal(expected, Assert.Single(Imported.From("x.csv", $"it,nl,confidence\na,b,\"{text}\"\n").Concepts).Confidence);

    [Fact]
    public void A_subject_of_memoQ_that_is_no_type_of_ours_is_counted_and_its_row_kept()
    {
        var imported = Imported.From("x.csv", "Entry_Subject,Italian,Dutch\nPolitica,Senato,Senaat\nplace,Roma,Rome\n");
        Assert.Equal(["it: Senato, nl: Senaat", "it: Roma, nl: Rome"], imported.Terms);
        Assert.Equal(ConceptType.Place, imported.Concepts[1].Type);
        Assert.Contains(imported.Diagnostics, diagnostic => diagnostic.Message.EndsWith("Entry_Subject 1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_columns_of_a_memoQ_export_are_read_and_the_others_counted()
    {
        var imported = Imported.From(
            "x.csv",
            "Entry_ID,Entry_Subject,Entry_Note,Italian_Def,Italian,Term_Info,Term_Example,"
                + "Dutch_Belgium_Def,Dutch_Belgium,Term_Info,Term_Example\n"
                + "0,place,ask,la città,Roma,CasePermissive;HalfPrefix,,de stad,Rome,CasePermissive;HalfPrefix,Naar Rome.\n");
        Assert.Equal(["it: Roma, nl: Rome"], imported.Terms);
        var city = imported.Concepts[0];
        Assert.Equal((ConceptType.Place, "ask"), (city.Type, city.Note));
        Assert.Equal(["it: la città", "nl: de stad"], city.Definitions.Select(entry => $"{entry.Key}: {entry.Value}"));
        Assert.Empty(imported.Errors);
        Assert.Contains(
            imported.Diagnostics, diagnostic => diagnostic.Message.Contains("Term_Example", StringComparison.Ordinal));
    }

    [Fact]
    public void A_term_that_two_rows_translate_otherwise_is_one_concept_whose_first_translation_is_preferred()
    {
        var imported = Imported.From(
            "x.csv", "it,nl\nNazioni Unite,Verenigde Naties\nNazioni Unite,VN\nNazioni Unite,UNO\n", new() { Type = ConceptType.Title });
        Assert.Equal(["it: Nazioni Unite, nl: Verenigde Naties | VN | UNO"], imported.Terms);
        Assert.Equal("Verenigde Naties", imported.Concepts[0].PreferredTerm(Samples.Dutch)!.Text);
        Assert.Equal(
            [
                "x.csv:3:1: warning ALN410: 'Nazioni Unite' is translated in line 2 too, whose translation stays preferred to 'VN'; where "
                    + "the two are different things, give each row an id",
                "x.csv:4:1: warning ALN410: 'Nazioni Unite' is translated in line 2 too, whose translation stays preferred to 'UNO'; where "
                    + "the two are different things, give each row an id",
            ],
            imported.Diagnostics.Where(told => told.Code == "ALN410").Select(told => told.ToString()));
        Assert.Empty(Imported.From("x.csv", "it,nl,type\nRoma,Rome,place\nRoma,Rome,place\n").Diagnostics);
    }

    [Theory]
    [InlineData("id,it,nl\na,Roma,Rome\nb,Roma,Roma's\n")]
    [InlineData("Entry_ID,it,nl\n1,Roma,Rome\n2,Roma,Roma's\n")]
    [InlineData("it,nl,type\nRoma,Rome,place\nRoma,AS Roma,organisation\n")]
    [InlineData("it,nl,status\nRoma,Rome,approved\nRoma,Roma's,approved\n")]
    [InlineData("it,nl,definition\nRoma,Rome,città\nRoma,Roma's,popolo\n")]
    public void Rows_that_are_told_apart_stay_two(string table) => Assert.Equal(2, Imported.From("x.csv", table).Concepts.Length);

    [Fact]
    public void What_the_use_of_a_row_says_holds_of_its_term_where_rows_become_one()
    {
        var one = Assert.Single(Imported.From(
            "x.csv",
            "it,nl,status,definition\nBielorussia,Wit-Rusland,deprecated,uno Stato\nBielorussia,Belarus,preferred,uno Stato\n").Concepts);
        Assert.Equal(
            ["Belarus Admitted", "Wit-Rusland Deprecated"], one.Terms[Samples.Dutch].Select(term => $"{term.Text} {term.Usage}"));
        Assert.Equal("uno Stato", Assert.Single(one.Definitions).Value);
    }

    // From each line the rest would be read again, were it not known to come to nothing.
    [Fact]
    public void A_quote_that_is_never_closed_is_told_once_however_many_rows_run_into_it()
    {
        var rows = string.Concat(Enumerable.Repeat("a,\"b\nc\",", 200_000));
        var imported = Imported.From("x.csv", $"it,nl\nuno,een\n{rows}\"d\n");
        Assert.Equal(["it: uno, nl: een"], imported.Terms);
        Assert.Contains(
            "200003:4: error ALN404: the quote that opens here is never closed", Assert.Single(imported.Errors), StringComparison.Ordinal);
    }

    // Each would take hours where time is the square of what is in a row.
    [Fact]
    public void Cells_of_hundreds_of_thousands_of_synonyms_are_read()
    {
        var synonyms = string.Join(';', Enumerable.Range(0, 300_000));
        var read = Assert.Single(Imported.From("x.tsv", $"it\tnl\tnl definition\tnl definition\nuno\t{synonyms}\ta\ta\n").Concepts);
        Assert.Equal(300_000, read.Terms[Samples.Dutch].Length);
        Assert.Equal("0", read.PreferredTerm(Samples.Dutch)!.Text);
        Assert.Equal("a", read.Definitions[Samples.Dutch]);
    }

    [Fact]
    public void A_head_of_a_hundred_thousand_columns_is_read()
    {
        var head = "it" + string.Concat(Enumerable.Repeat("\tDutch (Netherlands)", 100_000));
        Assert.Equal(["it: a, nl: b"], Imported.From("x.tsv", head + "\na\tb\n").Terms);
    }

    [Theory, InlineData("\"Bianchi, Verdi\"\tA", "it: Bianchi, Verdi, nl: A"), InlineData("\"a \"\"b\"\" c\"\tA", "it: a \"b\" c, nl: A"),
        InlineData("\"Bianchi\" e altri\tA", "it: \"Bianchi\" e altri, nl: A"), InlineData("\"a\tb", "it: \"a, nl: b")]
    public void Quotes_in_tabbed_text_are_taken_off_only_where_a_spreadsheet_put_them(string row, string expected) =>
        Assert.Equal([expected], Imported.From("x.tsv", $"it\tnl\n{row}\n").Terms);

    [Theory, InlineData("Source\tTarget\n"), InlineData("Italian\tDutch\n"), InlineData("IT\tNL\n")]
    public void A_head_is_no_concept_where_the_user_names_the_columns(string head) =>
        Assert.Equal(
            ["it: Roma, nl: Rome"], Imported.From("x.tsv", head + "Roma\tRome\n", new ImportOptions { Columns = ["it", "nl"] }).Terms);

    [Fact]
    public void What_a_row_says_of_use_is_said_of_its_translation()
    {
        var imported = Imported.From(
            "x.csv",
            "it,nl,status\nBielorussia,Wit-Rusland,deprecated\nBielorussia,Belarus,preferred\nRoma,Rome,forbidden\n");
        Assert.Empty(imported.Errors);
        Assert.Equal(
            ["Belarus Admitted, Wit-Rusland Deprecated", "Rome Forbidden"],
            imported.Concepts.Select(concept =>
                string.Join(", ", concept.Terms[Samples.Dutch].Select(term => $"{term.Text} {term.Usage}"))));
        Assert.DoesNotContain(imported.Diagnostics, told => told.Code == "ALN410");
        Assert.All(imported.Concepts, concept => Assert.Equal(TermUsage.Admitted, concept.Terms[Samples.Italian][0].Usage));
    }

    [Theory, InlineData("UE\tEU\nRoma\tRome\n"), InlineData("Roma\tRome\n"), InlineData("It\tNl\n")]
    public void Without_either_the_table_says_nothing(string text)
    {
        var imported = Imported.From("x.tsv", text);
        Assert.Empty(imported.Concepts);
        Assert.Equal(
            "x.tsv:1:1: error ALN401: the first row names no two languages (it,nl); add such a header, or name the columns "
                + "with --columns type,it,nl",
            Assert.Single(imported.Errors));
    }

    [Theory, InlineData("it;nl\nRoma;Rome\n"), InlineData("it,nl\r\n\"Roma\",Rome\r\n"), InlineData("it\tnl\rRoma\tRome"),
        InlineData("\uFEFFit,nl\nRoma,Rome")]
    public void Separators_and_line_ends_are_told_apart(string text) =>
        Assert.Equal(["it: Roma, nl: Rome"], Imported.From("x.csv", text).Terms);

    [Fact]
    public void Other_encodings_are_read() =>
        Assert.Equal(["it: è, nl: é"], Imported.From("x.csv", Encoding.Latin1.GetBytes("it,nl\nè,é\n")).Terms);

    [Fact]
    public void Malformed_rows_are_reported_and_the_rest_imported()
    {
        var imported = Imported.From("x.csv", """
            type,it,nl,confidence
            place,Roma,Rome,0.9
            place,"Milano,Milaan,0.9
            place,"Torino" x,Turijn,0.9
            place,Napoli,,0.9
            place,Bari,Bari,0.9,more
            colour,Pisa,Pisa,0.9
            place,Siena,Siena,high
            place,"Bologna
            (città)",Bologna,0.9
            ,,,

            place,Genova,Genua,0.9
            """);
        Assert.Equal(["it: Roma, nl: Rome", "it: Bologna (città), nl: Bologna", "it: Genova, nl: Genua"], imported.Terms);
        Assert.Equal(
            [
                "x.csv:3:7: error ALN404: the cell that begins here goes on after its closing quote; double the quotes that belong "
                    + "to the text",
                "x.csv:4:7: error ALN404: the cell that begins here goes on after its closing quote; double the quotes that belong "
                    + "to the text",
                "x.csv:5:1: error ALN404: a term in one language only; give its translation",
                "x.csv:6:21: error ALN404: the row has 5 cells for 4 columns; quote the cell that holds a separator",
                "x.csv:7:1: error ALN405: 'colour' is no type; give one of ministry, title, person, organisation, place",
                "x.csv:8:19: error ALN405: 'high' is no confidence; give a number from 0 to 1 with a decimal point, or a percentage",
            ],
            imported.Errors);
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_row_alone()
    {
        var imported = Imported.From("x.csv", "it,nl\nuno,een\n\"due,twee\ntre,drie\n");
        Assert.Equal(["it: uno, nl: een", "it: tre, nl: drie"], imported.Terms);
        Assert.Equal(
            "x.csv:3:1: error ALN404: the quote that opens here is never closed; close it, or double it if it belongs to the text",
            Assert.Single(imported.Errors));
    }

    [Fact]
    public void In_tab_separated_text_a_quote_is_a_letter() =>
        Assert.Equal(["it: \"Hamas\", nl: Hamas"], Imported.From("x.tsv", "it\tnl\n\"Hamas\"\tHamas\n").Terms);

    [Fact]
    public void No_text_whatever_breaks_the_reader()
    {
        var pieces = Gen.Elements("it", "nl", ",", "\t", ";", "\"", "\"\"", "\n", "\r\n", "\r", "è", "type", " ", "\uD800", "\0", "0.5")
            .ArrayOf()
            .Select(string.Concat);
        Prop.ForAll(pieces.ToArbitrary(), text =>
        {
            foreach (var path in (string[])["x.csv", "x.tsv"])
                foreach (var columns in (string[][])[[], ["it", "nl"]])
                    Assert.All(
                        Imported.From(path, text, new ImportOptions { Columns = [.. columns] }).Concepts,
                        concept => Assert.Equal(2, concept.Terms.Count));
        }).QuickCheckThrowOnFailure();
    }
}
