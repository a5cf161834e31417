namespace Pipeline.Model;

/// <summary>A place in a document: consecutive lines of one page, with their box where there is one.</summary>
/// <param name="Page">From 1.</param>
/// <param name="LineFrom">From 1, within the page's text.</param>
/// <param name="LineTo">The last line, inclusive.</param>
/// <param name="Confidence">0 to 1; 1 for text that was not recognised from a picture.</param>
public sealed record TextSpan(int Page, int LineFrom, int LineTo, Box? Box = null, double Confidence = 1);
