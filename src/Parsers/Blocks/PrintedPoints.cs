using System.Text.RegularExpressions;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>The points in the bracket of a caption: 预算执行情况（10分）.</summary>
internal static partial class PrintedPoints
{
    public static string? Of(string caption) =>
        Pattern().Match(Squeeze.Text(caption)) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"[（(](\d{1,3}(?:\.\d+)?)分[^）)]{0,8}[)）]")]
    private static partial Regex Pattern();
}
