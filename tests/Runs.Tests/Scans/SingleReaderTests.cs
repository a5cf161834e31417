using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Ocr.Recognition;
using Pipeline.Model;
using Pipeline.Runs.Tests.Samples;

namespace Pipeline.Runs.Tests.Scans;

/// <summary>What a scan becomes where one of the two models is not installed.</summary>
public sealed class SingleReaderTests
{
    private const double Sure = 0.9;

    private static readonly string Scan = Path.Combine(SampleFolder.Path, "scans", "qinghe-2024-department-targets.noisy.pdf");

    [Fact]
    public void Tesseract_alone_is_sure_of_no_figure()
    {
        using var readers = Readers(paddle: false, tesseract: true);
        var figures = Words(readers).Where(w => w.Text.Any(char.IsAsciiDigit)).ToList();
        Assert.True(figures.Count >= 20, $"Only {figures.Count} words with figures were read.");
        Assert.All(figures, w => Assert.True(w.Confidence < Sure, $"{w.Text} {w.Confidence}"));
        Assert.Contains("Tesseract alone", readers.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void What_PaddleOCR_alone_is_sure_of_two_witnesses_read_too()
    {
        using var both = Readers(paddle: true, tesseract: true);
        using var alone = Readers(paddle: true, tesseract: false);
        var texts = Words(both).Select(w => w.Text).ToHashSet();
        var sure = Words(alone).Where(w => w.Confidence >= Sure && w.Text.Any(char.IsAsciiDigit)).ToList();
        Assert.True(sure.Count >= 20, $"Only {sure.Count} words with figures are sure.");
        Assert.All(sure, w => Assert.Contains(w.Text, texts));
        Assert.Contains("PP-OCRv4 alone", alone.Remark, StringComparison.Ordinal);
        Assert.Null(both.Remark);
    }

    [Fact]
    public void Without_either_the_lines_to_run_are_told() =>
        Assert.Contains("models/fetch", ReadersStart.Missing.Refusal, StringComparison.Ordinal);

    private static IReadOnlyList<Word> Words(LineReaders readers) =>
        ScanReader.Read(1, new ScannedPage(File.ReadAllBytes(Scan), 1, true, null).Clean(), readers).Words;

    private static LineReaders Readers(bool paddle, bool tesseract)
    {
        var files = ModelFiles.Find(AppContext.BaseDirectory);
        Assert.SkipWhen(files is null, "The models were not fetched.");
        Assert.SkipUnless(ScanTools.AreInstalled, "The tools that read scans are not installed.");
        return new LineReaders(paddle ? new PaddleReader(files) : null, tesseract ? TesseractReader.With("HanS") : null);
    }
}
