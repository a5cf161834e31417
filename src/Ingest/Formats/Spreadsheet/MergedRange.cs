namespace Pipeline.Ingest.Formats.Spreadsheet;

/// <summary>Cells that are merged into one. All from 0, inclusive.</summary>
internal sealed record MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);
