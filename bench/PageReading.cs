using BenchmarkDotNet.Attributes;
using Pipeline.Bench.WholeRun;
using Pipeline.Ingest.Extract.Pages;
using Pipeline.Ingest.Extract.Pdf;
using UglyToad.PdfPig;

namespace Pipeline.Bench;

/// <summary>
/// The pages of all sample PDFs into words, rulings and grids, beside PdfPig alone listing their letters and paths.
/// Limit: 1.5 times its time.
/// </summary>
[MemoryDiagnoser]
public class PageReading
{
    private readonly List<byte[]> _files =
    [
        .. Directory.EnumerateFiles(GeneratedFilings.SampleFolder, "*.pdf").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ];

    [Benchmark(Baseline = true)]
    public int LettersAndPaths() => Read(document => document.GetPages().Sum(p => p.Letters.Count + p.Paths.Count));

    [Benchmark]
    public int WordsRulingsAndGrids() =>
        Read(document => PageAssembly.Of(document.GetPages().Select(PdfPageReader.Read)).Sum(p => p.Grids.Count));

    private int Read(Func<PdfDocument, int> count)
    {
        var sum = 0;
        foreach (var file in _files)
        {
            using var document = PdfDocument.Open(file);
            sum += count(document);
        }
        return sum;
    }
}
