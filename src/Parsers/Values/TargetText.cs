using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Puts a target that is printed over several columns together again.</summary>
public static class TargetText
{
    /// <summary>What a form without a unit prints in its place, apart from marks.</summary>
    private static readonly string[] NoUnits = ["无", "无单位", "不适用"];

    /// <summary>One text in the order a reader says it: (≥, 98, %) is ≥98%, (定性, 优, null) is 优.</summary>
    /// <param name="comparator">指标性质, 计算符号: a sign or a word of comparison; anything else there (定性, 正向指标) is left out.</param>
    /// <param name="value">指标值. Where it prints its own comparator or unit, that one stands.</param>
    /// <param name="unit">度量单位.</param>
    /// <returns>Null where no value is printed.</returns>
    public static string? Joined(string? comparator, string? value, string? unit)
    {
        if (Placeholder.Is(value))
            return null;
        var body = value!.Trim();
        return Sign(comparator, body) + WithUnit(body, unit);
    }

    /// <summary>The comparator as printed; none before a value that has its own, and no = before a word.</summary>
    private static string Sign(string? comparator, string value)
    {
        var printed = (comparator ?? "").Trim();
        var length = StartLength(printed, out var meaning);
        var isWhole = length > 0 && (length == printed.Length || printed[length] is '（' or '(');
        if (!isWhole || (meaning == Comparator.Equal && EndOfNumbers(value) == 0) || HasOwn(value))
            return "";
        return printed[..length];
    }

    /// <summary>Whether a value begins with a comparator and its number: ≥98, 不少于3次, but not 超声设备3台.</summary>
    private static bool HasOwn(string value)
    {
        var length = StartLength(value, out var meaning);
        return length > 0 && meaning != Comparator.Equal
            && value.AsSpan(length).TrimStart() is [var next, ..] && (Script.IsDigit(next) || next is '百' or '±');
    }

    /// <summary>The printed characters of the comparator at the start of a text; 0 where there is none.</summary>
    private static int StartLength(string printed, out Comparator? meaning)
    {
        var signs = printed.AsSpan().IndexOfAnyExcept(PlainMarks.Printable);
        var length = signs < 0 ? printed.Length : signs;
        meaning = null;
        if (ComparatorTable.TryStart(PlainMarks.Of(length > 0 ? printed[..length] : printed), out var row))
            meaning = row.Meaning;
        return length > 0 ? printed.AsSpan(0, length).TrimEnd().Length : row.Word?.Length ?? 0;
    }

    /// <summary>The unit goes after the last number, before words like 以上; a value that has a unit of its own keeps it.</summary>
    private static string WithUnit(string value, string? unit)
    {
        var end = EndOfNumbers(value);
        if (end == 0 || Placeholder.Is(unit) || NoUnits.Contains(unit!.Trim()))
            return value;
        var name = unit.Trim();
        var tail = value.AsSpan(end);
        if (name.AsSpan().StartsWith(tail))
            return value[..end] + name;
        return IsScale(tail) ? value + name : EndsBound(tail) ? value.Insert(end, name) : value;
    }

    private static bool IsScale(ReadOnlySpan<char> tail) => ScaleTable.At(tail).Word.Length == tail.Length;

    private static bool EndsBound(ReadOnlySpan<char> tail) =>
        InclusionNote.Length(tail, out _) > 0 || ComparatorTable.TryStartAfter(tail, out _);

    /// <summary>After the last digit, or a numeral that is the whole value (二); 0 where there is none.</summary>
    private static int EndOfNumbers(string value)
    {
        if (ChineseNumeral.Read(value, out _) == value.Length)
            return value.Length;
        var end = value.Length;
        while (end > 0 && !Script.IsDigit(value[end - 1]))
            end--;
        return end;
    }
}
