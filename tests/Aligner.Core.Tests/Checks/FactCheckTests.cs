using Aligner.Checks;
using Aligner.Languages;

namespace Aligner.Tests.Checks;

public sealed class FactCheckTests
{
    [Theory]
    [InlineData("Costa 450 euro, cioè 450.", "Kost 450 dollar.")]
    [InlineData("Costa 450 euro.", "Kost 450 dollar ofwel 450.")]
    public void A_number_without_a_unit_is_kept_by_one_of_any_unit(string source, string target) => Assert.Empty(Check(source, target));

    [Theory]
    [InlineData("Costa 450 euro. |Ecco 450 dollari.", "Kost 450 euro. |Zie 450 dollar.")]
    [InlineData("Costa 450 dollari. |Ecco 450 euro.", "Kost 450 euro. |Zie 450 dollar.")]
    public void The_same_units_of_a_paragraph_are_paired_first(string source, string target) => Assert.Empty(Check(source, target));

    [Theory]
    [InlineData("Un quinto vota.", "Er stemde 0,2 deel.")]
    [InlineData("Anni '90.", "In 1990.")]
    [InlineData("Anni 90.", "In 1990.")]
    [InlineData("Nel 1999.", "In '99.")]
    [InlineData("Anni '10.", "In 1910.")]
    [InlineData("Un quinto vota.", "Er stemde 20 procent.")]
    [InlineData("Due terzi votano.", "Er stemde 66%.")]
    [InlineData("Due terzi votano.", "Er stemde 67%.")]
    [InlineData("Nel '99.", "In 1999.")]
    [InlineData("Nell’89.", "In 1989.")]
    [InlineData("Nel '07.", "In 2007.")]
    public void One_value_in_two_notations_is_kept(string source, string target) => Assert.Empty(Check(source, target));

    [Theory]
    [InlineData("Ecco 0 persone.", "Zie 1900 mensen.")]
    [InlineData("Ecco 85 persone.", "Zie 1985 mensen.")]
    [InlineData("Ecco 100 persone.", "Zie 2000 mensen.")]
    [InlineData("Ecco 90 persone.", "Zie 1980 mensen.")]
    [InlineData("Un quinto vota.", "Er stemde 1 deel.")]
    [InlineData("Un quinto vota.", "Er stemde 0,3 deel.")]
    [InlineData("Un quinto vota.", "Er stemde 21 procent.")]
    [InlineData("Un quinto vota.", "Er stemde 20 man.")]
    [InlineData("Nel '99.", "In 1998.")]
    [InlineData("Ecco 99 persone.", "Zie 1999 mensen.")]
    [InlineData("Alle 14.30.", "Om half elf.")]
    [InlineData("Alle 14.", "Om half drie.")]
    [InlineData("Ecco tre.", "Zie 15 mensen.")]
    [InlineData("Ecco tre ore.", "Zie 15 uur.")]
    [InlineData("Ecco tre euro.", "Zie 3,30 euro.")]
    [InlineData("Nell'8.", "In 1908.")]
    [InlineData("Alle 2.30.", "Om 14.30.")]
    [InlineData("Ecco due milioni.", "Zie 8 uur.")]
    [InlineData("Due terzi votano.", "Om 12 uur.")]
    [InlineData("Ecco 2,5.", "Om half drie.")]
    public void Another_value_is_none(string source, string target) => Assert.Equal(["ALN353"], Check(source, target));

    [Theory]
    [InlineData("Alle 14.30.", "Om half drie.")]
    [InlineData("Alle 2.30.", "Om half drie.")]
    [InlineData("Alle 10:30.", "Om half elf.")]
    [InlineData("Alle due e mezza.", "Om 14.30.")]
    [InlineData("Alle due e mezza.", "Om half drie.")]
    [InlineData("Alle tre e mezza.", "Om 15.30 uur.")]
    [InlineData("Alle tre.", "Om 15 uur.")]
    [InlineData("Alle tre.", "Om 15.00 uur.")]
    public void A_time_in_words_is_that_of_the_clocks_face(string source, string target) => Assert.Empty(Check(source, target));

    [Theory]
    [InlineData("1/0")]
    [InlineData("1/x")]
    [InlineData("x/5")]
    public void A_share_of_a_pack_that_is_no_number_has_no_other_notation(string share)
    {
        var pack = Translation.Italian with { Measures = [new Measure(MeasureKind.Share, share, ["un quinto"])] };
        Assert.Equal(["t:1:11 ALN353"], new Translation("Un quinto vota.", "Er stemde 0 deel.") { SourcePack = pack }.Findings);
    }

    [Fact]
    public void A_number_said_twice_may_be_another_the_second_time() =>
        Assert.Equal(["t:1:11 ALN353"], Translate("Prima 12 poi 12.", "Nu 12 dan 13.").Findings);

    [Theory]
    [InlineData("Prima 12 poi 12.", "Nu 12.")]
    [InlineData("Prima 12.", "Nu 12 dan 12.")]
    public void A_number_said_twice_may_be_kept_once(string source, string target) => Assert.Empty(Check(source, target));

    [Theory]
    [InlineData("Ecco 12 persone. |Tace lui.", "Mensen. |Nu zwijgt 13 man.", "t:1:19 ALN353")]
    [InlineData("Ecco tre persone. |Tace lui.", "Mensen. |Nu zwijgt 13 man.", "t:1:19 ALN354")]
    [InlineData("Ecco 12 persone. |Tace lui.", "Mensen. |Nu zwijgt elf man.", "t:1:1 ALN353")]
    public void Only_digits_are_taken_for_a_change_of_those_of_another_sentence(string source, string target, string finding) =>
        Assert.Equal([finding], Translate(source, target).Findings);

    [Theory]
    [InlineData("Ecco 12 persone.", "Zie 13 mensen.", "error", FindingKind.Number)]
    [InlineData("Ecco dodici persone.", "Zie 13 mensen.", "warning", FindingKind.Number)]
    [InlineData("Ecco 12 persone.", "Zie elf mensen.", "warning", FindingKind.Number)]
    [InlineData("Ecco 12 persone.", "Zie mensen.", "error", FindingKind.Number)]
    [InlineData("Ecco tre persone.", "Zie mensen.", "note", FindingKind.Number)]
    [InlineData("Ecco 1 persona.", "Zie mensen.", "note", FindingKind.Number)]
    [InlineData("Ecco persone.", "Zie 13 mensen.", "warning", FindingKind.Number)]
    [InlineData("Ecco persone.", "Zie drie mensen.", "note", FindingKind.Number)]
    [InlineData("Ecco persone.", "Zie 1 mens.", "note", FindingKind.Number)]
    [InlineData("Ecco a luglio.", "Zie in juni.", "warning", FindingKind.Date)]
    [InlineData("Ecco 450 euro.", "Zie 450 dollar.", "warning", FindingKind.Unit)]
    public void What_is_said_in_words_or_is_one_weighs_less(string source, string target, string severity, FindingKind kind)
    {
        var finding = Assert.Single(Translate(source, target).All);
        Assert.Equal((severity, kind, severity == "note"), (finding.Severity, finding.Kind, finding.IsDoubtful));
    }

    private static IEnumerable<string> Check(string source, string target) =>
        Translate(source, target).Diagnostics.Select(finding => finding.Code);

    // Shares, units and times more than the packs of the other tests have.
    private static Translation Translate(string source, string target) => new(source, target)
    {
        SourcePack = Translation.Italian with
        {
            Measures =
            [
                .. Translation.Italian.Measures, new Measure(MeasureKind.Share, "1/5", ["un quinto"]),
                new Measure(MeasureKind.Unit, "USD", ["dollari"]), new Measure(MeasureKind.Unit, "hour", ["ore"]),
            ],
            Fractions = [new Fraction(0.5m, "plus", ["e mezza"])],
        },
        TargetPack = Translation.Dutch with
        {
            Measures =
            [
                .. Translation.Dutch.Measures, new Measure(MeasureKind.Unit, "hour", ["uur"]),
                new Measure(MeasureKind.Unit, "percent", ["%", "procent"]), new Measure(MeasureKind.Clock, "half", ["half"]),
            ],
        },
    };
}
