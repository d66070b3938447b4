using System.Diagnostics;

namespace Aligner.Cli.Tests;

public sealed class CompletionTests
{
    [ToolFact("bash")]
    public void Bash_completes_commands_options_and_values()
    {
        using var place = new Workplace();
        place.Write("script.sh", $$"""
            aligner() { dotnet '{{Repository.Program}}' "$@"; }
            source <(aligner completion bash)
            complete -p aligner
            offer() {
                COMP_LINE="$1" COMP_POINT=${#1}
                read -ra COMP_WORDS <<< "$1"
                COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
                _aligner
                echo "${COMPREPLY[*]}"
            }
            offer 'aligner exp'
            offer 'aligner align --un'
            offer 'aligner export --to deepl-'
            offer 'aligner glossary me'
            offer 'aligner align --unit s'
            offer 'aligner detect a.t'
            """);
        Assert.Equal(
            ["complete -o default -F _aligner aligner", "export", "--unit", "deepl-csv deepl-tsv deepl-v3", "merge merge-driver",
                "sentence", ""],
            Output("bash", place.Path("script.sh")));
    }

    [ToolFact("zsh")]
    public void Zsh_reads_its_script()
    {
        using var place = new Workplace();
        place.Write("script.zsh", place.Run("completion", "zsh").Output);
        Assert.Equal([""], Output("zsh", "-n", place.Path("script.zsh")));
    }

    [ToolFact("fish")]
    public void Fish_completes_commands()
    {
        using var place = new Workplace();
        place.Write("script.fish", $$"""
            function aligner; dotnet '{{Repository.Program}}' $argv; end
            aligner completion fish | source
            complete -C 'aligner exp'
            """);
        Assert.Contains("export", Output("fish", place.Path("script.fish"))[0], StringComparison.Ordinal);
    }

    [ToolFact("pwsh")]
    public void PowerShell_completes_commands()
    {
        using var place = new Workplace();
        place.Write("script.ps1", $$"""
            function aligner { dotnet '{{Repository.Program}}' @args }
            aligner completion pwsh | Out-String | Invoke-Expression
            (TabExpansion2 'aligner exp' 11).CompletionMatches.CompletionText
            """);
        Assert.Equal("export", Output("pwsh", "-NoProfile", "-File", place.Path("script.ps1"))[0]);
    }

    private static string[] Output(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output.EndsWith('\n') ? output[..^1] : output).Split('\n');
    }
}
