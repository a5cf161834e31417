using System.Text.RegularExpressions;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout;

/// <summary>Compares printed headings and labels with those of a form.</summary>
internal static partial class Heading
{
    /// <summary>A heading without white space, colon and the unit or remark in brackets behind it: 拟投入的资金（万元） is 拟投入的资金.</summary>
    public static string Bare(string printed)
    {
        var text = Squeeze.Text(printed).TrimEnd('：', ':');
        return Bracket().Replace(text, "");
    }

    /// <summary>The unit of money in a heading's bracket; null where there is none.</summary>
    public static string? Unit(string printed)
    {
        var match = UnitBracket().Match(Squeeze.Text(printed));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"(?:[（(][^（()）]*[)）])+$")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[（(](?:单位[：:]?)?(亿元|万元|千元|元)[)）]")]
    private static partial Regex UnitBracket();
}
