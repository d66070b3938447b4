using Aligner.Languages.Identification;
using FsCheck;
using FsCheck.Fluent;

namespace Aligner.Core.Tests.Languages;

public class ProfileTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("12 – 3,5", "")]
    [InlineData("Sarà più di 48", "_sarà_più_di_")]
    [InlineData("L’Aia e l'uomo", "_l'aia_e_l'uomo_")]
    [InlineData("‘Goed’, zei hij.", "_goed_zei_hij_")]
    [InlineData("'s avonds", "_s_avonds_")]
    [InlineData("Straßen-Café", "_straßen_café_")]
    [InlineData("İstanbul", "_istanbul_")]
    [InlineData("zero\u200bwidth", "_zerowidth_")]
    [InlineData("кaжe", "_каже_")] // Latin a and e
    [InlineData("COCA кола", "_coca_кола_")]
    [InlineData("\ud83d\ude00 ja \ud800", "_ja_")]
    public void Words_stand_in_lower_case_between_boundaries(string text, string folded) => Assert.Equal(folded, ProfileText.Fold(text));

    [Fact]
    public void Any_text_folds_and_no_boundary_stands_twice() =>
        Prop.ForAll<char[]>(characters =>
        {
            var folded = ProfileText.Fold(new string(characters));
            return !folded.Contains("__", StringComparison.Ordinal)
                && (folded.Length == 0 || (folded.Length > 2 && folded[0] == '_' && folded[^1] == '_'));
        }).QuickCheckThrowOnFailure();
}
