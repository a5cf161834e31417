using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Indicators;

/// <summary>Names of third-level indicators.</summary>
internal static partial class IndicatorName
{
    /// <summary>A name without the 指标1： that some forms print before it; null for a placeholder (…… or /).</summary>
    public static string? Bare(string? printed)
    {
        if (printed is null)
            return null;
        var name = Numbering().Replace(printed, "", 1).Trim();
        return name.Trim('…', '.', '/', '／', '-', '—', ' ').Length == 0 ? null : name;
    }

    [GeneratedRegex(@"^\s*指标\s*\d{1,2}\s*[：:、.．]\s*")]
    private static partial Regex Numbering();
}
