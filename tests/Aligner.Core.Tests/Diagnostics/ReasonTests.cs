using Aligner.Diagnostics;

namespace Aligner.Core.Tests.Diagnostics;

public sealed class ReasonTests
{
    [Fact]
    public void It_reads_as_the_string_and_keeps_its_form_and_what_is_put_in()
    {
        var (name, count, share) = ("Jesi", 3, 0.25);
        Reason reason = $"'{name}' stands {count} times, {share:0.00}" + $" of all; {name}";
        Assert.Equal("'Jesi' stands 3 times, 0.25 of all; Jesi", reason.ToString());
        Assert.Equal("'{0}' stands {1} times, {2} of all; {3}", reason.Format);
        Assert.Equal(["Jesi", 3, "0.25", "Jesi"], reason.Named.AsEnumerable());
    }

    [Fact]
    public void A_reason_in_a_reason_stays_one()
    {
        var file = "a.txt";
        Reason why = $"{file} is empty";
        Reason all = Reason.Join("; ", [why, "and {so} on"]);
        Assert.Equal("a.txt is empty; and {so} on", all.ToString());
        Assert.Contains(why, all.Named);
        Assert.Equal("and {so} on", ((Reason)"and {so} on").Format);
        Assert.Equal("{ a.txt }", ((Reason)$"{{ {file} }}").ToString());
    }

    [Fact]
    public void Two_that_say_the_same_are_the_same_and_so_are_diagnostics()
    {
        var file = "a.txt";
        Reason reason = $"{file} is empty";
        Assert.Equal((Reason)"a.txt is empty", reason);
        Assert.NotEqual((Reason)"b.txt is empty", reason);
        Assert.Equal(Diagnostic.Error("ALN102", file, "a.txt is empty"), Diagnostic.Error("ALN102", file, reason));
        Assert.NotEqual(Diagnostic.Error("ALN102", file, "empty"), Diagnostic.Error("ALN102", file, reason));
        Assert.Equal("a.txt: error ALN102: a.txt is empty", Diagnostic.Error("ALN102", file, reason).Whole.ToString());
    }
}
