using System.Buffers;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>A target that a form prints over columns, as a reader says it: 指标性质 ≥, 指标值 98, 度量单位 % is ≥98%.</summary>
internal static class SplitTarget
{
    private const string Qualitative = "定性";

    private static readonly SearchValues<char> Signs = SearchValues.Create("≥≤≧≦＞＜>＝<=﹥﹤");

    public static string Joined(string? comparator, string value, string? unit)
    {
        var sign = comparator is null || Placeholder.Is(comparator) ? "" : Squeeze.Text(comparator);
        var hasNumber = value.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
        if (!hasNumber || sign == Qualitative || value.AsSpan().Trim().IndexOfAny(Signs) == 0)
            sign = "";
        var end = unit is null || Placeholder.Is(unit) || !hasNumber || value.TrimEnd().EndsWith(Squeeze.Text(unit), StringComparison.Ordinal) ? "" : Squeeze.Text(unit);
        return $"{sign}{value.Trim()}{end}";
    }
}
