using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>Rows as a table for the eye.</summary>
internal static class TableRows
{
    public static void Write(RowSet rows, Output output)
    {
        using var screen = new Screen(output);
        screen.Table(rows.Columns, [.. rows.Rows]);
    }
}
