using Pipeline.Model;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>Edges of a page or of one table, each direction by place and then from its beginning.</summary>
internal sealed record EdgeSet(IReadOnlyList<Edge> Horizontal, IReadOnlyList<Edge> Vertical)
{
    public int Count => Horizontal.Count + Vertical.Count;

    public Box Box => new(
        Least(Vertical.Select(e => e.At), Horizontal.Select(e => e.From)),
        Least(Horizontal.Select(e => e.At), Vertical.Select(e => e.From)),
        Most(Vertical.Select(e => e.At), Horizontal.Select(e => e.To)),
        Most(Horizontal.Select(e => e.At), Vertical.Select(e => e.To)));

    private static double Least(IEnumerable<double> places, IEnumerable<double> ends) => places.Concat(ends).Min();

    private static double Most(IEnumerable<double> places, IEnumerable<double> ends) => places.Concat(ends).Max();
}
