using Pipeline.Runs.Tests.Samples;
using Pipeline.Runs.Tests.Scans;

namespace Pipeline.Runs.Tests.Pdfs;

/// <summary>A PDF that is damaged, and can still be shown, is read from its pictures; the database says so.</summary>
public sealed class DamagedPdfTests : IDisposable
{
    private readonly InboxFolder _inbox = new();

    [Fact]
    public async Task A_page_with_a_wrong_checksum_is_read_from_its_picture_with_a_finding()
    {
        Assert.SkipUnless(ScanTools.AreInstalled, "The tools that read scans are not installed.");
        File.WriteAllBytes(
            Path.Combine(_inbox.Inbox, "a.pdf"),
            WithWrongChecksum(File.ReadAllBytes(Path.Combine(SampleFolder.Path, "tingxi-2023-project-self-evaluation.calc.pdf"))));
        var run = await _inbox.Drain();
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal("project-self-evaluation|ocr", Assert.Single(_inbox.Query("SELECT kind, text_origin FROM filings")));
        Assert.Equal(
            "warning|1",
            Assert.Single(
                _inbox.Query(
                    "SELECT severity, page FROM findings JOIN evidence ON record = 'findings' AND record_id = finding_id WHERE rule = 'damaged-file'"
                )));
    }

    public void Dispose() => _inbox.Dispose();

    /// <summary>The first stream is that of the first page: its last four bytes are its checksum.</summary>
    private static byte[] WithWrongChecksum(byte[] pdf)
    {
        var end = pdf.AsSpan().IndexOf("endstream"u8);
        while (pdf[end - 1] is (byte)'\n' or (byte)'\r')
            end--;
        pdf[end - 2] ^= 0x55;
        return pdf;
    }
}
