using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>Pieces of ink that stand over each other.</summary>
/// <param name="Ink">All of them taken for one.</param>
internal sealed record InkCluster(IReadOnlyList<InkPiece> Pieces, InkPiece Ink)
{
    /// <summary>The signs that its shape is like to, when it is plainly one; the likeliest first.</summary>
    public IReadOnlyList<Choice> Signs { get; init; } = [];

    public InkCluster With(InkCluster other) => new([.. Pieces, .. other.Pieces], Ink.With(other.Ink));
}
