using System.Diagnostics;
using System.Reflection;

namespace Aligner.Architecture.Tests.Packaging;

/// <summary>A program of somebody else's that has our packages from a folder; all of it lies in a folder of
/// its own, gone after the test.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("aligner-consumer-");

    public Consumer()
    {
        Directory.CreateDirectory(At("feed"));
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Aligner.Languages" Version="{Version}" />
                <PackageReference Include="Aligner.Formats" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
        // What our packages need was restored with this repository; nothing is asked of the network.
        Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <fallbackPackageFolders><add key="restored" value="{Restored}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    private static string Version =>
        typeof(Aligner.Articles.Article).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static string Configuration => typeof(Consumer).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static string Restored => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Puts a project's package, of what is built already, into the feed.</summary>
    public void Pack(string project) => DotNet(
        "pack", Path.Combine(Repository.Root, "src", project), "--no-build", "--configuration", Configuration, "--output", At("feed"));

    /// <summary>Restores and compiles the program.</summary>
    public void Build() => DotNet("build", folder.FullName, "--disable-build-servers");

    /// <summary>Runs the program and returns its standard output.</summary>
    public string Run(params string[] arguments) =>
        DotNet([At(Path.Combine("bin", "Debug", "net10.0", "Consumer.dll")), .. arguments]);

    /// <summary>Runs our own program in the same folder.</summary>
    public void RunAligner(params string[] arguments) => DotNet([Path.Combine(AppContext.BaseDirectory, "aligner.dll"), .. arguments]);

    /// <summary>Writes a file of the program.</summary>
    public void Write(string name, string text) => File.WriteAllText(At(name), text);

    /// <summary>Reads a file the program left.</summary>
    public string Read(string name) => File.ReadAllText(At(name));

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    private string At(string name) => Path.Combine(folder.FullName, name);

    private string DotNet(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = At("packages");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', start.ArgumentList)}\n{output}\n{error.Result}");
        return output;
    }
}
