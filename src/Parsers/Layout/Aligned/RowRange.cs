namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>The lines a row or a merged cell takes.</summary>
/// <param name="First">Index of its first line.</param>
/// <param name="Last">Index of its last line.</param>
/// <param name="Page">The page of its first line.</param>
internal readonly record struct RowRange(int First, int Last, int Page)
{
    public double Middle => (First + Last) / 2.0;
}
