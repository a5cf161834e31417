namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>A symbol of a line and its ink.</summary>
/// <param name="Symbol">Null where ink was left unread.</param>
/// <param name="Ink">In pixels of the page.</param>
/// <param name="Pieces">What it consists of; none where the ink is a part of a piece that several symbols share.</param>
internal sealed record LineGlyph(ReadSymbol? Symbol, InkPiece Ink, IReadOnlyList<InkPiece> Pieces);
