using System.Text.RegularExpressions;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Checks.Results;

/// <summary>
/// A result told in words, as the share of its points that it may score (财预〔2020〕10号): 达成预期指标, 部分达成并具有一定效果,
/// 未达成且效果较差.
/// </summary>
internal static partial class StatedResult
{
    /// <param name="partlyFrom">The least share of what is reached in part.</param>
    /// <returns>Null for a result in other words.</returns>
    public static (decimal From, decimal To)? Band(string? actual, decimal partlyFrom)
    {
        if (Words().Match(Squeeze.Text(actual ?? "")) is not { Success: true } words)
            return null;
        // 部分完成 and 基本达到 are no words of the rules: filings score them as either of two bands.
        var isOfRules = words.Groups["verb"].Value == "达成";
        return words.Groups["how"].Value switch
        {
            "部分" => (partlyFrom, isOfRules ? ScoringRules.ReachedFrom : ScoringRules.AlmostAll),
            "未" or "没有" or "尚未" => (0, isOfRules ? partlyFrom : ScoringRules.ReachedFrom),
            "基本" when !isOfRules => (partlyFrom, 1),
            _ => (ScoringRules.ReachedFrom, 1),
        };
    }

    [GeneratedRegex("^已?(?<how>部分|未|没有|尚未|基本|全部|均|圆满|全部或基本)?能?(?<verb>达成|达到|完成|实现)了?(?:年度|年初|预期|既定|预定|绩效)*"
        + "(?:指标|目标|任务|效果|要求)?值?(?:[，,]?[并且]*(?:具有一定效果|效果较差))?。?$")]
    private static partial Regex Words();
}
