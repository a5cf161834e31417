using System.Text.RegularExpressions;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>Years that head columns: 2024年, 2024—2026年 under 指标值.</summary>
internal static partial class YearHeading
{
    public static bool Is(string text) => Pattern().IsMatch(Squeeze.Text(text));

    /// <summary>近两年收支金额, which years stand below.</summary>
    public static bool IsOfSeveral(string text) => Several().IsMatch(text);

    [GeneratedRegex("[近前上][两二三]年")]
    private static partial Regex Several();

    [GeneratedRegex(@"^20\d\d(?:年?[-—–~～至]+20\d\d)?年度?$")]
    private static partial Regex Pattern();
}
