namespace Pipeline.Parsers.Text;

/// <summary>Finds where in a wrapped text a character of its joined text stands. Places are asked for in rising order.</summary>
/// <param name="stretches">Of the joined text, in order; none for a text without gaps.</param>
internal ref struct PlaceMap(ReadOnlySpan<Stretch> stretches)
{
    private readonly ReadOnlySpan<Stretch> stretches = stretches;
    private int next;

    /// <param name="place">A character of the joined text that is no space.</param>
    public int InWrapped(int place)
    {
        while (next < stretches.Length && stretches[next].Start <= place)
            next++;
        return next == 0 ? place : place + stretches[next - 1].Shift;
    }
}
