using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What a process has used of the machine.</summary>
/// <param name="Computing">Time of processors, also of children that have ended.</param>
/// <param name="ResidentBytes">Memory it holds now.</param>
internal readonly record struct ProcessUsage(TimeSpan Computing, long ResidentBytes)
{
    // USER_HZ, which is 100 on every architecture that .NET runs on (man 5 proc, man 7 time).
    private const int TicksPerSecond = 100;

    // The fields of /proc/PID/stat after the name: state is the first (man 5 proc numbers it 3).
    private const int UserTime = 11;
    private const int ResidentPages = 21;

    /// <summary>Of one process; nothing for one that has ended.</summary>
    public static ProcessUsage Of(Process process)
    {
        try
        {
            return OperatingSystem.IsLinux() ? OfLinux(process.Id) : Portable(process);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>Of a process and all its descendants. Elsewhere than on Linux, of the process alone.</summary>
    public static ProcessUsage OfTree(Process process) =>
        OperatingSystem.IsLinux()
            ? Descendants(process.Id).Select(d => Tolerant(d.Id, d.Parent)).Aggregate(Of(process), (sum, one) => sum + one)
            : Of(process);

    public static ProcessUsage operator +(ProcessUsage one, ProcessUsage other) =>
        new(one.Computing + other.Computing, one.ResidentBytes + other.ResidentBytes);

    private static ProcessUsage Portable(Process process)
    {
        process.Refresh();
        return process.HasExited ? default : new ProcessUsage(process.TotalProcessorTime, process.WorkingSet64);
    }

    /// <summary>
    /// Between the fork and the start of its own program a child holds its parent's memory, not as much again. On a busy machine that takes
    /// long enough to be seen, and a good file was refused for it. The name is read before the memory: a child that has its own program by
    /// then cannot go back.
    /// </summary>
    private static ProcessUsage Tolerant(int id, int parent)
    {
        try
        {
            var isFork = CommandLine(id) == CommandLine(parent);
            var usage = OfLinux(id);
            return isFork ? usage with { ResidentBytes = 0 } : usage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private static string CommandLine(int id) => File.ReadAllText($"/proc/{id}/cmdline");

    private static ProcessUsage OfLinux(int id)
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        // A name may hold anything, brackets too.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = fields[UserTime..(UserTime + 4)].Sum(f => long.Parse(f, CultureInfo.InvariantCulture));
        return new ProcessUsage(
            TimeSpan.FromSeconds((double)ticks / TicksPerSecond),
            long.Parse(fields[ResidentPages], CultureInfo.InvariantCulture) * Environment.SystemPageSize);
    }

    private static IEnumerable<(int Id, int Parent)> Descendants(int id) =>
        Children(id).SelectMany(child => Descendants(child).Prepend((child, id)));

    private static int[] Children(int id)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{id}/task")
                .SelectMany(task => File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(child => int.Parse(child, CultureInfo.InvariantCulture))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile.
            return [];
        }
    }
}
