using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Text;

/// <summary>Words of a web page around its document that stand in no cell of a filing.</summary>
public static partial class WebPage
{
    /// <summary>Whether a line is of the page: 上一篇：部门信息公开指南, 分享到：微信.</summary>
    public static bool IsOf(string line) => Words().IsMatch(line);

    [GeneratedRegex("""
        ^[【\[（(]?\s*(?:
            [上下]一(?:篇|条|页)
          | 分享(?:到|至)
          | 扫一扫
          | (?:返回|回到)(?:顶部|首页|列表)
          | 主办(?:单位)?\s*[：:] .* (?:网站|ICP|备案)
          | (?:网站标识码|政府网站标识码)
          | [^，。]{0,12}ICP备
          | [^，。]{0,6}公网安备
        )
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Words();
}
