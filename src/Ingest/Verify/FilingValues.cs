using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Reconcile.Tables;

namespace Pipeline.Ingest.Verify;

/// <summary>
/// All that a database says of one filing: by row ("indicators 2 of projects 1"), by column. Keys do not count: a row is named by its
/// place.
/// </summary>
internal sealed class FilingValues
{
    // Of the table of filings: what is not read from the original.
    private static readonly HashSet<string> NotRead = new(StringComparer.Ordinal) { "parser_version", "ingested_at", "is_current" };

    // Where ordinals count within a row above and not within the filing, the row's name tells which.
    private static readonly Dictionary<string, string> Parents = new(StringComparer.Ordinal)
    {
        ["indicators"] = "project_id",
        ["indicator_values"] = "indicator_id",
    };

    // The tables that keys of other rows point into.
    private static readonly Dictionary<string, string> Links = new(StringComparer.Ordinal)
    {
        ["project_id"] = "projects",
        ["indicator_id"] = "indicators",
    };

    // What tells a row of a table from its neighbours, where the table has it.
    private static readonly string[] Places = ["horizon", "field", "ordinal"];

    private readonly Dictionary<(string Table, long Key), IDictionary<string, object?>> _rows = [];

    private FilingValues(SqliteConnection connection, long filingId)
    {
        Read(connection, "filings", "SELECT * FROM filings WHERE filing_id = @filingId", filingId);
        foreach (var table in Tables(connection))
            Read(connection, table, $"SELECT * FROM {table} WHERE filing_id = @filingId ORDER BY rowid", filingId);
        DropDerived();
        Read(
            connection,
            "indicator_values",
            "SELECT v.* FROM indicators JOIN indicator_values v USING (indicator_id) WHERE filing_id = @filingId ORDER BY v.rowid",
            filingId);
        foreach (var (row, values) in _rows)
            ByRow[Distinct(Name(row.Table, values))] = ValuesOf(row.Table, values);
    }

    /// <summary>In the order of the tables and of their rows. Values are long, double, string or null.</summary>
    public OrderedDictionary<string, Dictionary<string, object?>> ByRow { get; } = [];

    public static FilingValues Of(SqliteConnection connection, long filingId) => new(connection, filingId);

    /// <summary>A finding on filings that contradict one another is read from none of them.</summary>
    private void DropDerived()
    {
        var findings = _rows.Where(r => r.Key.Table == "findings" && (string)r.Value["rule"]! == ConflictFindings.Rule);
        var derived = findings.Select(r => r.Key).ToHashSet();
        bool IsOfDerived(IDictionary<string, object?> evidence) =>
            derived.Contains(((string)evidence["record"]!, (long)evidence["record_id"]!));
        derived.UnionWith(_rows.Where(r => r.Key.Table == "evidence" && IsOfDerived(r.Value)).Select(r => r.Key).ToList());
        foreach (var row in derived)
            _rows.Remove(row);
    }

    private static List<string> Tables(SqliteConnection connection) => [.. connection.Query<string>(
        """
        SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name = 'filing_id' AND m.name <> 'filings' ORDER BY m.rowid
        """)];

    /// <summary>The key is the first column of every table.</summary>
    private void Read(SqliteConnection connection, string table, string sql, long filingId)
    {
        foreach (IDictionary<string, object?> row in connection.Query(sql, new { filingId }))
            _rows[(table, (long)row.First().Value!)] = row;
    }

    /// <summary>The values of a row; of a link, the name of the row it points at.</summary>
    private Dictionary<string, object?> ValuesOf(string table, IDictionary<string, object?> row) =>
        row.Skip(1).Where(v => IsRead(table, v.Key)).ToDictionary(
            v => v.Key, v => v.Value is long key && Links.TryGetValue(v.Key, out var other) ? NameOf(other, key) : v.Value);

    private static bool IsRead(string table, string column) =>
        Links.ContainsKey(column) ? Parents.GetValueOrDefault(table) != column
            : !column.EndsWith("_id", StringComparison.Ordinal) && !NotRead.Contains(column);

    private string Name(string table, IDictionary<string, object?> row)
    {
        var places = (table == "pages" ? ["page"] : Places).Select(p => row.TryGetValue(p, out var place) ? place : null).OfType<object>();
        return string.Join(' ', [table, .. places, .. Above(table, row).Select(above => "of " + above)]);
    }

    /// <summary>The row that a row belongs to, or tells of.</summary>
    private IEnumerable<string> Above(string table, IDictionary<string, object?> row)
    {
        if (row.TryGetValue("record_id", out var record))
            yield return NameOf((string)row["record"]!, (long)record!);
        else if (Parents.TryGetValue(table, out var parent) && row[parent] is long above)
            yield return NameOf(Links[parent], above);
    }

    private string NameOf(string table, long key) =>
        _rows.TryGetValue((table, key), out var row) ? Name(table, row) : $"{table} of no filing";

    private string Distinct(string name)
    {
        var distinct = name;
        for (var n = 2; ByRow.ContainsKey(distinct); n++)
            distinct = $"{name} ({n})";
        return distinct;
    }
}
