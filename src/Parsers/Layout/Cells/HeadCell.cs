namespace Pipeline.Parsers.Layout.Cells;

/// <summary>A heading found in a sequence of cells.</summary>
/// <param name="Role">One of <see cref="Lexicon.Role"/>.</param>
/// <param name="Row">From 0, the row of headings that it stands in.</param>
/// <param name="Column">From 0, the first column that it heads.</param>
/// <param name="Width">How many columns it heads.</param>
internal sealed record HeadCell(TextCell Cell, string Role, int Row, int Column, int Width);
