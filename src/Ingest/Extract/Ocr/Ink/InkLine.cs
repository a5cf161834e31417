namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>A stretch of ink on one line.</summary>
/// <param name="Ink">What it spans, in pixels of the page.</param>
/// <param name="Pieces">From left to right.</param>
/// <param name="Em">The width of a hanzi, in pixels.</param>
internal sealed record InkLine(InkPiece Ink, IReadOnlyList<InkPiece> Pieces, double Em);
