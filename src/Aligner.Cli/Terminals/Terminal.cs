using Aligner.Diagnostics;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Aligner.Cli.Terminals;

/// <summary>Where results, messages and progress go: results to <see cref="Out"/>, everything else to standard
/// error. Thread-safe for messages.</summary>
internal sealed class Terminal
{
    private readonly Lock gate = new();
    private readonly TextWriter error;
    private readonly IAnsiConsole errorConsole;
    private readonly bool quiet;
    private readonly ILogger<Terminal> logger;
    private readonly bool interactive;
    private readonly List<Diagnostic> diagnostics = [];

    public Terminal(TextWriter output, TextWriter error, bool quiet, bool noColor, ILogger<Terminal> logger)
    {
        Out = output;
        this.error = error;
        this.quiet = quiet;
        this.logger = logger;
        var plain = noColor || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        interactive = !quiet && !Console.IsErrorRedirected;
        errorConsole = Create(error, plain || Console.IsErrorRedirected);
        OutConsole = Create(output, plain || Console.IsOutputRedirected);
        // A table is no narrower in a file or a pipe than on a wide screen.
        if (Console.IsOutputRedirected) OutConsole.Profile.Width = 120;
    }

    /// <summary>Results.</summary>
    public TextWriter Out { get; }

    /// <summary>Results that are tables.</summary>
    public IAnsiConsole OutConsole { get; }

    /// <summary>Whether an error was reported; the command then ends with <see cref="ExitCode.SomeFailed"/>.</summary>
    public bool AnyFailed { get; private set; }

    /// <summary>Every diagnostic reported so far, in order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Shows a diagnostic; an error makes the exit code <see cref="ExitCode.SomeFailed"/>.</summary>
    public void Report(Diagnostic diagnostic)
    {
        lock (gate)
        {
            diagnostics.Add(diagnostic);
            AnyFailed |= diagnostic.Severity == Severity.Error;
            if (quiet && diagnostic.Severity == Severity.Info) return;
            error.WriteLine(diagnostic);
        }
    }

    /// <summary>Forgets what was reported, for work that begins anew in the same process.</summary>
    public void Forget()
    {
        lock (gate) diagnostics.Clear();
        AnyFailed = false;
    }

    /// <summary>Shows a note, unless quiet.</summary>
    public void Note(string message)
    {
        if (quiet) return;
        lock (gate) error.WriteLine(message);
    }

    /// <summary>The exit code after all that was reported.</summary>
    public int Exit => AnyFailed ? ExitCode.SomeFailed : ExitCode.Done;

    /// <summary>Runs long work with a progress bar on standard error; without one where that is no terminal.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="work">Takes the receiver of the share done, 0..1.</param>
    public T During<T>(string title, Func<IProgress<double>, T> work)
    {
        logger.LogInformation("{Stage}", title);
        if (!interactive) return work(new Nowhere());
        return errorConsole.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(new Bar(task));
            });
    }

    private static IAnsiConsole Create(TextWriter writer, bool plain) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
    });

    // Not Progress<T>: that posts to a context, later and on other threads.
    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }

    private sealed class Nowhere : IProgress<double>
    {
        public void Report(double value) { }
    }
}
