using Dapper;
using Microsoft.Data.Sqlite;

namespace Pipeline.Ingest.Store;

/// <summary>The journal of attempts: the one truth about what happened to a file.</summary>
internal sealed class Journal(SqliteConnection connection, TimeProvider clock)
{
    /// <summary>The files of attempts that run, in this program or another, or ran in one that died.</summary>
    public IReadOnlyList<string> Running() => [.. connection.Query<string>("SELECT DISTINCT path FROM ingests WHERE state = 'running'")];

    /// <summary>Ends the attempts at a file that belong to a program that died.</summary>
    public void CloseDead(string path) =>
        connection.Execute(
            "UPDATE ingests SET state = 'failed', finished_at = @now, error = 'The program ended before this attempt did.' WHERE "
                + "path = @path AND state = 'running'",
            new { path, now = Timestamp.Of(clock.GetUtcNow()) });

    /// <returns>The attempt's key.</returns>
    public long Start(string path)
    {
        var now = Timestamp.Of(clock.GetUtcNow());
        // Whoever starts on a file holds it: no other attempt at it can be alive.
        CloseDead(path);
        return connection.ExecuteScalar<long>(
            """
            INSERT INTO ingests (path, state, attempt, started_at)
            SELECT @path, 'running', 1 + count(*), @now FROM ingests
            WHERE path = @path AND ingest_id > coalesce((SELECT max(ingest_id) FROM ingests WHERE path = @path AND state <> 'failed'), 0)
            RETURNING ingest_id
            """, new { path, now });
    }

    /// <param name="members">Of an archive, how many files it held.</param>
    public void Finish(long ingestId, string state, string? sha256, string? error, int? members = null) =>
        connection.Execute(
            "UPDATE ingests SET state = @state, sha256 = @sha256, finished_at = @now, error = @error, members = @members WHERE "
                + "ingest_id = @ingestId",
            new { ingestId, state, sha256, error, members, now = Timestamp.Of(clock.GetUtcNow()) });
}
