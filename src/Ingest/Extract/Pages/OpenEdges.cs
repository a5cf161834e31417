using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Pages;

/// <summary>
/// Tells whether a ruling closes a cell at each of its edges. A page break that tears a row, or a merged cell, leaves it open.
/// </summary>
internal sealed class OpenEdges(IReadOnlyList<Ruling> rulings)
{
    private const double Near = 2;
    private const double Covered = 0.5;

    private readonly Ruling[] _horizontal = [.. rulings.Where(r => r.X1 - r.X0 > r.Y1 - r.Y0)];
    private readonly Ruling[] _vertical = [.. rulings.Where(r => r.X1 - r.X0 <= r.Y1 - r.Y0)];

    public bool IsOpenAbove(Box cell) => IsOpen(cell, cell.Y0);

    public bool IsOpenBelow(Box cell) => IsOpen(cell, cell.Y1);

    public bool IsOpenLeft(Box cell) => IsOpenAt(cell, cell.X0);

    public bool IsOpenRight(Box cell) => IsOpenAt(cell, cell.X1);

    private bool IsOpenAt(Box cell, double x) =>
        _vertical.Where(r => Math.Abs(r.X0 - x) <= Near).Sum(r => Math.Max(0, Math.Min(r.Y1, cell.Y1) - Math.Max(r.Y0, cell.Y0)))
            < Covered * (cell.Y1 - cell.Y0);

    private bool IsOpen(Box cell, double y)
    {
        var covered = 0.0;
        foreach (var ruling in _horizontal)
            if (Math.Abs(ruling.Y0 - y) <= Near)
                covered += Math.Max(0, Math.Min(ruling.X1, cell.X1) - Math.Max(ruling.X0, cell.X0));
        return covered < Covered * (cell.X1 - cell.X0);
    }
}
