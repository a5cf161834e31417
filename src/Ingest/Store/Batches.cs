using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Store;

/// <summary>The batches that were run.</summary>
internal static class Batches
{
    public static long Start(SqliteConnection connection, DateTimeOffset now) =>
        connection.ExecuteScalar<long>(
            "INSERT INTO batches (started_at) VALUES (@now) RETURNING batch_id",
            new { now = Timestamp.Of(now) });

    public static void Finish(SqliteConnection connection, long batchId, DateTimeOffset now, string summary) =>
        connection.Execute(
            "UPDATE batches SET finished_at = @now, summary = @summary WHERE batch_id = @batchId",
            new
            {
                batchId,
                summary,
                now = Timestamp.Of(now),
            });

    /// <returns>The last batch that came to its end; null where there is none.</returns>
    public static FinishedBatch? Last(SqliteConnection connection)
    {
        var row = connection.QueryFirstOrDefault<(string Started, string Finished, string Summary)?>(
            "SELECT started_at, finished_at, summary FROM batches WHERE finished_at IS NOT NULL ORDER BY batch_id DESC LIMIT 1");
        return row is { } batch ? new FinishedBatch(Time(batch.Started), Time(batch.Finished), batch.Summary) : null;
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
