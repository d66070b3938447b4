using System.Diagnostics;
using Aligner.Diagnostics;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Aligner.Cli.Terminals;

/// <summary>Where results, messages and progress go: results to <see cref="Out"/>, everything else to standard
/// error. Thread-safe for messages.</summary>
internal sealed class Terminal
{
    // A line of how far a stage is, for programs; people have a bar.
    private static readonly TimeSpan pace = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly Log log;
    private readonly List<StageRecord> stages = [];
    private readonly int[] counts = new int[Enum.GetValues<Severity>().Length];
    private readonly IAnsiConsole errorConsole;
    private readonly ILogger logger;

    public Terminal(TextWriter output, TextWriter error, LogFormat format, Verbosity verbosity, Colours colours, ILogger logger)
    {
        Out = output;
        log = new Log(error, format);
        this.logger = logger;
        Verbosity = verbosity;
        var plain = colours == Colours.None || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        errorConsole = Create(error, plain || Console.IsErrorRedirected ? Colours.None : Colours.InTerminals);
        OutConsole = Create(output, plain || Console.IsOutputRedirected ? Colours.None : Colours.InTerminals);
        // A table is no narrower in a file or a pipe than on a wide screen.
        if (Console.IsOutputRedirected) OutConsole.Profile.Width = 120;
    }

    /// <summary>How much is said besides results.</summary>
    public Verbosity Verbosity { get; }

    /// <summary>Results.</summary>
    public TextWriter Out { get; }

    /// <summary>Results that are tables.</summary>
    public IAnsiConsole OutConsole { get; }

    /// <summary>Which part of a job in parts is done here, as <c>1/4</c>; null where none is.</summary>
    public string? Shard { get; set; }

    /// <summary>Whether an error was reported: some input failed.</summary>
    public bool AnyFailed { get; private set; }

    /// <summary>The stages that have ended, in this order.</summary>
    public IReadOnlyList<StageRecord> Stages
    {
        get
        {
            lock (gate) return [.. stages];
        }
    }

    /// <summary>How many diagnostics of a severity were reported.</summary>
    public int Count(Severity severity)
    {
        lock (gate) return counts[(int)severity];
    }

    /// <summary>Shows a diagnostic; an error counts as failed input.</summary>
    public void Report(Diagnostic diagnostic)
    {
        lock (gate)
        {
            AnyFailed |= diagnostic.Severity == Severity.Error;
            counts[(int)diagnostic.Severity]++;
        }
        Show(diagnostic);
    }

    /// <summary>Shows a diagnostic that is an answer, no failure.</summary>
    public void Show(Diagnostic diagnostic)
    {
        if (Verbosity == Verbosity.Quiet && diagnostic.Severity == Severity.Info) return;
        log.Write(diagnostic);
    }

    /// <summary>Shows what ended the work.</summary>
    public void Report(Failure failure) => log.Write(failure);

    /// <summary>Forgets what was reported, for work that begins anew in the same process.</summary>
    public void Forget()
    {
        lock (gate) AnyFailed = false;
    }

    /// <summary>Shows a note, unless quiet.</summary>
    public void Note(string message)
    {
        if (Verbosity == Verbosity.Quiet) return;
        log.Note(message);
    }

    /// <summary>Runs a stage with a progress bar on standard error, without one where that is no
    /// terminal, and logs what it came to.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="work">Takes the receiver of the share done, 0..1.</param>
    /// <param name="count">How many things the stage gave, where they can be counted.</param>
    public T During<T>(string title, Func<IProgress<double>, T> work, Func<T, int>? count = null)
    {
        var start = Stopwatch.GetTimestamp();
        var result = Verbosity == Verbosity.Quiet ? work(new Nowhere())
            : log.Format == LogFormat.Json ? work(new Paced(share => log.Progress(title, share)))
            : Console.IsErrorRedirected ? work(new Nowhere())
            : WithBar(title, work);
        var stage = new StageRecord(title, count?.Invoke(result), Stopwatch.GetElapsedTime(start).TotalSeconds);
        lock (gate) stages.Add(stage);
        if (stage.Count is null) logger.LogInformation("{Stage}: {Seconds:0.000} s", title, stage.Seconds);
        else logger.LogInformation("{Stage}: {Count} in {Seconds:0.000} s", title, stage.Count, stage.Seconds);
        return result;
    }

    private T WithBar<T>(string title, Func<IProgress<double>, T> work) => errorConsole.Progress()
        .AutoClear(true)
        .HideCompleted(true)
        .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .Start(context =>
        {
            // Until the first step is reported nobody knows how long it takes, but it can be seen to be alive.
            var task = context.AddTask(Markup.Escape(title), maxValue: 1);
            task.IsIndeterminate = true;
            return work(new Bar(task));
        });

    private static IAnsiConsole Create(TextWriter writer, Colours colours) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = colours == Colours.None ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = colours == Colours.None ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Interactive = colours == Colours.None ? InteractionSupport.No : InteractionSupport.Detect,
    });

    // Not Progress<T>: that posts to a context, later and on other threads.
    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value)
        {
            task.IsIndeterminate = false;
            task.Value = value;
        }
    }

    private sealed class Paced(Action<double> tell) : IProgress<double>
    {
        private readonly Lock gate = new();
        private long last = Stopwatch.GetTimestamp();

        public void Report(double value)
        {
            lock (gate)
            {
                if (Stopwatch.GetElapsedTime(last) < pace) return;
                last = Stopwatch.GetTimestamp();
            }
            tell(value);
        }
    }

    private sealed class Nowhere : IProgress<double>
    {
        public void Report(double value) { }
    }
}
