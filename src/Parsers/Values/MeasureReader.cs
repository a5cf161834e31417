using System.Buffers;
using Pipeline.Model;

namespace Pipeline.Parsers.Values;

/// <summary>Reads the words around a quantity: comparator before and behind it, label, and how likely it is the value.</summary>
internal static class MeasureReader
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,；;。\n");

    private const int InBrackets = 4;
    private const int Attributive = 2;
    private const int WithoutComparator = 1;

    /// <summary>Longer words behind a unit are a clause of their own, whatever they end with.</summary>
    private const int LongestWordsBeforeSuffix = 8;

    /// <returns>False for the starting value of a change (由5次增加到8次).</returns>
    public static bool TryRead(ReadOnlySpan<char> text, Quantity quantity, out Measure measure)
    {
        var before = text[..quantity.Start];
        var clause = before[(before.LastIndexOfAny(ClauseEnds) + 1)..].Trim();
        var prefix = ReadPrefix(ref clause);
        var suffix = ReadSuffix(text[quantity.End..], quantity.Unit, out var isAttributive);
        var comparator = Combine(prefix, suffix, quantity);
        var rank = (IsInBrackets(before) ? InBrackets : 0) + (isAttributive ? Attributive : 0)
            + ((prefix ?? suffix) is null or Comparator.Equal ? WithoutComparator : 0);
        measure = new Measure(quantity, comparator, TargetLabel.Clean(clause), rank);
        return prefix is not null || quantity.High is not null || !EndsWithAny(clause, ComparatorTable.StartingFrom);
    }

    private static Comparator Combine(Comparator? prefix, Comparator? suffix, Quantity quantity)
    {
        if (quantity.High is not null)
            return Comparator.Range;
        if (prefix is not (null or Comparator.Equal or Comparator.About))
            return prefix.Value;
        return suffix ?? (quantity.IsMoreThan ? Comparator.Greater : prefix ?? Comparator.Equal);
    }

    /// <summary>Takes the comparator, and the copulas before it (达到≥90%), off the end of the clause.</summary>
    private static Comparator? ReadPrefix(ref ReadOnlySpan<char> clause)
    {
        Comparator? found = null;
        while (TryTakeEnd(ref clause, out var meaning))
        {
            if (found is null or Comparator.Equal)
                found = meaning;
            if (meaning is not (Comparator.Equal or Comparator.About) && found != meaning)
                break;
        }
        return found is null or Comparator.Equal ? ReadAhead(ref clause) ?? found : found;
    }

    private static bool TryTakeEnd(ref ReadOnlySpan<char> clause, out Comparator meaning)
    {
        clause = clause.TrimEnd();
        meaning = default;
        if (EndsWithAny(clause, ComparatorTable.NoComparators))
            return false;
        foreach (var row in ComparatorTable.Before)
            if (clause.EndsWith(row.Word))
            {
                clause = clause[..^row.Word.Length];
                meaning = row.Meaning;
                return true;
            }
        return false;
    }

    /// <summary>A comparator with other words, but no figure, between it and the number.</summary>
    private static Comparator? ReadAhead(ref ReadOnlySpan<char> clause)
    {
        foreach (var row in ComparatorTable.Ahead)
        {
            var at = clause.LastIndexOf(row.Word);
            if (at < 0)
                continue;
            var between = clause[(at + row.Word.Length)..];
            if (between.Contains('的') || between.ContainsAnyInRange('0', '9'))
                return null;
            clause = at > 0 ? clause[..at] : between;
            return row.Meaning;
        }
        return null;
    }

    private static Comparator? ReadSuffix(ReadOnlySpan<char> after, string? unit, out bool isAttributive)
    {
        var end = after.IndexOfAny(ClauseEnds);
        var clause = (end < 0 ? after : after[..end]).Trim();
        isAttributive = clause.StartsWith("的");
        foreach (var row in ComparatorTable.After)
            if (clause.StartsWith(row.Word))
            {
                isAttributive = clause[row.Word.Length..].StartsWith("的");
                return row.Meaning;
            }
            else if (clause.Length <= LongestWordsBeforeSuffix && clause.EndsWith(row.Word))
                return row.Meaning;
        return unit is not null && UnitTable.TimeUnits.Contains(unit) && clause.StartsWith(ComparatorTable.Within) ? Comparator.LessOrEqual : null;
    }

    private static bool IsInBrackets(ReadOnlySpan<char> before) => before.LastIndexOfAny('(', '（') > before.LastIndexOfAny(')', '）');

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word))
                return true;
        return false;
    }
}
