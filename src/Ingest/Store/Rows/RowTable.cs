namespace Pipeline.Ingest.Store.Rows;

/// <summary>A table that rows are stored in, and the columns that each row gives.</summary>
internal sealed record RowTable(string Name, IReadOnlyList<string> Columns);
