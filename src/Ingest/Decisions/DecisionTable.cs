using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Model;

namespace Pipeline.Ingest.Decisions;

/// <summary>What people decided. It is only added to.</summary>
internal static class DecisionTable
{
    private const string All =
        """
        SELECT decision_id AS Id, act AS Act, sha256 AS Sha256, part AS Part, record AS Record, anchor AS Anchor, field AS Field,
               page AS Page, box AS Box, seen AS Seen, decided AS Decided, undoes AS Undoes, reason AS Reason, by_whom AS ByWhom,
               at AS At, parser_version AS ParserVersion
        FROM decisions
        """;

    private const string Insert =
        """
        INSERT INTO decisions (decision_id, act, sha256, part, record, anchor, field, page, box, seen, decided, undoes, reason, by_whom, at,
                               parser_version)
        VALUES (@Id, @Act, @Sha256, @Part, @Record, @Anchor, @Field, @Page, @Box, @Seen, @Decided, @Undoes, @Reason, @ByWhom, @At,
                @ParserVersion)
        RETURNING decision_id
        """;

    /// <returns>Its key.</returns>
    public static long Add(SqliteConnection connection, KeptDecision decision) => connection.ExecuteScalar<long>(Insert, decision);

    /// <summary>All, the oldest first.</summary>
    public static IEnumerable<KeptDecision> Of(SqliteConnection connection) =>
        connection.Query<KeptDecision>($"{All} ORDER BY decision_id");

    /// <summary>Those on a content, the oldest first.</summary>
    public static IReadOnlyList<KeptDecision> On(SqliteConnection connection, string sha256) =>
        [.. connection.Query<KeptDecision>($"{All} WHERE sha256 = @sha256 ORDER BY decision_id", new { sha256 })];

    /// <summary>The newest on a content; 0 where there is none.</summary>
    public static long LastOn(SqliteConnection connection, string sha256) =>
        connection.ExecuteScalar<long>("SELECT coalesce(max(decision_id), 0) FROM decisions WHERE sha256 = @sha256", new { sha256 });
}
