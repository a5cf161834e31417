using System.Buffers;
using Pipeline.Model;

namespace Pipeline.Parsers.Values;

/// <summary>Reads the words around a quantity: comparator before and after it, label, and how likely it is the value.</summary>
internal static class MeasureReader
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,；;。\n");

    private const int InBrackets = 4;
    private const int Attributive = 2;
    private const int WithoutComparator = 1;

    /// <summary>Longer words after a unit are a clause of their own, whatever they end with.</summary>
    private const int LongestWordsBeforeSuffix = 8;

    /// <summary>Before a number of years, months or days, what happens in that time: 近3年完成100%, 每2年检修1次.</summary>
    private static readonly string[] InEach = ["每", "近", "最近", "未来", "过去", "连续"];

    /// <returns>False for the starting value of a change (由5次增加到8次), and where comparators contradict each other (不低于95%以下), and for
    /// a rough count (数10次).</returns>
    public static bool TryRead(ReadOnlySpan<char> text, Quantity quantity, out Measure measure)
    {
        var before = text[..quantity.Start];
        var clause = before[(before.LastIndexOfAny(ClauseEnds) + 1)..].Trim();
        var isTime = quantity.Unit is not null && UnitTable.TimeUnits.Contains(quantity.Unit);
        var isAttributive = isTime && EndsWithAny(clause, InEach);
        var prefix = TakePrefix(ref clause);
        var suffix = ReadSuffix(text[quantity.End..], isTime, ref isAttributive);
        var comparator = Combine(prefix, suffix, quantity);
        var rank = (IsInBrackets(before) ? InBrackets : 0) + (isAttributive ? Attributive : 0)
            + ((prefix ?? suffix) is null or Comparator.Equal ? WithoutComparator : 0);
        measure = new Measure(quantity, comparator, TargetLabel.Clean(clause), rank);
        return !prefix.Opposes(suffix) && !IsContradicted(prefix, clause) && clause is not "数"
            && (prefix is not null || quantity.High is not null || !EndsWithAny(clause, ComparatorTable.StartingFrom));
    }

    /// <summary>Takes the comparator, and the copulas before it (达到≥90%, 不少于（≥）), off the end of the clause.</summary>
    private static Comparator? TakePrefix(ref ReadOnlySpan<char> clause)
    {
        Comparator? found = null;
        while (clause.TrimEnd(" （(）)") is var words && ComparatorTable.TryEnd(words, out var row) && !found.Opposes(row.Meaning))
        {
            clause = words[..^row.Word.Length];
            if (found is null or Comparator.Equal)
                found = row.Meaning;
        }
        return found is null or Comparator.Equal ? ReadAhead(ref clause) ?? found : found;
    }

    private static bool IsContradicted(Comparator? prefix, ReadOnlySpan<char> clause) =>
        prefix is not null && ComparatorTable.TryEnd(clause, out var other) && prefix.Opposes(other.Meaning);

    private static Comparator Combine(Comparator? prefix, Comparator? suffix, Quantity quantity)
    {
        if (quantity.High is not null)
            return Comparator.Range;
        if (prefix is not (null or Comparator.Equal or Comparator.About))
            return prefix.Value;
        return suffix ?? (quantity.IsMoreThan ? Comparator.Greater : prefix ?? Comparator.Equal);
    }

    /// <summary>A comparator with other words, but no figure, between it and the number.</summary>
    private static Comparator? ReadAhead(ref ReadOnlySpan<char> clause)
    {
        var ends = ComparatorTable.AheadEnds;
        for (var at = clause.LastIndexOfAny(ends); at >= 0; at = clause[..at].LastIndexOfAny(ends))
        {
            var between = clause[(at + 1)..];
            if (!ComparatorTable.TryEnd(clause[..(at + 1)], out var row) || !ComparatorTable.IsAhead(row))
                continue;
            if (between.Contains('的') || between.ContainsAnyInRange('0', '9'))
                return null;
            var label = clause[..(at + 1 - row.Word.Length)];
            clause = label.IsEmpty ? between : label;
            return row.Meaning;
        }
        return null;
    }

    private static Comparator? ReadSuffix(ReadOnlySpan<char> after, bool isTime, ref bool isAttributive)
    {
        var end = after.IndexOfAny(ClauseEnds);
        var clause = (end < 0 ? after : after[..end]).Trim();
        clause = clause[InclusionNote.Length(clause, out var isExcluded)..];
        var suffix = ReadSuffix(ref clause, isTime);
        // A time that more words follow limits what they say: 24小时内响应率≥95%.
        isAttributive |= clause.StartsWith("的") || (isTime && suffix == Comparator.LessOrEqual && !clause.IsEmpty);
        return isExcluded ? Strict(suffix) : suffix;
    }

    private static Comparator? ReadSuffix(ref ReadOnlySpan<char> clause, bool isTime)
    {
        if (ComparatorTable.TryStartAfter(clause, out var row))
        {
            clause = clause[row.Word.Length..];
            return row.Meaning;
        }
        if (clause.Length <= LongestWordsBeforeSuffix)
            foreach (var (word, meaning) in ComparatorTable.After)
                if (clause.EndsWith(word))
                    return meaning;
        if (!isTime || !clause.StartsWith(ComparatorTable.Within))
            return null;
        clause = clause[1..];
        return Comparator.LessOrEqual;
    }

    private static Comparator? Strict(Comparator? comparator) => comparator switch
    {
        Comparator.GreaterOrEqual => Comparator.Greater,
        Comparator.LessOrEqual => Comparator.Less,
        _ => comparator,
    };

    private static bool IsInBrackets(ReadOnlySpan<char> before) => before.LastIndexOfAny('(', '（') > before.LastIndexOfAny(')', '）');

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word))
                return true;
        return false;
    }
}
