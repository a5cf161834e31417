using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Splits a target into its parts: the items of a numbered list, at ； and line breaks, and at ， 。 、 及 only
/// between parts that each carry a number.</summary>
internal static class TargetSplitter
{
    private static readonly (string Marks, Func<string, string, bool> SplitsBetween)[] Levels =
    [
        ("；;\n", (_, _) => true),
        ("，,。", (left, right) => TargetPartReader.IsMeasurable(left) && TargetPartReader.IsMeasurable(right) && !GoesOn(right)),
        ("、", (left, right) => TargetPartReader.IsComplete(left) && TargetPartReader.IsComplete(right)),
        ("及和与", (left, right) => TargetPartReader.IsComplete(left) && TargetPartReader.IsComplete(right)
            && TargetPartReader.StartsWithNumber(right) && !right.EndsWith(QuantityScanner.Between, StringComparison.Ordinal)),
    ];

    /// <summary>Whether a part is the other bound of the one before it: ≥90%，且≤100%.</summary>
    private static bool GoesOn(string part) => part.TrimStart() is ['且' or '但' or '并', ..] && TargetPartReader.StartsWithNumber(part);

    public static IEnumerable<string> Split(string target)
    {
        IEnumerable<string> parts = NumberedList.Items(target);
        foreach (var (marks, splitsBetween) in Levels)
            parts = parts.SelectMany(part => Split(part, marks, splitsBetween));
        return parts;
    }

    private static IEnumerable<string> Split(string part, string marks, Func<string, string, bool> splitsBetween)
    {
        var start = 0;
        for (var at = NextMark(part, marks, 0); at >= 0; at = NextMark(part, marks, at + 1))
        {
            var next = NextMark(part, marks, at + 1);
            var (left, right) = (part[start..at], part[(at + 1)..(next < 0 ? part.Length : next)]);
            if (!splitsBetween(left, right))
                continue;
            yield return left;
            start = at + 1;
        }
        yield return part[start..];
    }

    /// <summary>The next mark outside brackets that does not stand inside a number.</summary>
    private static int NextMark(string part, string marks, int from)
    {
        for (var at = from; at < part.Length; at++)
            if (marks.Contains(part[at]) && !IsInNumber(part, at) && !IsInBrackets(part, at))
                return at;
        return -1;
    }

    private static bool IsInNumber(string part, int at) =>
        part[at] is ',' or '，' or '、' or '。'
        && at > 0 && at + 1 < part.Length && Script.IsDigit(part[at - 1]) && Script.IsDigit(part[at + 1]);

    private static bool IsInBrackets(string part, int at) =>
        part.AsSpan(0, at).LastIndexOfAny('（', '(') > part.AsSpan(0, at).LastIndexOfAny('）', ')')
        && part.AsSpan(at).IndexOfAny('）', ')') >= 0;
}
