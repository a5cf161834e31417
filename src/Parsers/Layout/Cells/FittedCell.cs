namespace Pipeline.Parsers.Layout.Cells;

/// <summary>A cell that was put into its place in a block.</summary>
/// <param name="GoesOn">Whether it goes on with the cell before it.</param>
/// <param name="Margin">
/// How much more the best reading costs in which it stands in another column; among columns of words only those of other roles count,
/// where it is one of words itself.
/// </param>
/// <param name="AmongWords">The same for a cell of words and other columns of words: which of two remarks it is.</param>
internal readonly record struct FittedCell(TextCell Cell, int Row, int Column, bool GoesOn, double Margin, double AmongWords);
