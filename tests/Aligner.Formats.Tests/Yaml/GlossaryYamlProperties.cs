using System.Collections.Immutable;
using Aligner.Formats.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Yaml;

public class GlossaryYamlProperties
{
    private static readonly Config config = Config.QuickThrowOnFailure.WithMaxTest(200);

    // What YAML could take for something else.
    private static readonly string[] oddTexts =
    [
        "no", "true", "~", "null", "1", "1.5", "2022-11-13", "0x1F", "12:30", ".5", "-", "- a", "a: b", "a:", ": a", "#a", "a #b", "a#b",
        "[a]", "a]", "{", "a, b", "'", "l'Aia", "dell’Aia", "\"", "\\", "a\\b", "*a", "&a", "!a", "%", "@", "`", "|", ">", "?", "...",
        "---", "<<", "=", "é", "Москва", "北京", "😀", "\u200Ea", "a\u0085b", "a\u2028b", "a\tb", "..", "(a)", "«a»", "9-11",
    ];

    private static readonly string[] words = ["a", "b", "c", "d", "e"];

    private static Gen<string> Word => Gen.Frequency(
        (3, Gen.Elements(words)),
        (1, Gen.Elements(oddTexts.Select(Text.Normalization.Line).Where(text => text.Length > 0).ToArray())));

    private static Gen<ImmutableArray<Term>> Terms =>
        from texts in Gen.NonEmptyListOf(Word)
        from counts in Gen.Choose(1, 5).ListOf(2)
        from forms in Gen.ListOf(Word)
        select Ordered([.. texts.Distinct()
            .Take(2)
            .Select((text, place) => new Term(
                text,
                false,
                place == 0 ? [.. forms.Distinct().Where(form => form != text).Order(StringComparer.Ordinal)] : [],
                counts[place]))]);

    // As a machine finds it, but for the note.
    private static Gen<Concept> Found =>
        from it in Terms
        from nl in Terms
        from story in Word
        from note in Gen.OneOf(Gen.Constant<string?>(null), Word.Select(word => (string?)(word + "\nsecond: line # x")))
        from confidence in Gen.Choose(0, 100)
        select Concept(it, nl, story, note, confidence / 100d);

    // What a person may have said of a concept that a machine found.
    // What is said of terms decides which of them are met again; what is said beside them does not.
    internal static Gen<Concept> Said(bool ofTerms) =>
        from concept in Found
        from fields in Gen.Choose(0, 127).Select(fields => ofTerms ? fields : fields & 27)
        from words in Word.ListOf(6)
        select Say(concept, fields, [.. words]);

    private static Concept Say(Concept concept, int fields, string[] words)
    {
        var nl = LanguageCode.Parse("nl");
        bool Has(int field) => (fields & field) != 0;
        Term With(Term term, bool first) => term with
        {
            Region = Has(32) && first ? Has(2) ? "nl-BE" : "nl-NL" : null,
            Usage = Has(64) && first ? TermUsage.Preferred : Has(4) && !first ? TermUsage.Deprecated : TermUsage.Admitted,
            WrongForms = Has(32) ? [.. words[5..].Where(word => word != term.Text && !term.Forms.Contains(word))] : [],
            Source = Has(8) ? words[3] : null,
            Note = Has(2) ? words[4] : null,
        };
        return concept with
        {
            Decided = Has(1)
                ? new Decision(words[0], Has(2) ? new DateTimeOffset(2026, 1, 2, Has(4) ? 3 : 0, 0, 0, TimeSpan.Zero) : null)
                : null,
            Definitions = Has(8) ? concept.Definitions.Add(nl, words[1]) : concept.Definitions,
            Subjects = Has(16) ? concept.Subjects.Add(Has(4) ? nl : LanguageCode.Undetermined, words[2]) : concept.Subjects,
            Terms = concept.Terms.SetItem(nl, [.. concept.Terms[nl].Select((term, place) => With(term, place == 0))]),
        };
    }

    private static Gen<Glossary> Results => ResultsOf(Found);

    private static Gen<Glossary> Termbases => ResultsOf(Said(ofTerms: true));

    private static Gen<Glossary> Annotated => ResultsOf(Said(ofTerms: false));

    private static Gen<Glossary> ResultsOf(Gen<Concept> concepts) =>
        Gen.Choose(0, 5).SelectMany(concepts.ListOf).Select(some => Merged([.. some]));

    [Fact]
    public void What_is_written_is_read_and_written_with_the_same_bytes() =>
        Prop.ForAll(Termbases.ToArbitrary(), glossary =>
        {
            var text = GlossaryDocument.Format(glossary);
            var document = GlossaryDocument.Parse("g.yaml", text);
            return document.IsValid
                && GlossaryDocument.Format(document.Glossary) == text
                && GlossaryDiff.Between(glossary, document.Glossary).IsEmpty;
        }).Check(config);

    [Fact]
    public void A_merge_into_a_file_people_commented_means_what_it_should_and_loses_no_comment() =>
        Prop.ForAll(Annotated.ToArbitrary(), Results.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (entries, found, seed) =>
        {
            var (text, comments) = Commented(GlossaryDocument.Format(entries), new Random(seed));
            var document = GlossaryDocument.Parse("g.yaml", text);
            var merged = GlossaryMerge.Merge(document.Glossary, found);
            var result = document.With(merged);
            var again = GlossaryDocument.Parse("g.yaml", result);
            var twice = again.IsValid ? again.With(GlossaryMerge.Merge(again.Glossary, found)) : "";
            return (document.IsValid
                && again.IsValid
                && GlossaryDiff.Between(merged.Glossary, again.Glossary).IsEmpty
                && twice == result
                && comments.All(comment => result.Contains(comment, StringComparison.Ordinal)))
                .Label($"{text}\n--found\n{GlossaryDocument.Format(found)}\n--result\n{result}\n{string.Join('\n', again.Diagnostics)}");
        }).Check(config);

    [Fact]
    public void What_people_say_in_two_places_reads_back_as_it_was_merged() =>
        Prop.ForAll(Termbases.ToArbitrary(), Termbases.ToArbitrary(), (entries, found) =>
        {
            var document = GlossaryDocument.Parse("g.yaml", GlossaryDocument.Format(entries));
            var merged = GlossaryMerge.Merge(document.Glossary, found);
            var again = GlossaryDocument.Parse("g.yaml", document.With(merged));
            return (again.IsValid && GlossaryDiff.Between(merged.Glossary, again.Glossary).IsEmpty)
                .Label(string.Join('\n', again.Diagnostics));
        }).Check(config);

    [Fact]
    public void Two_results_give_the_same_bytes_in_either_order() =>
        Prop.ForAll(Results.ToArbitrary(), Results.ToArbitrary(), Results.ToArbitrary(), (entries, a, b) =>
        {
            entries = entries with
            {
                Concepts = [.. entries.Concepts.Select(
                    (concept, place) => place % 3 == 0 ? concept with { Status = ConceptStatus.Approved } : concept)],
            };
            var text = GlossaryDocument.Format(entries);
            (a, b) = (Without(a), InOtherTexts(Without(b)));
            return (Into(Into(text, a), b) == Into(Into(text, b), a)).Label($"{Into(Into(text, a), b)}\n--ba\n{Into(Into(text, b), a)}");
        }).Check(config);

    [Fact]
    public void Whatever_is_merged_the_file_reads_back_as_what_was_merged() =>
        Prop.ForAll(Results.ToArbitrary(), Hostile.ListOf().ToArbitrary(), (entries, found) =>
        {
            var folder = Directory.CreateTempSubdirectory("aligner-hostile-").FullName;
            try
            {
                File.WriteAllText(Path.Combine(folder, "places.yaml"), GlossaryDocument.Format(entries));
                var merge = GlossaryFolder.Merge(folder, [new Glossary(GlossaryKind.Places, [.. found])]);
                var read = GlossaryFolder.Read(folder);
                return (merge.IsDone
                    && read.IsValid
                    && merge.Diagnostics.All(diagnostic => diagnostic.Code is "ALN320" or "ALN321")
                    && read.Glossaries.Select(GlossaryDocument.Format).SequenceEqual(merge.Glossaries.Select(GlossaryDocument.Format)))
                    .Label(string.Join('\n', merge.Diagnostics.Concat(read.Diagnostics)) + "\n" + read.Documents[2].Text);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }).Check(config);

    // Whatever may come out of another program's file or an article: any text as id, term, form, note, place.
    private static Gen<string> Anything => Gen.Frequency(
        (3, Gen.Elements(oddTexts)),
        (3, Gen.Elements("a",
            "b", "My term 12", " a ", "a  b", "a\nb", "a\r\nb", "\ud800", "\udc00x", "\0", "\u001b", "\ufeff", "e\u0301", "", " ",
            "\u200d", "\u00ad", "\u2029", "a\u0301\u0327", "\u1e9b\u0323", "'\"\\'", "\ufffe", "\uffff", new string('a', 1030))),
        (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")));

    private static Gen<Concept> Hostile =>
        from id in Anything
        from it in Gen.NonEmptyListOf(Anything)
        from nl in Gen.NonEmptyListOf(Anything)
        from forms in Gen.ListOf(Anything)
        from place in Anything
        from note in Gen.OneOf(Gen.Constant<string?>(null), Anything.Select(text => (string?)text))
        from status in Gen.Elements(ConceptStatus.Proposed, ConceptStatus.Approved, ConceptStatus.Rejected)
        from confidence in Gen.Choose(0, 100_000)
        select new Concept(
            id,
            ConceptType.Place,
            ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty
                .Add(
                    LanguageCode.Parse("it"),
                    [.. it.Select((text, at) => new Term(text, at == 0, at == 0 ? [.. forms] : [], at) { Usage = (TermUsage)(at % 4) })])
                .Add(LanguageCode.Parse("mul"), [.. nl.Select((text, at) => new Term(text, at == 0, [], at))]))
        {
            Status = status,
            Note = note,
            Confidence = confidence / 100_000d,
            Evidence = [new Evidence(place, "a.it.txt:1", place + ":2")],
        };

    private static string Into(string text, Glossary found)
    {
        var document = GlossaryDocument.Parse("g.yaml", text);
        return document.With(GlossaryMerge.Merge(document.Glossary, found));
    }

    private static Glossary Without(Glossary notes) =>
        notes with { Concepts = [.. notes.Concepts.Select(concept => concept with { Note = null })] };

    private static Glossary InOtherTexts(Glossary found) =>
        found with
        {
            Concepts = [.. found.Concepts.Select(concept =>
                concept with { Evidence = [.. concept.Evidence.Select(evidence => evidence with { Story = "other " + evidence.Story })] })],
        };

    private static (string Text, List<string> Comments) Commented(string text, Random random)
    {
        var comments = new List<string>();
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var own = line;
            if (random.Next(5) == 0 && line.Length > 0 && !line.StartsWith('#'))
            {
                comments.Add($"# tail {comments.Count}.");
                own += " " + comments[^1];
            }
            lines.Add(own);
            if (random.Next(6) == 0)
            {
                comments.Add($"# line {comments.Count}.");
                lines.Add(new string(' ', random.Next(0, 10)) + comments[^1]);
            }
            if (random.Next(12) == 0) lines.Add("");
        }
        return (string.Join('\n', lines), comments);
    }

    private static ImmutableArray<Term> Ordered(ImmutableArray<Term> terms)
    {
        var ordered = terms.OrderByDescending(term => term.Count).ThenBy(term => term.Text, StringComparer.Ordinal).ToImmutableArray();
        return [ordered[0] with { Preferred = true }, .. ordered.Skip(1)];
    }

    private static Concept Concept(ImmutableArray<Term> it, ImmutableArray<Term> nl, string story, string? note, double confidence)
    {
        var concept = new Concept(
            "",
            ConceptType.Place,
            ImmutableSortedDictionary<LanguageCode, ImmutableArray<Term>>.Empty.Add(LanguageCode.Parse("it"), it)
                .Add(LanguageCode.Parse("nl"), nl));
        var texts = string.Concat(concept.Terms.Values.SelectMany(own => own.Select(term => term.Text).Append("-")));
        return concept with
        {
            Id = ConceptId.Of(concept),
            Note = note,
            Confidence = confidence,
            Evidence = [new Evidence(texts + story, "a.it.txt:1", "a.nl.txt:2")],
        };
    }

    private static Glossary Merged(ImmutableArray<Concept> concepts) =>
        GlossaryMerge.Merge(new Glossary(GlossaryKind.Places, []), new Glossary(GlossaryKind.Places, concepts)).Glossary;
}
