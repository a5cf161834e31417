using System.Text.RegularExpressions;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>The labels printed on every score form, and the part each begins.</summary>
internal static partial class ScoreLabels
{
    private static readonly Dictionary<string, ScorePart> Parts = new()
    {
        ["年度整体绩效目标"] = ScorePart.Goals,
        ["整体绩效目标"] = ScorePart.Goals,
        ["部门整体绩效目标"] = ScorePart.Goals,
        ["年度总体绩效目标"] = ScorePart.Goals,
        ["年度总体目标"] = ScorePart.Goals,
        ["整体绩效目标完成情况"] = ScorePart.Completions,
        ["年度整体绩效目标完成情况"] = ScorePart.Completions,
        ["部门整体绩效目标完成情况"] = ScorePart.Completions,
        ["总体绩效目标完成情况"] = ScorePart.Completions,
        ["年度总体目标完成情况"] = ScorePart.Completions,
        ["绩效目标完成情况"] = ScorePart.Completions,
        ["未能完成原因"] = ScorePart.Fields,
        ["未完成原因"] = ScorePart.Fields,
        ["年度部门预算情况"] = ScorePart.Budget,
        ["部门预算情况"] = ScorePart.Budget,
        ["年度预算情况"] = ScorePart.Budget,
        ["总分"] = ScorePart.Total,
        ["合计"] = ScorePart.Total,
        ["总计"] = ScorePart.Total,
        ["自评总分"] = ScorePart.Total,
        ["评价等级"] = ScorePart.Grades,
        ["自评等级"] = ScorePart.Grades,
        ["评价等次"] = ScorePart.Grades,
        ["自评等次"] = ScorePart.Grades,
        ["绩效等级"] = ScorePart.Grades,
        ["等级"] = ScorePart.Grades,
    };

    private static readonly HashSet<string> Captions = ["部门基本情况", "单位基本情况", "部门单位基本情况", "基本情况", "年度预算资金类别", "预算资金类别", "自评情况", "绩效自评"];

    /// <summary>The part that a label begins; null for a text that is no such label.</summary>
    public static ScorePart? PartOf(string printed) => Parts.TryGetValue(Heading.Bare(printed), out var part) ? part : null;

    /// <summary>The labels that begin a part.</summary>
    public static IEnumerable<string> Of(ScorePart part) => Parts.Where(p => p.Value == part).Select(p => p.Key);

    /// <summary>Every label of the form.</summary>
    public static IEnumerable<string> All => Parts.Keys.Concat(Captions);

    public static IEnumerable<string> AllCaptions => Captions;

    public static bool IsCaption(string printed) => Captions.Contains(Heading.Bare(printed));

    public static bool IsNote(string text) => Note().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:备?注|说明|填表说明)\s*\d?\s*[：:.、]")]
    private static partial Regex Note();
}
