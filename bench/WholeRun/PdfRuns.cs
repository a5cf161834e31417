using System.Text;

namespace Pipeline.Bench.WholeRun;

/// <summary>Whole runs over a folder of 200 PDFs: what a second core brings, and what the worker processes hold.</summary>
internal static class PdfRuns
{
    private const int Files = 200;

    public static void Run()
    {
        using var work = new WorkFolder();
        var folder = Folder(work);
        Console.WriteLine($"{"cores",7}{"seconds",10}{"ms/file",10}{"peak MB",10}{"worker MB",12}");
        // The first run fills the disk's cache.
        Ingest(work, folder, "0,1");
        var two = Print("2", Ingest(work, folder, "0,1"));
        var one = Print("1", Ingest(work, folder, "0"));
        Console.WriteLine($"one core / two cores: {one.Seconds / two.Seconds:0.00}");
    }

    /// <summary>The sample PDFs over and over, each with a remark of its own behind its end.</summary>
    private static string Folder(WorkFolder work)
    {
        var folder = Directory.CreateDirectory(work.Folder("pdfs")).FullName;
        var samples = Directory
            .EnumerateFiles(GeneratedFilings.SampleFolder, "*.pdf")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .ToList();
        for (var i = 0; i < Files; i++)
            File.WriteAllBytes(
                Path.Combine(folder, $"{i:000}.pdf"),
                [.. samples[i % samples.Count], .. Encoding.ASCII.GetBytes($"% {i}\n")]);
        return folder;
    }

    private static ChildRun Ingest(WorkFolder work, string folder, string cores)
    {
        var run = ChildRun.Ingest(folder, work.NewFile("run.db"), cores);
        return run.ExitCode == 0 && run.Output.Contains($"{Files} succeeded", StringComparison.Ordinal)
            ? run
            : throw new InvalidOperationException($"The run ended with {run.ExitCode}: {run.Output}");
    }

    private static ChildRun Print(string cores, ChildRun run)
    {
        Console.WriteLine(
            $"{cores, 7}{run.Seconds, 10:0.00}{1000 * run.Seconds / Files, 10:0.00}{run.PeakMegabytes, 10:0}{run.WorkerMegabytes, 12:0}");
        return run;
    }
}
