using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>A cell that the table finder found. Row and column count from 0 within its table.</summary>
/// <param name="Box">Of the cell, not of its text; points, from the top left corner.</param>
/// <param name="Words">What is printed in it.</param>
internal sealed record FoundCell(int Row, int Column, int RowSpan, int ColumnSpan, Box Box, IReadOnlyList<Word> Words);
