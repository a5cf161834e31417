using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Extract.Ocr.Checking;

/// <summary>A symbol of a line and its ink, in pixels of the page.</summary>
/// <param name="Symbol">Null where ink was left unread.</param>
/// <param name="Cluster">Without pieces where the ink is a part of a piece that several symbols share.</param>
internal sealed record LineGlyph(ReadSymbol? Symbol, InkCluster Cluster)
{
    public InkPiece Ink => Cluster.Ink;
}
