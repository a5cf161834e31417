using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>A table of one page, its lines numbered.</summary>
/// <param name="Page">From 1.</param>
internal sealed record DraftTable(int Page, Box Box, IReadOnlyList<DraftCell> Cells)
{
    private readonly HashSet<int> _lines = [.. Cells.SelectMany(c => c.Lines).Select(l => l.Number)];

    /// <summary>Why its cells cannot be told; null where they can.</summary>
    public string? Fault { get; init; }

    public int Rows { get; } = Cells.Count == 0 ? 0 : Cells.Max(c => c.LastRow + 1);

    public bool Holds(TextLine line) => _lines.Contains(line.Number);

    /// <summary>The cells that begin in a row, left to right.</summary>
    public IReadOnlyList<DraftCell> Row(int row) => [.. Cells.Where(c => c.Row == row).OrderBy(c => c.Box.X0)];
}
