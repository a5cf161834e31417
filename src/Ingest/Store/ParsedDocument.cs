namespace Pipeline.Ingest.Store;

/// <summary>A document read into filings, ready to be stored.</summary>
/// <param name="Rows">All its rows, as a <see cref="Rows.RowLog"/>.</param>
internal sealed record ParsedDocument(IReadOnlyList<FilingSummary> Filings, byte[] Rows);
