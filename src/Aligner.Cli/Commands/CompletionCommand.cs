using System.CommandLine;

namespace Aligner.Cli.Commands;

/// <summary><c>completion SHELL</c>: a script that completes command lines; what it offers it asks the program itself for, so that it is
/// never out of date.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # bash completion for aligner; in ~/.bashrc: source <(aligner completion bash)
        _aligner() {
            local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}"
            mapfile -t COMPREPLY < <(compgen -W "$(aligner "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "$word")
        }
        complete -o default -F _aligner aligner

        """;

    private const string Zsh = """
        #compdef aligner
        # zsh completion for aligner; in ~/.zshrc, after compinit: source <(aligner completion zsh)
        _aligner() {
            local -a offered
            offered=("${(@f)$(aligner "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            if [[ -n "$offered" ]]; then compadd -- "${offered[@]}"; else _files; fi
        }
        compdef _aligner aligner

        """;

    private const string Fish = """
        # fish completion for aligner; in ~/.config/fish/config.fish: aligner completion fish | source
        function __aligner_offered
            set -l line (commandline -cp)
            aligner "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c aligner -a '(__aligner_offered)'

        """;

    private const string PowerShell = """
        # PowerShell completion for aligner; in $PROFILE: aligner completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName aligner -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            aligner "[suggest:$cursorPosition]" "$commandAst" 2>$null |
                Where-Object { $_ -like "$wordToComplete*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }

        """;

    private static readonly Dictionary<string, string> Scripts =
        new(StringComparer.Ordinal) { ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish, ["pwsh"] = PowerShell };

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new ExemplifiedCommand(
            "completion",
            "Writes a script that completes aligner's commands and options in a shell.",
            "source <(aligner completion bash)",
            "aligner completion fish | source",
            "aligner completion bash > ~/.local/share/bash-completion/completions/aligner") { shell };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(Scripts[parsed.GetValue(shell)!].ReplaceLineEndings("\n")));
        return command;
    }
}
