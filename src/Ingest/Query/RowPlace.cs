namespace Pipeline.Ingest.Query;

/// <summary>What a row is called, and where it was first read, as columns of a query.</summary>
internal static class RowPlace
{
    /// <summary>As verbs that decide on a row take it: indicators:12.</summary>
    public static ListColumn Record(string table, string key) => new("record", $"'{table}:' || {key}");

    /// <param name="table">As `evidence` names it.</param>
    /// <param name="key">The column that holds the row's key.</param>
    public static IEnumerable<ListColumn> Columns(string table, string key)
    {
        var first =
            $"""
            FROM evidence e WHERE e.record = '{table}' AND e.record_id = {key}
            ORDER BY e.field IS NOT NULL, e.page, e.line_from LIMIT 1
            """;
        return [new("page", $"(SELECT e.page {first})"), new("line", $"(SELECT e.line_from {first})")];
    }
}
