namespace Pipeline.Model;

/// <summary>A place in a document: consecutive lines of one page, with their box where there is one.</summary>
/// <param name="Page">From 1.</param>
/// <param name="LineFrom">From 1, within the page's text.</param>
/// <param name="LineTo">The last line, inclusive.</param>
/// <param name="Confidence">0 to 1; 1 for text that was not recognised from a picture.</param>
/// <param name="Cell">
/// The cell of a document that has no pages of paper: B7 of a sheet, "table 2, row 3, column 4" of another, both from 1; of several cells
/// the first and the last, "B7 to H9". Null elsewhere.
/// </param>
public sealed record TextSpan(int Page, int LineFrom, int LineTo, Box? Box = null, double Confidence = 1, string? Cell = null);
