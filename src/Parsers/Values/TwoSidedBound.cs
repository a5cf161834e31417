using System.Buffers;
using Pipeline.Model;

namespace Pipeline.Parsers.Values;

/// <summary>Reads a bound from both sides: 90%≤满意度≤100%.</summary>
internal static class TwoSidedBound
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<≤≦⩽");

    public static bool TryRead(ReadOnlySpan<char> text, out Measure measure)
    {
        measure = default;
        var first = text.IndexOfAny(Marks);
        var last = text.LastIndexOfAny(Marks);
        if (first == last || text[first..(last + 1)].ContainsAnyInRange('0', '9'))
            return false;
        var at = 0;
        if (!QuantityScanner.TryFind(text, ref at, out var low) || low.High is not null || text[low.End..first].Trim().Length > 0)
            return false;
        if (!QuantityScanner.TryFind(text, ref at, out var high) || high.High is not null || text[(last + 1)..high.Start].Trim(" =").Length > 0)
            return false;
        var both = high with { Low = low.Low, High = high.Low, Unit = high.Unit ?? low.Unit };
        measure = new Measure(both, Comparator.Range, TargetLabel.Clean(text[first..last].Trim("<≤≦⩽= ")), Rank: 0);
        return low.Low < high.Low;
    }
}
