using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Aligner.Languages;
using Aligner.Matching;
using Aligner.Text;

namespace Aligner.Core.Tests.Matching;

public sealed class TermFinderTests
{
    private static readonly TermWords Words = new(LanguagePack.Bare(LanguageCode.Parse("it")) with
    {
        Articles = new[] { "degli", "il", "l'" }.ToFrozenSet(),
        Prepositions = new[] { "di", "van" }.ToFrozenSet(),
        Particles = new[] { "de" }.ToFrozenSet(),
        Demonyms = [new Demonym("RU", ["russo", "russa=russo"])],
        Inflections = [new Inflection(["o", "i", "a", "e"], false), new Inflection(["co", "chi"], false), new Inflection(["", "s"], true)],
    });

    [Theory]
    [InlineData("il ministero degli Esteri tace", "ministero degli Esteri")]
    [InlineData("Ministero degli Esteri: tace", "Ministero degli Esteri")]
    [InlineData("i ministeri degli Esteri", "ministeri degli Esteri")]
    [InlineData("ministero degli esteri", "ministero")]
    [InlineData("ministero, degli Esteri", "ministero")]
    [InlineData("nell’ASEAN si parla", "ASEAN")]
    [InlineData("l'asean no", "")]
    [InlineData("le forze anti-Trump e Trump-isti", "Trump|Trump")]
    [InlineData("Zuid-Afrika", "")]
    [InlineData("Zuid-oost-Afrika", "")]
    [InlineData("l’Aia decide", "l’Aia")]
    [InlineData("MALESIA", "MALESIA")]
    [InlineData("FORLI", "FORLI")]
    [InlineData("I sindacati e i sindachi", "sindachi")]
    [InlineData("A Monaco di Baviera e a Monaco", "Monaco di Baviera|Monaco")]
    [InlineData("Monacos Zukunft", "Monacos")]
    [InlineData("Monaca", "")]
    [InlineData("Rios", "")]
    [InlineData("Istruzione, Cultura e Scienza", "Istruzione, Cultura e Scienza")]
    [InlineData("Istruzione Cultura e Scienza", "Istruzione Cultura e Scienza")]
    [InlineData("", "")]
    public void The_longest_terms_are_found_in_whatever_form_they_stand(string text, string expected)
    {
        var finder = Finder("ministero", "ministero degli Esteri", "ASEAN", "Trump", "Afrika", "l'Aia", "Malesia", "Forlì", "sindaco",
            "Monaco", "Monaco di Baviera", "Rio", "Istruzione, Cultura e Scienza");
        Assert.Equal(expected, string.Join('|', finder.Find(text).Select(term => text.Substring(term.Extent.Start, term.Extent.Count))));
    }

    [Theory]
    [InlineData("minister Bellini van Cultura", "minister + van Cultura|Bellini")]
    [InlineData("minister Jan de Bellini van Cultura", "minister + van Cultura|Bellini")]
    [InlineData("minister russo van Cultura", "minister + van Cultura")]
    [InlineData("minister tace van Cultura", "minister")]
    [InlineData("minister, Bellini van Cultura", "minister|Bellini")]
    [InlineData("minister A B C D van Cultura", "minister")]
    [InlineData("minister Bellini Cultura", "minister|Bellini")]
    public void A_name_may_stand_inside_an_office_and_is_found_there(string text, string expected)
    {
        var finder = new TermFinder<string>(Words, [new SoughtTerm<string>("minister", ["minister"]),
            new SoughtTerm<string>("culture", ["minister van Cultura"], HoldsNames: true), new SoughtTerm<string>("Bellini", ["Bellini"])]);
        Assert.Equal(
            expected,
            string.Join(
                '|',
                finder.Find(text).Select(term => string.Join(" + ", term.Parts.Select(part => text.Substring(part.Start, part.Count))))));
    }

    [Fact]
    public void No_name_may_stand_inside_another_term()
    {
        var finder = Finder("Forum van Cultura");
        Assert.Empty(finder.Find("Forum Bellini van Cultura"));
    }

    [Theory]
    [InlineData("Het ministero, zegt Bellini, degli Esteri", true)]
    [InlineData("ministero Esteri", true)]
    [InlineData("ministero di degli Esteri", true)]
    [InlineData("ministero uno due tre quattro Esteri", false)]
    [InlineData("Esteri e ministero", false)]
    public void A_term_is_used_also_with_other_words_between(string text, bool isUsed) =>
        Assert.Equal(isUsed, Finder("ministero degli Esteri").UsedIn(text).Count == 1);

    [Fact]
    public void Of_two_meanings_both_are_told_the_likelier_first()
    {
        var finder = new TermFinder<string>(Words, [new SoughtTerm<string>("principality", ["Monaco"]),
            new SoughtTerm<string>("city", ["Monaco", "Monaco di Baviera"]), new SoughtTerm<string>("monk", ["monaco"])]);
        Assert.Equal<string>(["principality", "city", "monk"], Assert.Single(finder.Find("Monaco")).Meanings);
        Assert.Equal<string>(["monk"], Assert.Single(finder.Find("monaco")).Meanings);
    }

    [Fact]
    public void What_is_written_as_the_term_is_goes_before_another_ending() =>
        Assert.Equal("porta", Assert.Single(Finder("porto", "porta").Find("porta")).Meaning);

    [Fact]
    public void A_million_characters_are_read_once()
    {
        var finder = Finder("aaa", "aaa aaa");
        Assert.Empty(finder.Find(new string('a', 1_000_000)));
        Assert.Equal(200_000, finder.Find(string.Concat(Enumerable.Repeat("aaa, ", 200_000))).Length);
    }

    [Theory]
    [InlineData("sindaco", "sin")]
    [InlineData("«Forlì» e Cesena", "for")]
    [InlineData("l'Aia", "l")]
    [InlineData("Rio", "rio")]
    [InlineData("ßa", "ssa")]
    public void All_forms_of_a_word_begin_as_it_does(string text, string beginning)
    {
        var word = TermWords.Cut(text)[0];
        Assert.Equal(beginning, TermWords.Beginning(word.Folded));
        Assert.All(Words.OtherForms(word.Folded), form => Assert.StartsWith(beginning, form.Form, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("il Sindaco di Roma", "sindaci", true)]
    [InlineData("il Sindaco di Roma", "sindaci rom", true)]
    [InlineData("il Sindaco di Roma", "sindaco e Roma", false)]
    [InlineData("il Sindaco di Roma", "Roma-Sindona", true)]
    [InlineData("il sindaco di Roma", "«sin»", true)]
    [InlineData("il sindaco di Roma", "sì", false)]
    [InlineData("il sindaco di Roma", "ro", false)]
    [InlineData("il sindaco di Roma", "IL", true)]
    [InlineData("a Łódź", "lodz", true)]
    [InlineData("a Lodz", "a Łódź", true)]
    [InlineData("a Lodz", "in Łódź", false)]
    [InlineData("a Lodz", "…", false)]
    [InlineData("a Lodz", "-", false)]
    public void A_term_can_stand_only_in_texts_whose_words_begin_as_its_own(string text, string term, bool may)
    {
        var beginnings = new WordBeginnings();
        beginnings.AddWordsOf(text);
        Assert.Equal(may, beginnings.MayHold(term));
    }

    [Theory]
    [InlineData("L’Aia, a Łódź: «È così», anti-Trump (20mila)…")]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft A B")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b")]
    public void Words_are_read_as_they_are_cut(string text)
    {
        var read = new List<(string, bool)>();
        Span<char> letters = stackalloc char[FoldedWords.LongestOnStack];
        for (var words = new FoldedWords(text, letters); words.MoveNext();) read.Add((words.Current.ToString(), words.IsCapitalised));
        Assert.Equal(TermWords.Cut(text).Select(word => (word.Folded, word.IsCapitalised)), read);
        var runs = Regex.Matches(text, @"[\p{L}\p{Nd}\p{Mn}\p{Mc}\p{Cs}]+");
        Assert.Equal(runs.Select(run => (run.Index, Normalization.Fold(run.Value), char.IsUpper(run.Value[0]))),
            TermWords.Cut(text).Select(word => (word.Extent.Start, word.Folded, word.IsCapitalised)));
    }

    [Fact]
    public void What_is_found_may_be_held()
    {
        string[] terms = ["ministro degli Esteri", "Malesia", "sindaco", "Forlì", "gli Affari europei"];
        string[] texts = ["I ministri degli Esteri della MALESIA e il sindaco di FORLI’", "ministro Rossi degli Esteri"];
        foreach (var text in texts)
        {
            var beginnings = new WordBeginnings();
            beginnings.AddWordsOf(text);
            foreach (var found in Finder(terms).Find(text))
                Assert.All(found.Meanings, meaning => Assert.True(beginnings.MayHold(meaning)));
        }
    }

    private static TermFinder<string> Finder(params string[] terms) =>
        new(Words, terms.Select(term => new SoughtTerm<string>(term, [term])));
}
