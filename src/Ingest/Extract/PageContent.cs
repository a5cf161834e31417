using Pipeline.Model;

namespace Pipeline.Ingest.Extract;

/// <summary>What a page shows, before it has lines and tables. Boxes are in points from the top left corner.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Words">In the order of the file. A word stands on one baseline and in one cell; its box spans its advance and the height of
/// its font, not its ink.</param>
internal sealed record PageContent(
    int Number, TextOrigin Origin, double Width, double Height, IReadOnlyList<Word> Words, IReadOnlyList<Ruling> Rulings);
