namespace Aligner.Mutation.Tests;

public sealed class MutantRewriterTests
{
    [Fact]
    public void A_condition_is_forced_both_ways()
    {
        var results = Toy.Results("public static int Run(int n) { if (n > 5) return 1; return 0; }", [9]);
        Assert.Equal(1, results[""]);
        Assert.Equal(0, results["the if never holds: n > 5"]);
        Assert.Equal(1, results["the if always holds: n > 5"]);
    }

    [Fact]
    public void Each_operand_is_left_out()
    {
        const string Source = "public static bool Run(bool a, bool b, bool c) => a && b || c;";
        Assert.Equal(true, Toy.Results(Source, [false, true, false])["'and' without: a"]);
        Assert.Equal(true, Toy.Results(Source, [true, false, false])["'and' without: b"]);
        Assert.Equal(false, Toy.Results(Source, [false, false, true])["'or' without: c"]);
        Assert.Equal(false, Toy.Results(Source, [true, true, false])["'or' without: a && b"]);
    }

    [Fact]
    public void The_boundary_of_whole_numbers_moves_and_that_of_fractions_stays()
    {
        Assert.Equal(true, Toy.Results("public static bool Run(int n) => n < 3;", [3])["<= in: n < 3"]);
        Assert.Equal([""], Toy.Results("public static bool Run(double n) => n < 3;", [3.0]).Keys);
    }

    [Fact]
    public void A_guard_at_the_end_of_a_branch_is_removed()
    {
        var results = Toy.Results("public static int Run(int n) { if (n > 0) { n++; return n; } return -n; }", [4]);
        Assert.Equal(5, results[""]);
        Assert.Equal(-5, results["no return n;"]);
    }

    [Fact]
    public void An_arm_of_a_switch_is_removed()
    {
        var results = Toy.Results("public static int Run(int n) => n switch { 1 => 10, > 1 => 20, _ => 0 };", [1]);
        Assert.Equal(10, results[""]);
        Assert.Equal(0, results["no arm 1 => 10"]);
        Assert.Equal(
            0,
            Toy.Results("public static int Run(int n) { switch (n) { case 1: return 10; default: return 0; } }", [1])["no case 1:"]);
    }

    [Fact]
    public void An_alternative_of_a_pattern_is_left_out()
    {
        var results = Toy.Results("public static bool Run(char c) => c is 'a' or 'b' or 'c';", ['b']);
        Assert.Equal(false, results["pattern without: 'b'"]);
        Assert.Equal(true, results["pattern without: 'a'"]);
    }

    [Fact]
    public void A_predicate_lets_everything_through()
    {
        Assert.Equal(
            3,
            Toy.Results("public static int Run(int[] all) => all.Where(n => n > 1).Count();", [new[] { 1, 2, 3 }])["Where without: n > 1"]);
        Assert.Equal(
            2,
            Toy.Results("public static int Run(string all) => all.Count(char.IsLetter);", ["a1"])["Count without: char.IsLetter"]);
    }

    [Fact]
    public void A_rule_of_a_list_is_removed()
    {
        const string Source = "public static int Run(int n) { Func<int, int>[] rules = [Twice, More]; return rules.Aggregate(n, "
            + "(m, rule) => rule(m)); }"
            + "static int Twice(int n) => 2 * n; static int More(int n) => n + 1;";
        var results = Toy.Results(Source, [3]);
        Assert.Equal(7, results[""]);
        Assert.Equal(4, results["no rule Twice"]);
        Assert.Equal(6, results["no rule More"]);
    }

    [Fact]
    public void A_negation_is_removed_where_nothing_else_forces_it() =>
        Assert.Equal(true, Toy.Results("public static bool Run(bool a) => !a;", [true])["no negation: !a"]);

    [Fact]
    public void What_a_pattern_declares_stays_behind_its_condition()
    {
        var results = Toy.Results("public static int Run(object o) { if (o is not int n) return -1; return n; }", ["text"]);
        Assert.Equal(["", "the if always holds: o is not int n"], results.Keys);
        results = Toy.Results("public static int Run(object o) { if (o is int n && n > 3) return n; return -1; }", [2]);
        Assert.Equal(2, results["'and' without: n > 3"]);
        Assert.DoesNotContain("'and' without: o is int n", results.Keys);
    }

    [Fact]
    public void A_mutant_that_does_not_compile_is_left_out_and_the_others_stay()
    {
        var assembly = Toy.Compile("public static int Run(int n) { int m; if (n > 0) { m = 1; } else { m = 2; n++; return n; } n += m; if "
            + "(n > 9) return 3; return n; }");
        Assert.All(assembly.Mutants, mutant => Assert.Equal("Toys", mutant.Folder));
        Assert.Contains(assembly.Mutants, mutant => mutant.Change == "the if never holds: n > 9");
        var unassigned = Toy.Compile(
            "public static int Run(int n) { int m; if (n > 0) { n++; return n; } else m = 2; n += m; if (n > 9) return 3; return n; }");
        Assert.DoesNotContain(unassigned.Mutants, mutant => mutant.Change == "no return n;");
        Assert.Contains(unassigned.Mutants, mutant => mutant.Change == "the if never holds: n > 9");
    }

    [Fact]
    public void A_named_number_changes_by_a_tenth_when_numbers_are_asked_for_and_nothing_else_does()
    {
        var results = Toy.Results("const int Most = 50; public static int Run(int n) => n > 0 ? Most : 0;", [1], numbers: true);
        Assert.Equal([50, 55, 45], results.Values);
    }

    [Fact]
    public void A_named_number_that_must_be_known_stays()
    {
        var assembly = Toy.Compile(
            "const int None = 7; const int Bits = 3; const int Most = 50; static int Of(uint n) => (int)n; "
                + "public static int Run(int n) => n is None ? Of(2 * Bits) : Most;",
            numbers: true);
        Assert.All(assembly.Mutants, mutant => Assert.StartsWith("Most ", mutant.Change, StringComparison.Ordinal));
        Assert.Equal(2, assembly.Mutants.Count);
    }

    [Fact]
    public void Constants_attributes_and_defaults_are_no_rules() => Assert.Empty(Toy.Compile(
        "const bool Both = true && false; [Obsolete(\"a\", false || false)] public static bool Run(bool a = true && false) => a;").Mutants);
}
