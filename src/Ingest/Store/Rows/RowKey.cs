namespace Pipeline.Ingest.Store.Rows;

/// <summary>A row of a <see cref="RowLog"/>, which has no key in the database yet.</summary>
/// <param name="Number">From 0.</param>
internal readonly record struct RowKey(int Number);
