using System.Diagnostics;
using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Bench.WholeRun;

/// <summary>Recognising scans beside bare Tesseract over the same pages, and two pages at once beside one.</summary>
internal static class ScanRuns
{
    private const int Times = 3;

    /// <param name="files">Scans; those among the samples where none are named.</param>
    public static void Run(IReadOnlyList<string> files)
    {
        var scans =
            files.Count > 0
                ? files
                :
                [
                    .. Directory
                        .EnumerateFiles(Path.Combine(GeneratedFilings.SampleFolder, "scans"), "*.pdf")
                        .Order(StringComparer.Ordinal),
                ];
        using var work = new WorkFolder();
        // Has the runtime compile what it needs.
        Recognize(Pages(scans[0]));
        Console.WriteLine($"{"pages",6}{"ours",9}{"bare",9}{"ratio",8}  file");
        var (ours, bare) = (0.0, 0.0);
        foreach (var scan in scans)
        {
            var pages = Pages(scan);
            var (our, their) = (Recognize(pages), Bare(scan, work));
            (ours, bare) = (ours + our, bare + their);
            Console.WriteLine(
                $"{pages.Count, 6}{our, 9:0.00}{their, 9:0.00}{our / their, 8:0.00}  "
                    + $"{Path.GetFileName(Path.GetDirectoryName(scan))}/{Path.GetFileName(scan)}");
        }
        Console.WriteLine($"{"",6}{ours,9:0.00}{bare,9:0.00}{ours / bare,8:0.00}  all");
        TwoAtOnce(scans);
    }

    /// <summary>A page of the last scan; each recogniser reads it once, for it reads lines that look the same only once.</summary>
    private static void TwoAtOnce(IReadOnlyList<string> scans)
    {
        var (page, other) = (Pages(scans[^1])[0], Pages(scans[0])[0]);
        var one = Enumerable.Range(0, Times).Min(_ => Timed(page, other, 1));
        var two = Enumerable.Range(0, Times).Min(_ => Timed(page, other, 2));
        Console.WriteLine($"one page {one:0.00} s, two at once {two:0.00} s: {two / one:0.00} times");
    }

    private static double Timed(ScannedPage page, ScannedPage other, int recognizers)
    {
        var all = Enumerable.Range(0, recognizers).Select(_ => new PageRecognizer()).ToList();
        // Loads the models.
        all.ForEach(r => r.Read(other, null));
        var seconds = Together([.. all.Select(r => (Action)(() => r.Read(page, null)))]);
        all.ForEach(r => r.Dispose());
        return seconds;
    }

    private static double Together(params Action[] works)
    {
        var clock = Stopwatch.StartNew();
        Task.WaitAll([.. works.Select(w => Task.Factory.StartNew(w, TaskCreationOptions.LongRunning))]);
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>As a worker does that has just begun: the models are loaded too.</summary>
    private static double Recognize(List<ScannedPage> pages)
    {
        var clock = Stopwatch.StartNew();
        using var recognizer = new PageRecognizer();
        for (var i = 0; i < pages.Count; i++)
            if (recognizer.Read(pages[i], i + 1 < pages.Count ? pages[i + 1] : null).Refusal is { } refusal)
                throw new InvalidOperationException(refusal);
        return clock.Elapsed.TotalSeconds;
    }

    private static List<ScannedPage> Pages(string scan)
    {
        var pdf = File.ReadAllBytes(scan);
        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(p => new ScannedPage(pdf, p.Number, Ingest.Extract.Pdf.PageColours.AreGreys(p), null))];
    }

    /// <summary>One process over all pages, whose pictures are made before the clock starts.</summary>
    private static double Bare(string scan, WorkFolder work)
    {
        var folder = Directory.CreateDirectory(work.Folder($"pages-{Guid.NewGuid():N}")).FullName;
        Process.Start("pdftoppm", ["-r", "300", "-gray", scan, Path.Combine(folder, "p")]).WaitForExit();
        var list = Path.Combine(folder, "list.txt");
        File.WriteAllLines(list, Directory.EnumerateFiles(folder, "*.pgm").Order(StringComparer.Ordinal));
        var start = new ProcessStartInfo("tesseract", [list, Path.Combine(folder, "out"), "--psm", "6", "-l", "chi_sim"])
        {
            RedirectStandardError = true,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return clock.Elapsed.TotalSeconds;
    }
}
