using System.Diagnostics;

namespace Pipeline.Runs.Tests;

/// <summary>A program that ran to its end.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    /// <summary>Where python3 is; null where it is not installed.</summary>
    public static string? Python { get; } = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .Select(p => Path.Combine(p, "python3")).FirstOrDefault(File.Exists);

    /// <summary>Our program as it was built with the tests, in a process of its own.</summary>
    public static Run Pipeline(params IEnumerable<string> args) =>
        Of("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), .. args]);

    public static Run Of(string program, IEnumerable<string> args, string? folder = null) => Start(program, args, folder).Result;

    public static async Task<Run> Start(string program, IEnumerable<string> args, string? folder = null)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        start.Environment.Remove("PIPELINE_DB");
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }
}
