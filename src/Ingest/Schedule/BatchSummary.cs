using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Retries;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Schedule;

/// <summary>What a person reads in the morning: what came since the batch before, and what needs a look.</summary>
internal static class BatchSummary
{
    // Of each kind of trouble; the rest is counted.
    private const int MostShown = 10;

    private static readonly (string Title, string Sql)[] Counts =
    [
        ("Files", "SELECT state, count(*) FROM ingests WHERE finished_at >= @since GROUP BY state ORDER BY state"),
        ("Filings", "SELECT kind, count(*) FROM filings WHERE ingested_at >= @since GROUP BY kind ORDER BY kind"),
        (
            "Findings",
            "SELECT rule, count(*) FROM findings JOIN filings USING (filing_id) WHERE ingested_at >= @since AND dismissed_by IS NULL "
                + "GROUP BY rule ORDER BY rule"),
    ];

    private static readonly (string Title, string Sql)[] Looks =
    [
        ("Quarantined", "SELECT path, error FROM ingests WHERE state = 'quarantined' AND finished_at >= @since ORDER BY ingest_id"),
        (
            "Errors in filings",
            "SELECT file_name, rule || ': ' || subject || ': ' || message FROM findings JOIN filings USING (filing_id) WHERE "
                + "severity = 'error' AND dismissed_by IS NULL AND ingested_at >= @since ORDER BY finding_id"),
    ];

    public static string Of(SqliteConnection connection, DateTimeOffset since, IReadOnlyList<string> faults, string? backup, TimeSpan took)
    {
        var summary = new StringBuilder();
        var from = new { since = Timestamp.Of(since) };
        foreach (var (title, sql) in Counts)
            AppendCounts(summary, title, [.. connection.Query<(string Name, long Count)>(sql, from)]);
        Append(summary, "Faults of the database or the archive", [.. faults.Select(Printable.Line)]);
        Append(summary, "Failed, to be tried again", [.. FailedFiles.All(connection).Select(f => Line(f.Path, f.Reason))]);
        foreach (var (title, sql) in Looks)
            Append(summary, title, [.. connection.Query<(string Name, string Text)>(sql, from).Select(l => Line(l.Name, l.Text))]);
        summary.Append(
            CultureInfo.InvariantCulture,
            $"{(backup is null ? "No backup was made." : $"Backup: {backup}")}\nThe batch took {took.TotalSeconds:0.0} s.");
        return summary.ToString();
    }

    private static string Line(string name, string text) => $"{Printable.Line(name)}: {Printable.Line(text.ReplaceLineEndings(" "))}";

    private static void AppendCounts(StringBuilder summary, string title, List<(string Name, long Count)> counts) =>
        summary.Append(
            CultureInfo.InvariantCulture,
            $"{title} ({counts.Sum(c => c.Count)}){(counts.Count == 0 ? "" : ": ")}"
                + $"{string.Join(", ", counts.Select(c => $"{c.Count} {c.Name}"))}\n");

    private static void Append(StringBuilder summary, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        summary.Append(CultureInfo.InvariantCulture, $"{title} ({lines.Count}):\n");
        foreach (var line in lines.Take(MostShown))
            summary.Append("  ").Append(line).Append('\n');
        if (lines.Count > MostShown)
            summary.Append(CultureInfo.InvariantCulture, $"  … and {lines.Count - MostShown} more\n");
    }
}
