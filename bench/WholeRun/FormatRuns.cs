using System.IO.Compression;
using System.Text;

namespace Pipeline.Bench.WholeRun;

/// <summary>
/// Whole runs over folders of 200 files of one format each, beside PDFs: time a file, and what the worker processes hold.
/// </summary>
internal static class FormatRuns
{
    private const int Files = 200;

    private static readonly (string Format, Func<byte[], int, byte[]> Distinct)[] Formats =
    [
        ("pdf", (file, i) => [.. file, .. Encoding.ASCII.GetBytes($"% {i}\n")]),
        ("html", (file, i) => [.. file, .. Encoding.ASCII.GetBytes($"<!-- {i} -->")]),
        ("docx", WithEntry),
        ("xlsx", WithEntry),
    ];

    public static void Run()
    {
        using var work = new WorkFolder();
        Console.WriteLine($"{"format",7}{"seconds",10}{"ms/file",10}{"peak MB",10}{"worker MB",12}{"of a PDF",11}");
        var pdf = 0.0;
        foreach (var (format, distinct) in Formats)
        {
            var run = Ingest(work, Folder(work, format, distinct));
            pdf = pdf == 0 ? run.Seconds : pdf;
            Console.WriteLine($"{format,7}{run.Seconds,10:0.00}{1000 * run.Seconds / Files,10:0.00}{run.PeakMegabytes,10:0}"
                + $"{run.WorkerMegabytes,12:0}{run.Seconds / pdf,11:0.00}");
        }
    }

    /// <summary>The samples of a format over and over, each different in bytes that nobody reads.</summary>
    private static string Folder(WorkFolder work, string format, Func<byte[], int, byte[]> distinct)
    {
        var folder = Directory.CreateDirectory(work.Folder(format)).FullName;
        var samples = Directory.EnumerateFiles(GeneratedFilings.SampleFolder, $"*.{format}").Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes).ToList();
        for (var i = 0; i < Files; i++)
            File.WriteAllBytes(Path.Combine(folder, $"{i:000}.{format}"), distinct(samples[i % samples.Count], i));
        return folder;
    }

    private static byte[] WithEntry(byte[] package, int number)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            archive.CreateEntry($"docProps/{number}.txt");
        return stream.ToArray();
    }

    private static ChildRun Ingest(WorkFolder work, string folder)
    {
        // The first run fills the disk's cache.
        ChildRun.Ingest(folder, work.NewFile("run.db"), "0,1");
        var run = ChildRun.Ingest(folder, work.NewFile("run.db"), "0,1");
        return run.ExitCode == 0 && run.Output.Contains($"{Files} succeeded", StringComparison.Ordinal) ? run
            : throw new InvalidOperationException($"The run ended with {run.ExitCode}: {run.Output}");
    }
}
