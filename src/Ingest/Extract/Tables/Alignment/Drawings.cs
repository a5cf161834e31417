using Pipeline.Ingest.Extract.Pages;
using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>What is drawn on a page and is no table: charts, and the boxes of diagrams. What is written there stands for itself.</summary>
internal sealed class Drawings
{
    // Points by which text may reach over the edge of its frame.
    private const double Play = 2;

    private readonly List<Box> _charts = [];
    private readonly List<Box> _frames = [];

    /// <param name="taken">Where tables were found.</param>
    public Drawings(EdgeSet edges, double pageHeight, IReadOnlyList<Box> taken)
    {
        foreach (var lattice in EdgeGroups.Of(edges, pageHeight).Select(Lattice.Of).OfType<Lattice>().Where(l => !taken.Contains(l.Box)))
            (LatticeCells.Of(lattice).Count == 1 ? _frames : _charts).Add(lattice.Box);
    }

    public bool Hold(Box word) => _charts.Exists(c => Boxes.HasMiddle(c, word));

    /// <summary>Whether a table would be partly within a frame and partly without.</summary>
    public bool Cut(Box table) => _frames.Exists(f => Meets(f, table) && !IsWithin(table, f));

    private static bool Meets(Box a, Box b) => a.X0 < b.X1 && b.X0 < a.X1 && a.Y0 < b.Y1 && b.Y0 < a.Y1;

    private static bool IsWithin(Box inner, Box outer) =>
        inner.X0 >= outer.X0 - Play && inner.X1 <= outer.X1 + Play && inner.Y0 >= outer.Y0 - Play && inner.Y1 <= outer.Y1 + Play;
}
