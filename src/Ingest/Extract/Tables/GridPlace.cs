namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Where a cell lies on a grid: its first row and column, from 0, and how many it takes.</summary>
internal readonly record struct GridPlace(int Row, int Column, int RowSpan, int ColumnSpan);
