namespace Pipeline.Runs.Tests.Scans;

/// <summary>Whether scans can be read on this machine.</summary>
internal static class ScanTools
{
    private static readonly Lazy<bool> Installed = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-tools-");
        try
        {
            var scan = Path.Combine(Samples.SampleFolder.Path, "scans", "luwan-2023-self-evaluation-report.fax.pdf");
            return !Run.Pipeline("ingest", scan, "--no-archive", "--db", Path.Combine(folder.FullName, "x.db"))
                .Output.Contains("is not installed", StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    });

    public static bool AreInstalled => Installed.Value;
}
