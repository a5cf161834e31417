using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Bench.WholeRun;

/// <summary>One run of the program in a process of its own.</summary>
/// <param name="PeakMegabytes">The most resident memory it had, as the kernel tells it.</param>
/// <param name="WorkerMegabytes">The most that any worker process of it had; 0 where it had none.</param>
internal sealed record ChildRun(double Seconds, double PeakMegabytes, double WorkerMegabytes, int ExitCode, string Output)
{
    /// <param name="cores">The processors it may use, as taskset names them; null for all.</param>
    public static ChildRun Ingest(string folder, string database, string? cores) =>
        Of(["ingest", folder, "--db", database, "--no-archive"], cores);

    /// <param name="cores">The processors it may use, as taskset names them; null for all.</param>
    public static ChildRun Of(string[] verb, string? cores = null)
    {
        string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), .. verb];
        return OfCommand(cores is null ? program : ["taskset", "-c", cores, .. program]);
    }

    /// <summary>As a user starts it: the script builds it once, compiled ahead of time.</summary>
    public static ChildRun OfScript(params string[] verb) =>
        OfCommand([Path.Combine(GeneratedFilings.SampleFolder, "..", "pipeline"), .. verb]);

    private static ChildRun OfCommand(string[] command)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var peak = WatchMemory(process);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var (own, workers) = peak.Result;
        return new ChildRun(clock.Elapsed.TotalSeconds, own, workers, process.ExitCode, output);
    }

    private static async Task<(double Own, double Workers)> WatchMemory(Process process)
    {
        var (own, workers) = (0.0, 0.0);
        while (!process.HasExited)
        {
            own = Math.Max(own, HighWaterMark(process.Id) ?? 0);
            workers = Children(process.Id).Select(c => HighWaterMark(c) ?? 0).Append(workers).Max();
            await Task.Delay(20);
        }

        return (own, workers);
    }

    private static int[] Children(int id)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateDirectories($"/proc/{id}/task")
                    .SelectMany(t => File.ReadAllText(Path.Combine(t, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    .Select(int.Parse),
            ];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static double? HighWaterMark(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
            return line is null ? null : double.Parse(line[6..].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
