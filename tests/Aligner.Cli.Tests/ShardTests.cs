using System.Diagnostics;
using System.Text.RegularExpressions;
using Aligner.Cli.Pipeline;
using Aligner.Cli.Terminals;
using YamlDotNet.RepresentationModel;

namespace Aligner.Cli.Tests;

/// <summary>The main job in parts gives what one run gives, whatever the order of the tasks and whatever happens to them.</summary>
public sealed class ShardTests
{
    private static readonly string[] Stages = ["read", "pair", "align"];

    // Enough for every part to have something.
    private static readonly string[] several = ["munich-security", "antwerp-medicines", "hormuz-tanker", "alpini-trento"];

    [Fact]
    public void Parts_in_any_order_give_the_bytes_of_one_run()
    {
        using var whole = new Workplace();
        using var parts = new Workplace();
        whole.CopyStories(several);
        parts.CopyStories(several);
        Assert.Equal(0, whole.Run("run", "-q", "--no-store").ExitCode);
        Assert.Equal(0, parts.Run("shard", "plan", "seeds", "--work", "work", "--shards", "2").ExitCode);
        foreach (var stage in Stages)
        {
            Killed(parts, stage);
            foreach (var shard in new[] { "1/2", "0/2" }) Assert.Equal(0, Shard(parts, stage, shard).ExitCode);
        }
        Assert.Equal(0, parts.Run("shard", "reduce", "--work", "work", "-q").ExitCode);
        Assert.Equal(Results(whole), Results(parts));
    }

    [Fact]
    public void A_part_that_is_there_is_not_made_again_and_a_missing_one_is_named()
    {
        using var place = new Workplace();
        place.CopyStories(several);
        place.Run("shard", "plan", "seeds", "--work", "work", "--shards", "2");
        Assert.Equal(0, Shard(place, "read", "1/2").ExitCode);
        var before = File.GetLastWriteTimeUtc(place.Path("work/read/1-of-2.part"));
        Assert.Contains("read 1/2: done already", Shard(place, "read", "1/2").Error, StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(place.Path("work/read/1-of-2.part")));

        var pair = Shard(place, "pair", "0/2");
        Assert.Equal(2, pair.ExitCode);
        Assert.Contains("work/read/0-of-2.part: error ALN932: ", pair.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("1-of-2", pair.Error, StringComparison.Ordinal);

        // What other settings made is no part of this job.
        Assert.Contains(
            "1-of-2.part: error ALN932: ", Shard(place, "pair", "0/2", "--languages", "it,nl").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_plan_is_named()
    {
        using var place = new Workplace();
        var read = Shard(place, "read", "0/2");
        Assert.Equal(2, read.ExitCode);
        Assert.Contains("work/plan.json: error ALN931: ", read.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-", "ALN930")]
    [InlineData("nowhere", "ALN112")]
    public void What_no_task_could_read_is_not_planned(string input, string code)
    {
        using var place = new Workplace();
        var plan = place.Run("shard", "plan", input, "--work", "work");
        Assert.Equal(2, plan.ExitCode);
        Assert.Contains($"{input}: error {code}: ", plan.Error, StringComparison.Ordinal);
        Assert.Empty(place.Snapshot());
    }

    [Theory]
    [InlineData("2/4", null, null, null, 2)]
    [InlineData("2", null, null, null, 2)]
    [InlineData("1/4", "3", "4", null, 1)]
    [InlineData(null, "3", "4", "0", 3)]
    [InlineData(null, "3", null, null, 3)]
    [InlineData(null, null, null, "1", 1)]
    public void A_task_knows_its_part_from_the_option_or_the_scheduler(
        string? option, string? slurm, string? slurmCount, string? kubernetes, int index) =>
        Assert.Equal(new ShardNumber(index, 4), ShardNumber.Of(option, Environment(slurm, slurmCount, kubernetes), 4));

    [Theory]
    [InlineData("4/4", null)]
    [InlineData("1/5", null)]
    [InlineData("-1/4", null)]
    [InlineData("1/4/4", null)]
    [InlineData("x", null)]
    [InlineData(null, null)]
    [InlineData(null, "7")]
    public void What_is_no_part_of_the_plan_is_refused(string? option, string? slurm) => Assert.StartsWith(
        "--shard: error ALN930: ",
        Assert.Throws<CommandFailedException>(() => ShardNumber.Of(option, Environment(slurm, null, null), 4)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("slurm", "align.sbatch pair.sbatch plan.json read.sbatch reduce.sbatch run.sh")]
    [InlineData("kubernetes", "align.yaml pair.yaml plan.json read.yaml reduce.yaml run.sh")]
    [InlineData("parallel", "plan.json run.sh")]
    public void The_files_of_an_engine_are_scripts_that_parse(string engine, string files)
    {
        using var place = new Workplace();
        place.Write("it's news/a.txt", "x");
        Assert.Equal(
            0, place.Run("shard", "plan", "it's news", "--work", "the work", "--shards", "3", "--engine", engine).ExitCode);
        var written = Directory.EnumerateFiles(place.Path("the work")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, string.Join(' ', written.Select(Path.GetFileName)));
        if (OperatingSystem.IsWindows()) return;
        foreach (var script in written.Where(file => !file.EndsWith(".yaml", StringComparison.Ordinal)
            && !file.EndsWith(".json", StringComparison.Ordinal)))
            Assert.Equal(0, Bash(place, "-n", script));
    }

    // What the published schema of batch/v1 wants of an Indexed Job, and what the tasks rest on.
    [Theory]
    [InlineData("read", 3)]
    [InlineData("pair", 3)]
    [InlineData("align", 3)]
    [InlineData("reduce", 1)]
    public void A_manifest_is_an_indexed_job(string stage, int tasks)
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("shard", "plan", "seeds", "--work", "work", "--shards", "3", "--engine", "kubernetes", "--image", "news:1");
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(place.Path($"work/{stage}.yaml"))));
        var job = Assert.Single(stream.Documents).RootNode;
        Assert.Equal("batch/v1", Text(job, "apiVersion"));
        Assert.Equal("Job", Text(job, "kind"));
        Assert.Matches("^[a-z]([-a-z]*[a-z])?$", Text(job["metadata"], "name"));
        var spec = job["spec"];
        Assert.Equal("Indexed", Text(spec, "completionMode"));
        Assert.Equal($"{tasks}", Text(spec, "completions"));
        Assert.Equal($"{tasks}", Text(spec, "parallelism"));
        var pod = spec["template"]["spec"];
        Assert.Equal("Never", Text(pod, "restartPolicy"));
        var container = Assert.Single(Assert.IsType<YamlSequenceNode>(pod["containers"]));
        Assert.Equal("news:1", Text(container, "image"));
        Assert.Contains($"shard {stage} --work work", container["command"][2].ToString(), StringComparison.Ordinal);
        var mount = Assert.Single(Assert.IsType<YamlSequenceNode>(container["volumeMounts"]));
        var volume = Assert.Single(Assert.IsType<YamlSequenceNode>(pod["volumes"]));
        Assert.Equal(Text(volume, "name"), Text(mount, "name"));
        Assert.Equal("aligner", Text(volume["persistentVolumeClaim"], "claimName"));
    }

    // In place of kubectl: a job that is to fail does so, and every other completes.
    [ToolFact("bash")]
    public void A_job_that_failed_ends_the_submission_and_is_begun_anew_by_the_next()
    {
        using var place = new Workplace();
        place.CopyStories();
        place.Run("shard", "plan", "seeds", "--work", "work", "--shards", "3", "--engine", "kubernetes");
        place.Write("bin/kubectl", """
            #!/bin/bash
            echo "$*" >> "$CALLS"
            job=${!#}
            case "$*" in
              *condition=failed*) [ -e "$JOBS/${job##*-}" ] ;;
              *condition=complete*) [ ! -e "$JOBS/${job##*-}" ] ;;
              delete*) rm "$JOBS/${job##*-}" ;;
              "apply -f $FAILS.yaml") touch "$JOBS/$FAILS" ;;
            esac
            """);
        Assert.Equal(0, Bash(place, "-c", "chmod +x bin/kubectl && mkdir jobs"));
        const string start = "PATH=$PWD/bin:$PATH CALLS=$PWD/calls JOBS=$PWD/jobs work/run.sh";
        var failed = Run(place, "bash", "-c", $"FAILS=align {start}");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("job/aligner-pair", place.Text("calls"), StringComparison.Ordinal);
        Assert.DoesNotContain("reduce", place.Text("calls"), StringComparison.Ordinal);
        Assert.Contains("job/aligner-align failed", failed.Error, StringComparison.Ordinal);
        Assert.Equal(0, Bash(place, "-c", $"rm calls; {start}"));
        Assert.Contains("delete job/aligner-align", place.Text("calls"), StringComparison.Ordinal);
        Assert.Contains("apply -f reduce.yaml", place.Text("calls"), StringComparison.Ordinal);
    }

    [KubernetesFact]
    public void Kubernetes_own_schema_takes_the_manifests()
    {
        using var place = new Workplace();
        place.Write("it's news/a.txt", "x");
        string[] plan = ["shard", "plan", "it's news", "--work", "the work", "--shards", "3", "--engine", "kubernetes", "--image"];
        place.Run([.. plan, "registry.example:5000/news: 1"]);
        string[] files = [.. Directory.EnumerateFiles(place.Path("the work"), "*.yaml").Order(StringComparer.Ordinal)];
        Assert.Equal(4, files.Length);
        var answer = Run(place, "node", [KubernetesFactAttribute.Script, .. files]);
        Assert.Equal(("", 0), (answer.Error, answer.ExitCode));

        // It does look: what is no number of tasks is refused.
        File.WriteAllText(files[0], File.ReadAllText(files[0]).Replace("completions: 3", "completions: three", StringComparison.Ordinal));
        Assert.Equal(1, Run(place, "node", KubernetesFactAttribute.Script, files[0]).ExitCode);
    }

    [ToolFact("parallel")]
    public void Gnu_parallel_does_the_job()
    {
        using var whole = new Workplace();
        using var parts = new Workplace();
        whole.CopyStories(several);
        parts.CopyStories(several);
        // One input that can't be read ends no stage.
        foreach (var place in new[] { whole, parts }) place.Write("seeds/broken.docx", "no archive");
        Assert.Equal(1, whole.Run("run", "-q", "--no-store").ExitCode);
        parts.Run("shard", "plan", "seeds", "--work", "work", "--shards", "2");
        Assert.Equal(0, Bash(parts, parts.Path("work/run.sh")));
        Assert.Equal(Results(whole), Results(parts));
    }

    [SlurmFact]
    public void Slurm_does_the_job_and_does_a_killed_task_again()
    {
        using var cluster = new SlurmCluster();
        using var whole = new Workplace();
        using var parts = new Workplace();
        whole.CopyStories(several);
        parts.CopyStories(several);
        Assert.Equal(0, whole.Run("run", "-q", "--no-store").ExitCode);
        parts.Run("shard", "plan", "seeds", "--work", "work", "--shards", "4", "--engine", "slurm");
        parts.Environment["SLURM_CONF"] = cluster.Configuration;
        var submitted = Run(parts, "bash", parts.Path("work/run.sh"));
        Assert.Equal("", submitted.Error);

        // The first task of the array that is seen at work, as a node out of memory would do it.
        cluster.Until("a task was killed", () => KillTaskOf(parts.Folder));
        var last = submitted.Output.Trim();
        cluster.Until("the last stage ended", () => Regex.IsMatch(JobOf(cluster, last), "JobState=(COMPLETED|CANCELLED|FAILED)"));
        Assert.Contains("JobState=COMPLETED", JobOf(cluster, last), StringComparison.Ordinal);
        Assert.Single(Regex.Matches(cluster.Answer("scontrol", "show", "jobs"), "Restarts=1"));
        Assert.Equal(Results(whole), Results(parts));
    }

    private static string JobOf(SlurmCluster cluster, string job) => cluster.Answer("scontrol", "show", "job", job);

    private static bool KillTaskOf(string folder)
    {
        foreach (var process in Process.GetProcessesByName("dotnet"))
            using (process)
            {
                try
                {
                    if (new FileInfo($"/proc/{process.Id}/cwd").LinkTarget != folder) continue;
                    process.Kill();
                    return true;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
                {
                    // It ended meanwhile.
                }
            }
        return false;
    }

    private static ProgramResult Shard(Workplace place, string stage, string shard, params string[] more) =>
        place.Run(["shard", stage, "--work", "work", "--shard", shard, .. more]);

    // A task that is killed at any moment leaves a whole part or none.
    private static void Killed(Workplace place, string stage)
    {
        using var task = place.Start("shard", stage, "--work", "work", "--shard", "1/2");
        Thread.Sleep(300);
        task.Kill();
        task.WaitForExit();
    }

    private static int Bash(Workplace place, params string[] arguments) => Run(place, "bash", arguments).ExitCode;

    private static ProgramResult Run(Workplace place, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = place.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in place.Environment) start.Environment[name] = value;
        start.Environment["ALIGNER"] = $"dotnet {Repository.Program}";
        using var process = Process.Start(start)!;
        return Workplace.Finish(process);
    }

    private static string Text(YamlNode node, string key) => Assert.IsType<YamlScalarNode>(node[key]).Value!;

    private static Func<string, string?> Environment(string? slurm, string? slurmCount, string? kubernetes) => name => name switch
    {
        "SLURM_ARRAY_TASK_ID" => slurm,
        "SLURM_ARRAY_TASK_COUNT" => slurmCount,
        "JOB_COMPLETION_INDEX" => kubernetes,
        _ => null,
    };

    private static SortedDictionary<string, string> Results(Workplace place) => new(
        place.Snapshot()
            .Where(file => !file.Key.StartsWith("out/.aligner/", StringComparison.Ordinal)
                && !file.Key.StartsWith("work/", StringComparison.Ordinal))
            .ToDictionary(),
        StringComparer.Ordinal);
}
