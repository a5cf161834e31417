using System.Buffers;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Indicators;

/// <summary>Reads the indicators that a project form fuses into one string:
/// 1、1-产出指标；11-数量指标；名称；实施周期指标值:…；年度指标值:…。2、…
/// <para>Grammar: item = [number mark] level1 ; [level2 ;] name ; label : target [; label : target]. Levels stand with or
/// without code, separators and colons are full- or half-width, and white space may stand anywhere. Names and targets
/// may hold any of these marks: a field ends only where the next label or the next head is read whole.</para></summary>
public static class FusedIndicatorParser
{
    /// <param name="text">A cell with its line breaks or without them.</param>
    public static FusedIndicators Parse(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Wrapping.Gaps))
            return Read(text, []);
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var stretches = ArrayPool<Stretch>.Shared.Rent((text.Length / 2) + 1);
        var (length, count) = Wrapping.Join(text, buffer, stretches);
        var read = Read(buffer.AsSpan(0, length), stretches.AsSpan(0, count));
        ArrayPool<Stretch>.Shared.Return(stretches);
        ArrayPool<char>.Shared.Return(buffer);
        return read;
    }

    private static FusedIndicators Read(ReadOnlySpan<char> joined, ReadOnlySpan<Stretch> stretches)
    {
        var marks = ArrayPool<int>.Shared.Rent(joined.Length);
        var read = new FusedReader(joined, marks.AsSpan(0, FusedMarks.Find(joined, marks)), new PlaceMap(stretches)).Read();
        ArrayPool<int>.Shared.Return(marks);
        return read;
    }
}
