using System.Globalization;
using Pipeline.Model;

namespace Pipeline.Parsers.Values;

/// <summary>Reads one part of a target: its number with comparator, unit and label, or its text alone.</summary>
internal static class TargetPartReader
{
    // ¨R is what a symbol font's ≥ becomes.
    private const int LongestSign = 2;

    public static TargetValue Read(string part) =>
        TryChoose(PlainMarks.Of(part), out var measure) && !IsUnreadSign(measure.Label) ? Value(part, measure)
            : new TargetValue(part, null, null, null, null, null);

    /// <summary>Whether a part carries a number.</summary>
    public static bool IsMeasurable(string part) => TryChoose(PlainMarks.Of(part), out _);

    /// <summary>Whether a part carries a number with its unit, or at least with its comparator.</summary>
    public static bool IsComplete(string part) =>
        TryChoose(PlainMarks.Of(part), out var measure) && (measure.Quantity.Unit is not null || measure.Comparator != Comparator.Equal);

    /// <summary>Whether nothing but a comparator stands before the number of a part.</summary>
    public static bool StartsWithNumber(string part) =>
        TryChoose(PlainMarks.Of(part), out var measure) && measure.Label.Length == 0;

    private static bool TryChoose(ReadOnlySpan<char> text, out Measure best)
    {
        best = default;
        var found = false;
        Measure? last = null;
        for (var at = 0; QuantityScanner.TryFind(text, ref at, out var quantity);)
        {
            if (!MeasureReader.TryRead(text, quantity, out var measure))
                continue;
            if (last is { } first && TwoSidedBound.TryRead(text, first, measure, out var range))
            {
                best = range.GetValueOrDefault();
                return range is not null;
            }
            if (!found || measure.Rank < best.Rank)
                best = measure;
            found = true;
            last = measure;
        }
        return found;
    }

    /// <summary>©85%, ¨R98%: a sign of a font that a text does not know may be any comparator.</summary>
    private static bool IsUnreadSign(string label) => label.Length is > 0 and <= LongestSign
        && char.GetUnicodeCategory(label[0]) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static TargetValue Value(string part, Measure measure)
    {
        var (quantity, comparator) = (measure.Quantity, measure.Comparator);
        var isUpper = comparator is Comparator.Less or Comparator.LessOrEqual;
        return new TargetValue(
            part,
            measure.Label.Length == 0 ? null : measure.Label,
            comparator,
            isUpper ? null : quantity.Low,
            isUpper ? quantity.Low : quantity.High,
            quantity.Unit);
    }
}
