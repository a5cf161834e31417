namespace Pipeline.Ingest.Formats.Pages;

/// <summary>
/// Where cells begin in one direction. Files count finer than a reader sees: eight columns of which no row uses more than two are two.
/// </summary>
internal sealed class Edges(IEnumerable<int> starts)
{
    private readonly int[] _starts = [.. starts.Distinct().Order()];

    public int Count => _starts.Length;

    /// <summary>How many cells can begin before a place.</summary>
    public int At(int place) => Array.BinarySearch(_starts, place) is var at && at < 0 ? ~at : at;
}
