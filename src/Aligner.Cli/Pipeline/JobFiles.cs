using System.Globalization;
using System.Text;
using Aligner.Cli.Hosting;
using Aligner.Cli.Terminals;
using Aligner.Languages;

namespace Aligner.Cli.Pipeline;

/// <summary>Writes the files by which a scheduler runs the main job in parts.</summary>
/// <param name="Work">The folder the tasks share.</param>
/// <param name="Shards">How many tasks each stage but the last has.</param>
/// <param name="Here">Where tasks are started, so that the names of the inputs lead to them.</param>
/// <param name="Settings">The languages, format and folders that tasks are given.</param>
internal sealed record JobFiles(string Work, int Shards, string Here, AlignerSettings Settings)
{
    /// <summary>The engines there are files for.</summary>
    public static IReadOnlyList<string> Engines { get; } = ["slurm", "kubernetes", "parallel"];

    // The last stage has one task.
    private static readonly (ShardStage Stage, bool IsArray)[] Stages =
    [
        (ShardStage.Read, true), (ShardStage.Pair, true), (ShardStage.Align, true), (ShardStage.Reduce, false),
    ];

    /// <summary>The files of an engine by name; that named <c>run.sh</c> starts the job.</summary>
    /// <param name="engine">One of <see cref="Engines"/>.</param>
    /// <param name="image">For Kubernetes: the image of the program.</param>
    /// <param name="claim">For Kubernetes: the claim of the volume that holds the folders.</param>
    public IReadOnlyList<(string Name, string Text)> Of(string engine, string image, string claim) => engine switch
    {
        "slurm" => [.. Stages.Select(stage => ($"{KindName.Of(stage.Stage)}.sbatch", Batch(stage.Stage))), ("run.sh", Submission())],
        "kubernetes" =>
        [
            .. Stages.Select(stage => ($"{KindName.Of(stage.Stage)}.yaml", Manifest(stage.Stage, stage.IsArray, image, claim))),
            ("run.sh", Application()),
        ],
        _ => [("run.sh", Parallel())],
    };

    // Slurm queues the tasks of a lost node again; one that was killed (137: out of memory) asks for it, three times at most.
    private string Batch(ShardStage stage) => Script(
        $$"""
        code=0
        {{CallOf(stage)}} || code=$?
        if [ "$code" = 137 ] && [ "${SLURM_RESTART_COUNT:-0}" -lt 3 ]; then scontrol requeue "$SLURM_JOB_ID"; fi
        [ "$code" = 0 ] || [ "$code" = {{ExitCode.SomeFailed}} ]
        """,
        "#SBATCH --requeue",
        "#SBATCH --ntasks=1");

    private string Submission()
    {
        var lines = new List<string> { "files=$(cd \"$(dirname \"$0\")\" && pwd)" };
        var before = "";
        foreach (var (stage, isArray) in Stages)
        {
            var name = KindName.Of(stage);
            var array = isArray ? string.Create(CultureInfo.InvariantCulture, $" --array=0-{Shards - 1}") : "";
            var log = $" --open-mode=append --output=\"$files/{name}{(isArray ? "-%a" : "")}.log\"";
            lines.Add($"{name}=$(sbatch --parsable --job-name=aligner-{name}{array}{log}{before} \"$files/{name}.sbatch\")");
            // A stage of which a task can't be done does not leave those after it in the queue for ever.
            before = $" --kill-on-invalid-dep=yes --dependency=afterok:\"${name}\"";
        }
        lines.Add("echo \"$reduce\"");
        return Script(string.Join('\n', lines));
    }

    private string Parallel() => Script(string.Join('\n', Stages.Select(stage => stage.IsArray
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"seq 0 {Shards - 1} | parallel --halt soon,fail=1 {Quoted(TaskOf(stage.Stage, $" --shard {{}}/{Shards}"))}")
        : TaskOf(stage.Stage))));

    // A Job that has failed never completes and can't be started again: it is taken away, and what its tasks finished is not done again.
    private static string Application() => ScriptOf(
        $$"""
        cd "$(dirname "$0")"
        failed() { kubectl wait --for=condition=failed --timeout=0s "job/aligner-$1" > /dev/null 2>&1; }
        for stage in {{string.Join(' ', Stages.Select(stage => KindName.Of(stage.Stage)))}}; do
          if failed "$stage"; then kubectl delete "job/aligner-$stage"; fi
          kubectl apply -f "$stage.yaml"
          until kubectl wait --for=condition=complete --timeout=10s "job/aligner-$stage" 2> /dev/null; do
            if failed "$stage"; then echo "job/aligner-$stage failed; start this again when its cause is gone" >&2; exit 1; fi
            sleep 1
          done
        done
        """);

    // A Job of batch/v1; tasks know their number by JOB_COMPLETION_INDEX. One that a node takes with it is started again elsewhere.
    private string Manifest(ShardStage stage, bool isArray, string image, string claim)
    {
        var count = (isArray ? Shards : 1).ToString(CultureInfo.InvariantCulture);
        return $"""
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: aligner-{KindName.Of(stage)}
            spec:
              completions: {count}
              parallelism: {count}
              completionMode: Indexed
              backoffLimit: {count}
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: aligner
                      image: {Yaml(image)}
                      workingDir: {Yaml(Here)}
                      command: ['/bin/sh', '-c', {Yaml(TaskOf(stage))}]
                      volumeMounts:
                        - name: shared
                          mountPath: {Yaml(Here)}
                  volumes:
                    - name: shared
                      persistentVolumeClaim:
                        claimName: {Yaml(claim)}

            """;
    }

    // Another name or a path of the program may be given by the variable ALIGNER.
    private const string Program = "${ALIGNER:-aligner}";

    private IEnumerable<string> ArgumentsOf(ShardStage stage)
    {
        List<string> arguments = ["shard", KindName.Of(stage), "--work", Work];
        if (Settings.Languages.Length > 0) arguments.AddRange(["--languages", Settings.Languages]);
        if (Settings.InputFormat.Length > 0) arguments.AddRange(["--input-format", Settings.InputFormat]);
        if (stage == ShardStage.Reduce) arguments.AddRange(["--out", Settings.Out, "--glossaries", Settings.Glossaries]);
        return arguments;
    }

    // A task that names an input it could not read has done its part all the same.
    private string TaskOf(ShardStage stage, string more = "") => $"{CallOf(stage)}{more} || [ $? = {ExitCode.SomeFailed} ]";

    private string CallOf(ShardStage stage) => $"{Program} {string.Join(' ', ArgumentsOf(stage).Select(Quoted))}";

    private string Script(string body, params string[] heads) => ScriptOf($"cd {Quoted(Here)}\n{body}", heads);

    private static string ScriptOf(string body, params string[] heads) =>
        new StringBuilder("#!/bin/bash\n").AppendJoin("", heads.Select(head => head + "\n")).Append("set -eu\n").Append(body).Append('\n')
            .ToString();

    private static string Quoted(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "-_./,=:".Contains(c))
        ? text
        : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Yaml(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
