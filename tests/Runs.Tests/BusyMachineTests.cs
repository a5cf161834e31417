using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Runs.Tests.Samples;
using Pipeline.Runs.Tests.Scans;

namespace Pipeline.Runs.Tests;

/// <summary>A busy machine is not a damaged file; and no process of ours takes more memory than is said.</summary>
public sealed partial class BusyMachineTests(ITestOutputHelper output) : IDisposable
{
    private const int MostMegabytes = 1024;
    private const int BusyLoops = 8;

    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-busy-").FullName;

    [Fact]
    public async Task Intact_scans_and_PDFs_are_read_while_others_occupy_the_cores()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Memory is looked up in /proc.");
        Assert.SkipUnless(ScanTools.AreInstalled, "The tools that read scans are not installed.");
        Fill("in", 40, [.. SampleFolder.Files.Where(f => f.EndsWith(".pdf", StringComparison.Ordinal))]);
        Fill("in", 12, Directory.GetFiles(Path.Combine(SampleFolder.Path, "scans"), "*.pdf"));
        var loops = Enumerable.Range(0, BusyLoops).Select(_ => Process.Start("sh", ["-c", "while :; do :; done"])).ToList();
        try
        {
            var (text, peaks) = await Ingest();
            foreach (var (process, megabytes) in peaks)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process}: {megabytes} MB at most"));
            Assert.Contains("Files (52): 52 succeeded", text, StringComparison.Ordinal);
            Assert.All(peaks, p => Assert.InRange(p.Value, 1, MostMegabytes));
        }
        finally
        {
            loops.ForEach(l => { l.Kill(); l.Dispose(); });
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The samples over and over, each with a remark of its own after its end.</summary>
    private void Fill(string folder, int files, string[] samples)
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder, folder)).FullName;
        for (var i = 0; i < files; i++)
            File.WriteAllBytes(
                Path.Combine(target, $"{samples.Length}-{i:00}.pdf"),
                [.. File.ReadAllBytes(samples[i % samples.Length]), .. Encoding.ASCII.GetBytes($"\n% {i}\n")]);
    }

    private async Task<(string Output, SortedDictionary<string, long> Peaks)> Ingest()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), "ingest", "in", "--db", "x.db"])
        {
            WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (text, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peaks = new SortedDictionary<string, long>();
        while (!process.HasExited)
        {
            Look(process.Id, "host", peaks);
            await Task.Delay(20);
        }
        _ = await errors;
        return (await text, peaks);
    }

    /// <summary>The most that a process and each of its descendants has held, by what it is.</summary>
    private static void Look(int id, string name, SortedDictionary<string, long> peaks)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{id}/status");
            if (HighWaterMark().Match(status) is { Success: true } mark)
                peaks[name] = Math.Max(
                    peaks.GetValueOrDefault(name),
                    long.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture) / 1024);
            foreach (
                var child in Directory
                    .GetDirectories($"/proc/{id}/task")
                    .SelectMany(t => File.ReadAllText(Path.Combine(t, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                Look(
                    int.Parse(child, CultureInfo.InvariantCulture),
                    name == "host" ? "worker" : File.ReadAllText($"/proc/{child}/comm").Trim(),
                    peaks);
        }
        catch (IOException)
        {
            // It has ended.
        }
    }

    [GeneratedRegex(@"VmHWM:\s*(\d+) kB")]
    private static partial Regex HighWaterMark();
}
