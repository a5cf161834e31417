using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Indicators;

/// <summary>
/// The buffers of one parse, kept by its thread for the next: most cells are short, and renting them takes a good part of a parse.
/// </summary>
internal sealed class FusedScratch(int length) : IDisposable
{
    /// <summary>The characters of a cell for which buffers are kept; none of a form is as long.</summary>
    private const int Longest = 256 * 1024;

    private const int Shortest = 2048;

    [ThreadStatic]
    private static FusedScratch? kept;

    public char[] Joined { get; } = new char[length];

    public Stretch[] Stretches { get; } = new Stretch[(length / 2) + 1];

    public int[] Marks { get; } = new int[length];

    /// <summary>Buffers for a text; to be disposed of before the next are taken on the thread.</summary>
    public static FusedScratch Take(int length)
    {
        var scratch = kept?.Marks.Length >= length ? kept : new FusedScratch(Math.Max(Shortest, length));
        kept = null;
        return scratch;
    }

    public void Dispose() => kept = Marks.Length <= Longest ? this : null;
}
