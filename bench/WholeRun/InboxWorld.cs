using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Bench.WholeRun;

/// <summary>An inbox with its database in a folder of its own, and the worker on it.</summary>
internal sealed class InboxWorld(string folder, double settleSeconds)
{
    // In /proc/PID/stat, times count in hundredths of a second.
    private const double TicksPerSecond = 100;

    public string Inbox { get; } = Directory.CreateDirectory(Path.Combine(folder, "in")).FullName;

    public string Database { get; } = Path.Combine(folder, "x.db");

    public string Archive => Database + ".archive";

    public string Quarantine => Database + ".quarantine";

    /// <param name="schedule">A cron expression.</param>
    /// <param name="log">Told each line; null for none.</param>
    public Process Worker(string schedule, int rescanSeconds, Action<string>? log = null)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Program, "run", "--inbox", Inbox, "--db", Database, "--settle", settleSeconds.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["Inbox__Schedule"] = schedule,
                ["Inbox__RescanSeconds"] = rescanSeconds.ToString(CultureInfo.InvariantCulture),
            },
        };
        var worker = Process.Start(start)!;
        worker.OutputDataReceived += (_, line) => log?.Invoke(line.Data ?? "");
        worker.BeginOutputReadLine();
        return worker;
    }

    /// <summary>Runs another verb on the database to its end.</summary>
    public (int ExitCode, string Output) Run(string verb)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Program, verb, "--db", Database]) { RedirectStandardOutput = true }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    public static void Terminate(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        process.WaitForExit();
    }

    /// <param name="figure">VmRSS for now, VmHWM for the most there was.</param>
    public static double Megabytes(int processId, string figure)
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(l => l.StartsWith(figure, StringComparison.Ordinal));
        return double.Parse(line[(figure.Length + 1)..].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>The time of a core that a process has used.</summary>
    public static double CpuSeconds(int processId) => CpuSeconds(processId, 11);

    /// <summary>The time of a core that our child processes which ended have used, with theirs.</summary>
    public static double CpuSecondsOfChildren() => CpuSeconds(Environment.ProcessId, 13);

    /// <param name="first">Of two figures after the program's name, from 0.</param>
    private static double CpuSeconds(int processId, int first)
    {
        var stat = File.ReadAllText($"/proc/{processId}/stat");
        var figures = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(figures[first], CultureInfo.InvariantCulture) + double.Parse(figures[first + 1], CultureInfo.InvariantCulture))
            / TicksPerSecond;
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "pipeline.dll");
}
