using Pipeline.Runs.Tests.Samples;

namespace Pipeline.Runs.Tests.Scans;

/// <summary>The scans among the samples, and those kept beside the repository, read into one database.</summary>
public sealed class ScannedFilings : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-scanned-").FullName;

    public ScannedFilings()
    {
        Filings = [.. Samples(), .. Shared()];
        var ingest = Run.Pipeline(["ingest", "--no-archive", .. Filings.Select(f => f.Path), "--db", Database]);
        Refusal = ingest.Output.Contains("is not installed", StringComparison.Ordinal)
            ? "The tools that read scans are not installed."
            : null;
        Unread = Refusal is null
            ? string.Join(
                '\n',
                ingest
                    .Output.Split('\n')
                    .Where(l => l.StartsWith("failed ", StringComparison.Ordinal) || l.StartsWith("quarantined ", StringComparison.Ordinal))
            )
            : "";
    }

    /// <summary>Each with the rows that a careful reader enters.</summary>
    public IReadOnlyList<(string Path, string Gold)> Filings { get; }

    public string Database => Path.Combine(_folder, "scans.db");

    /// <summary>Why they could not be read; null when they were.</summary>
    public string? Refusal { get; }

    /// <summary>What is said of files that were not stored; empty when all were.</summary>
    public string Unread { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<(string, string)> Samples() =>
        Directory
            .GetFiles(Path.Combine(SampleFolder.Path, "scans"), "*.pdf")
            .Order(StringComparer.Ordinal)
            .Select(f => (f, SampleFolder.Expected(f)[0]));

    private static IEnumerable<(string, string)> Shared() =>
        !Directory.Exists(Repository.Shared)
            ? []
            : Directory
                .GetFiles(Repository.Shared, "*.pdf", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Where(f =>
                    Path.GetFileName(f).StartsWith("scan-", StringComparison.Ordinal)
                    || f.Contains("-pdf-scan", StringComparison.Ordinal)
                    || f.Contains("-pdf-mixed", StringComparison.Ordinal))
                .Select(f => (f, Path.Combine(Path.GetDirectoryName(f)!, "gold.json")));
}
