namespace Pipeline.Ingest.Extract.Tables;

/// <summary>A stretch of a line of the lattice, in points: at a place across its direction, from and to along it.</summary>
/// <param name="At">y of a horizontal edge, x of a vertical one.</param>
internal readonly record struct Edge(double At, double From, double To)
{
    public double Length => To - From;
}
