namespace Pipeline.Parsers.Layout.Cells;

/// <summary>The rows of a block.</summary>
/// <param name="Roles">The role of each column; one more than its headings where sources stand left of them.</param>
internal sealed record CellBlock(IReadOnlyList<string> Roles, IReadOnlyList<FittedCell> Cells)
{
    /// <summary>The cells of projects that fit the headings in more than one way, of a list of which others are sure.</summary>
    public IReadOnlyList<TextCell> Lost { get; init; } = [];
}
