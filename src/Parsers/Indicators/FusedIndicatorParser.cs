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
        using var scratch = FusedScratch.Take(text.Length);
        if (!text.ContainsAny(Wrapping.Gaps))
            return Read(text, [], scratch);
        var (length, count) = Wrapping.Join(text, scratch.Joined, scratch.Stretches);
        return Read(scratch.Joined.AsSpan(0, length), scratch.Stretches.AsSpan(0, count), scratch);
    }

    private static FusedIndicators Read(ReadOnlySpan<char> joined, ReadOnlySpan<Stretch> stretches, FusedScratch scratch) =>
        new FusedReader(joined, scratch.Marks.AsSpan(0, FusedMarks.Find(joined, scratch.Marks)), new PlaceMap(stretches)).Read();
}
