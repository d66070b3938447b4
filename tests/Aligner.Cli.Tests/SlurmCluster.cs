using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Aligner.Cli.Tests;

/// <summary>A Slurm of one node on this machine: its daemons run as root on loopback, without cgroups, and keep everything in a folder of
/// their own, gone at the end.</summary>
internal sealed class SlurmCluster : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aligner-slurm-").FullName;

    /// <summary>Starts the daemons and waits until the node takes work.</summary>
    public SlurmCluster()
    {
        Directory.CreateDirectory(In("state"));
        Directory.CreateDirectory(In("spool"));
        File.WriteAllBytes(In("key"), RandomNumberGenerator.GetBytes(1024));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(In("key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(Configuration, Settings());
        Daemon(
            "munge.pid",
            "munged",
            "--force",
            $"--key-file={In("key")}",
            $"--socket={In("munge.sock")}",
            $"--pid-file={In("munge.pid")}",
            $"--log-file={In("munge.log")}",
            $"--seed-file={In("seed")}");
        Daemon("slurmctld.pid", "slurmctld");
        Daemon("slurmd.pid", "slurmd");
        Until("the node is idle", () => Answer("sinfo", "--noheader", "--format=%T").StartsWith("idle", StringComparison.Ordinal));
    }

    /// <summary>Whether this machine has the daemons and lets us start them.</summary>
    public static string? WhyNot { get; } = new[] { "slurmctld", "slurmd", "sbatch", "munged" }
        .FirstOrDefault(name => !new[] { "/usr/sbin", "/usr/bin" }.Any(place => File.Exists(Path.Combine(place, name)))) is { } absent
            ? $"{absent} is not installed (apt-get install slurm-wlm munge)"
            : System.Environment.IsPrivilegedProcess ? null : "Slurm's daemons are started as root only";

    /// <summary>The file that its commands are told of by SLURM_CONF.</summary>
    public string Configuration => In("slurm.conf");

    /// <summary>What a command of Slurm prints.</summary>
    public string Answer(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SLURM_CONF"] = Configuration;
        using var process = Process.Start(start)!;
        return Workplace.Finish(process).Output;
    }

    /// <summary>Waits until something is so; a cluster that hangs ends the test, with its log.</summary>
    public void Until(string what, Func<bool> holds)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); Thread.Sleep(50))
            if (waited.Elapsed > TimeSpan.FromMinutes(4))
                Assert.Fail($"not in four minutes: {what}\n{Answer("squeue")}\n{File.ReadAllText(In("slurmctld.log"))}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var name in new[] { "slurmd.pid", "slurmctld.pid", "munge.pid" })
            if (ProcessOf(name) is { } daemon)
                using (daemon)
                {
                    daemon.Kill(entireProcessTree: true);
                    daemon.WaitForExit();
                }
        Directory.Delete(folder, recursive: true);
    }

    private string In(string name) => Path.Combine(folder, name);

    // Daemons leave the process that started them; each has written its number when it is there.
    private void Daemon(string pid, string program, params string[] arguments)
    {
        Answer(program, arguments);
        Until($"{program} runs", () => ProcessOf(pid) is not null);
    }

    private Process? ProcessOf(string pid)
    {
        try
        {
            return int.TryParse(File.ReadAllText(In(pid)), out var number) ? Process.GetProcessById(number) : null;
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return null;
        }
    }

    private string Settings() => $"""
        ClusterName=aligner
        SlurmctldHost={Dns.GetHostName().Split('.')[0]}(127.0.0.1)
        SlurmctldPort={FreePort()}
        SlurmdPort={FreePort()}
        AuthType=auth/munge
        CryptoType=crypto/munge
        AuthInfo=socket={In("munge.sock")},cred_expire=5
        SlurmUser=root
        SlurmdUser=root
        StateSaveLocation={In("state")}
        SlurmdSpoolDir={In("spool")}
        SlurmctldPidFile={In("slurmctld.pid")}
        SlurmdPidFile={In("slurmd.pid")}
        SlurmctldLogFile={In("slurmctld.log")}
        SlurmdLogFile={In("slurmd.log")}
        ProctrackType=proctrack/linuxproc
        TaskPlugin=task/none
        MpiDefault=none
        ReturnToService=2
        SelectType=select/cons_tres
        SelectTypeParameters=CR_Core
        SchedulerParameters=sched_interval=1,sched_min_interval=0,batch_sched_delay=0,bf_interval=1
        NodeName={Dns.GetHostName().Split('.')[0]} NodeAddr=127.0.0.1 CPUs=2 RealMemory=1000
        PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP

        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test that needs Slurm's daemons and says why where they can't be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlurmFactAttribute : FactAttribute
{
    public SlurmFactAttribute() => Skip = SlurmCluster.WhyNot;
}
