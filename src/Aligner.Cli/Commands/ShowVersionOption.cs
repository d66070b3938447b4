using System.CommandLine;
using System.CommandLine.Invocation;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;

namespace Aligner.Cli.Commands;

/// <summary><c>--version</c>, <c>-V</c>, behind any command.</summary>
internal sealed class ShowVersionOption : Option<bool>
{
    public ShowVersionOption() : base("--version", "-V")
    {
        Description = "Show the version.";
        Recursive = true;
        Arity = ArgumentArity.Zero;
        Action = new ShowVersion();
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(ProductVersion.Text);
            return ExitCode.Done;
        }
    }
}
