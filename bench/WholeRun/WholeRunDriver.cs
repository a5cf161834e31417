namespace Pipeline.Bench.WholeRun;

/// <summary>
/// Times whole runs of the program, as a user starts it: how time and memory grow with the number of files, what a second core
/// brings, and how fast rows are stored beside <c>sqlite3 .import</c>.
/// </summary>
internal static class WholeRunDriver
{
    private const int CoresFiles = 2000;

    /// <param name="sizes">How many files each run of the growth table takes; 200, 2,000 and 20,000 where none is given.</param>
    public static void Run(int[] sizes)
    {
        using var work = new WorkFolder();
        Console.WriteLine($"{"files",8}{"cores",7}{"seconds",10}{"ms/file",10}{"peak MB",10}");
        foreach (var size in sizes.Length > 0 ? sizes : [200, 2_000, 20_000])
            Print(size, "all", Ingest(work, size, null));
        var two = Ingest(work, CoresFiles, "0,1");
        var one = Ingest(work, CoresFiles, "0");
        Print(CoresFiles, "2", two);
        Print(CoresFiles, "1", one);
        Console.WriteLine($"one core / two cores: {one.Seconds / two.Seconds:0.00}");
        StoringSpeed.Print(work, GeneratedFilings.Folder(work, CoresFiles));
    }

    private static ChildRun Ingest(WorkFolder work, int files, string? cores)
    {
        var folder = GeneratedFilings.Folder(work, files);
        var run = ChildRun.Ingest(folder, work.NewFile("run.db"), cores);
        return run.ExitCode == 0
            ? run
            : throw new InvalidOperationException($"The run over {files} files ended with {run.ExitCode}: {run.Output}");
    }

    private static void Print(int files, string cores, ChildRun run) =>
        Console.WriteLine($"{files,8}{cores,7}{run.Seconds,10:0.00}{1000 * run.Seconds / files,10:0.00}{run.PeakMegabytes,10:0}");
}
