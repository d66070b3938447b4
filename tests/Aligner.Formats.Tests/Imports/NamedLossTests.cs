using System.Collections.Immutable;
using Aligner.Formats.Exports;
using Aligner.Formats.Tests.Exports;
using Aligner.Formats.Tests.Yaml;
using Aligner.Glossaries;
using Aligner.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Formats.Tests.Imports;

/// <summary>What does not come back from a termbase's format was named when it was written.</summary>
public class NamedLossTests
{
    [Theory, InlineData("tbx"), InlineData("tbx-dct"), InlineData("tbx2"), InlineData("tmx"), InlineData("jsonl"), InlineData("xlsx"),
        InlineData("multiterm")]
    public void Whatever_people_say_of_a_concept_comes_back_or_is_named(string name) =>
        Prop.ForAll(Arb.From(GlossaryYamlProperties.Said(ofTerms: true)), concept =>
        {
            var content = Samples.Content(new ExportOptions(Samples.Pair), [concept]);
            // A cell of several terms has them between bars and semicolons.
            if (content.Concepts.IsEmpty) return;
            if (name == "xlsx" && Texts(concept).Any(text => text.AsSpan().ContainsAny('|', ';', '['))) return;
            var written = Written.By(name, content);
            var back = Assert.Single(Imported.From("a" + Exporters.Find(name)!.Extension, written.Parts[0]).Concepts);
            foreach (var reason in Lost(concept, back)) Assert.True(written.Report.Count(reason) > 0, $"{reason} is lost and not named");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void What_is_lost_is_seen()
    {
        var concept = Samples.Plain("org-x", "a", "b");
        var said = concept with
        {
            Definitions = concept.Definitions.Add(Samples.Dutch, "d"),
            Subjects = concept.Subjects.Add(Samples.Dutch, "s"),
            Decided = new Decision("Anna", null),
            Terms = concept.Terms.SetItem(Samples.Dutch,
            [
                new Term("b", true, ["form"], 1) { Region = "nl-BE", Source = "x", Note = "y" },
                new Term("c", false, [], 1) { Usage = TermUsage.Forbidden },
            ]),
        };
        Assert.Equal(
            [
                LossReason.Definition, LossReason.Subject, LossReason.Decision, LossReason.Region, LossReason.TermSource,
                LossReason.TermNote, LossReason.FormOfOtherTerm, LossReason.NotToUse,
            ],
            Lost(said, concept));
    }

    private static IEnumerable<LossReason> Lost(Concept said, Concept back)
    {
        if (!said.Definitions.Values.All(back.Definitions.Values.Contains)) yield return LossReason.Definition;
        if (!said.Subjects.Values.All(back.Subjects.Values.Contains)) yield return LossReason.Subject;
        if (said.Decided is not null && said.Decided != back.Decided) yield return LossReason.Decision;
        foreach (var (language, term) in said.Terms.SelectMany(section => section.Value.Select(term => (section.Key, term))))
        {
            var alike = back.Terms.GetValueOrDefault(language, []).Where(other => other.Text == term.Text).ToList();
            var same = alike.Find(other => other.Region == term.Region) ?? alike.FirstOrDefault();
            if (same is null)
            {
                Assert.False(term.IsOffered, $"'{term.Text}' is lost");
                yield return LossReason.NotToUse;
                continue;
            }
            if (term.Region != same.Region) yield return LossReason.Region;
            if (term.Source is not null && term.Source != same.Source) yield return LossReason.TermSource;
            if (term.Note is not null && term.Note != same.Note) yield return LossReason.TermNote;
            if (term.Forms.Except(same.Forms).Any()) yield return LossReason.FormOfOtherTerm;
        }
    }

    private static IEnumerable<string> Texts(Concept concept) =>
        concept.Terms.Values.SelectMany(terms => terms.SelectMany(term => term.Forms.Append(term.Text)));
}
