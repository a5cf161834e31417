using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Decisions;

namespace Pipeline.Ingest.Verify;

/// <summary>Looks for what may not be in a database: damage, rows of no filing, filings that lack rows.</summary>
internal static class DatabaseCheck
{
    // Each gives a sentence a fault.
    private static readonly string[] OfFilings =
    [
        """
        SELECT 'Filing ' || filing_id || ' (' || file_name || ') has ' || (SELECT count(*) FROM pages p WHERE p.filing_id = f.filing_id) || ' of its ' || page_count || ' pages.'
        FROM filings f WHERE page_count <> (SELECT count(*) FROM pages p WHERE p.filing_id = f.filing_id)
        """,
        "SELECT 'The document ' || sha256 || ' has ' || count(*) || ' filings, numbered up to ' || max(part) || '.' FROM filings "
            + "GROUP BY sha256 HAVING count(*) <> max(part)",
        "SELECT 'Filing ' || filing_id || ' (' || file_name || ') cannot be found by search.' FROM filings WHERE filing_id NOT IN "
            + "(SELECT filing_id FROM full_text_entries)",
        """
        SELECT 'Nothing tells whether filing ' || filing_id || ' (' || file_name || ') is a copy of another: run `pipeline reconcile`.'
        FROM filings f WHERE NOT EXISTS (SELECT 1 FROM disclosure_copies c WHERE c.sha256 = f.sha256 AND c.part = f.part)
        """,
        """
        SELECT 'The disclosures name ' || count(*) || ' filings that are not there, or do not count: run `pipeline reconcile`.'
        FROM disclosure_copies c
        LEFT JOIN disclosure_copies k ON k.sha256 = c.counted_sha256 AND k.part = c.counted_part AND k.role IN ('current', 'supplement')
        LEFT JOIN filings f ON f.sha256 = c.sha256 AND f.part = c.part
        WHERE k.sha256 IS NULL OR f.sha256 IS NULL HAVING count(*) > 0
        """,
        $"""
        SELECT 'Decisions on filing ' || filing_id || ' (' || file_name || ') are not applied yet: run `pipeline reparse`.'
        FROM filings WHERE {UnappliedDecisions.IsOf}
        """,
        "SELECT 'The journal knows of no attempt that stored filing ' || filing_id || ' (' || file_name || ').' FROM filings WHERE "
            + "sha256 NOT IN (SELECT sha256 FROM ingests WHERE state = 'succeeded')",
    ];

    // Their ordinals count from 1 in each filing.
    private static readonly string[] Numbered =
        ["header_fields", "budget_items", "goals", "tasks", "projects", "score_items", "sections", "facts", "findings"];

    // Which rows point at which, by keys that go with a filing.
    private static readonly (string Table, string Key, string Other)[] Links =
    [
        ("indicators", "project_id", "projects"),
        ("budget_items", "project_id", "projects"),
        ("score_items", "indicator_id", "indicators"),
    ];

    /// <returns>A sentence a fault; of damage, nothing else is looked at.</returns>
    public static List<string> Faults(SqliteConnection connection)
    {
        var damage = connection.Query<string>("PRAGMA integrity_check").Where(line => line != "ok").ToList();
        return damage.Count > 0
            ? [.. damage.Select(line => $"The database is damaged: {line}. Bring a backup back with `pipeline restore`.")]
            : [.. Strays(connection), .. Checks(connection).SelectMany(sql => connection.Query<string>(sql))];
    }

    private static IEnumerable<string> Strays(SqliteConnection connection) =>
        connection.Query<(string Table, long? Row, string Parent)>("PRAGMA foreign_key_check")
            .CountBy(stray => (stray.Table, stray.Parent))
            .Select(count => $"{count.Value} rows of {count.Key.Table} belong to no row of {count.Key.Parent}.");

    private static string Gaps(string table) =>
        $"SELECT 'Filing ' || filing_id || ' has ' || count(*) || ' rows of {table}, numbered up to ' || max(ordinal) || '.' FROM "
            + $"{table} GROUP BY filing_id HAVING count(*) <> max(ordinal)";

    private static IEnumerable<string> Checks(SqliteConnection connection) =>
        [.. OfFilings, .. Numbered.Select(Gaps), .. Links.Select(Crossed), .. Evidenced(connection).Select(Pointless)];

    private static string Crossed((string Table, string Key, string Other) of) =>
        $"""
        SELECT 'Filing ' || t.filing_id || ' has ' || count(*) || ' rows of {of.Table} that point at {of.Other} of another filing.'
        FROM {of.Table} t JOIN {of.Other} o USING ({of.Key}) WHERE t.filing_id <> o.filing_id GROUP BY t.filing_id
        """;

    private static IEnumerable<(string Table, string Key)> Evidenced(SqliteConnection connection) =>
        connection.Query<(string, string)>(
            "SELECT r.record, c.name FROM (SELECT DISTINCT record FROM evidence) r JOIN pragma_table_info(r.record) c WHERE c.pk = 1");

    private static string Pointless((string Table, string Key) of) =>
        $"SELECT 'Evidence ' || min(evidence_id) || ' and ' || (count(*) - 1) || ' more point at rows of {of.Table} that are not "
            + $"there.' FROM evidence WHERE record = '{of.Table}' AND record_id NOT IN (SELECT {of.Key} FROM {of.Table}) HAVING count(*) > 0";
}
