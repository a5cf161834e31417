using Pipeline.Model;

namespace Pipeline.Parsers.Values;

/// <summary>Reads two numbers in a row as the bounds of one range: 90%≤满意度≤100%, 不少于6人且不超过9人, ≥90%≤100%.</summary>
internal static class TwoSidedBound
{
    private const string Joints = "且并但又而即同时，,、 ";

    /// <param name="range">The range; null where the two hold for one thing and make none: ≥100且≤90, ≥95%≥90%.</param>
    /// <returns>False where they are two values of their own.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, Measure first, Measure second, out Measure? range)
    {
        range = null;
        if (first.Quantity.High is not null || second.Quantity.High is not null)
            return false;
        var between = text[first.Quantity.End..second.Quantity.Start];
        if (IsAroundName(between, out var isRising))
        {
            range = Range(first, second, isRising, TargetLabel.Clean(between.Trim("<>≤≥")));
            return true;
        }
        if (!HaveBothBounds(first, second) || !IsJoint(between, out var isBare))
            return false;
        if (Opposes(first, second) && !HaveOneUnit(first.Quantity, second.Quantity))
            return isBare;
        if (Opposes(first, second))
            range = Range(first, second, ((Comparator?)first.Comparator).IsLowerBound(), first.Label);
        return isBare || Opposes(first, second);
    }

    /// <summary>Signs of one direction around what they bound: ≤满意度≤.</summary>
    private static bool IsAroundName(ReadOnlySpan<char> between, out bool isRising)
    {
        between = between.Trim();
        isRising = between is ['<' or '≤', .., '<' or '≤'];
        return between.Length > 1 && (isRising || between is ['>' or '≥', .., '>' or '≥']);
    }

    private static bool HaveBothBounds(Measure first, Measure second) => IsBound(first.Comparator) && IsBound(second.Comparator);

    private static bool IsBound(Comparator? comparator) => comparator.IsLowerBound() || comparator.IsUpperBound();

    private static bool Opposes(Measure first, Measure second) => ((Comparator?)first.Comparator).Opposes(second.Comparator);

    /// <summary>Whether only comparators and words that join them stand between; bare where not even such a word does.</summary>
    private static bool IsJoint(ReadOnlySpan<char> between, out bool isBare)
    {
        between = between[InclusionNote.Length(between, out _)..];
        if (ComparatorTable.TryStartAfter(between, out var suffix))
            between = between[suffix.Word.Length..];
        while (ComparatorTable.TryEnd(between = between.TrimEnd(), out var prefix))
            between = between[..^prefix.Word.Length];
        between = between.Trim();
        isBare = between.IsEmpty;
        return isBare || between.Trim(Joints).IsEmpty || (between.Length == 1 && RangeMark.IsMark(between[0]));
    }

    private static bool HaveOneUnit(Quantity first, Quantity second) =>
        first.Unit is null || second.Unit is null || first.Unit == second.Unit;

    private static Measure? Range(Measure first, Measure second, bool isRising, string label)
    {
        var (low, high) = isRising ? (first.Quantity, second.Quantity) : (second.Quantity, first.Quantity);
        if (low.Low >= high.Low || !HaveOneUnit(low, high))
            return null;
        var both = first.Quantity with { Low = low.Low, High = high.Low, Unit = high.Unit ?? low.Unit, End = second.Quantity.End };
        return new Measure(both, Comparator.Range, label, Rank: 0);
    }
}
