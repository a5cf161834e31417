using System.Text.RegularExpressions;
using Pipeline.Model;

namespace Pipeline.Parsers.Forms;

/// <summary>Tells by the words of a title of which kind its form is.</summary>
internal static partial class TitleWords
{
    /// <summary>What a title calls the form itself, with the words before it that are no agency's and no project's.</summary>
    public const string Table =
        "(?:部门|单位|[（(]单位[)）]|整体|项目|[（(]项目[)）]|专项|支出|资金|预算|财政|转移支付|中央对地方|区域|市级|区级|县级|省级|对下)*(?:绩效(?:运行|跟踪|执行)?监控|(?:支出)?绩效[^。；：，]{0,14}?)(?:表|一览表|明细表|情况表)";

    /// <summary>Whether a text without white space may hold a title of a table.</summary>
    public static bool MayName(string squeezed) =>
        squeezed.Contains("绩效", StringComparison.Ordinal) && squeezed.Contains('表', StringComparison.Ordinal);

    /// <summary>One of <see cref="FilingKind"/>; null for a title of no kind of ours.</summary>
    public static string? KindOf(string title)
    {
        if (!Named().IsMatch(title) || NoForm().IsMatch(title))
            return null;
        if (title.Contains("监控", StringComparison.Ordinal))
            return FilingKind.Monitoring;
        var isEvaluation = Evaluation().IsMatch(title);
        if (Department().IsMatch(title))
            return isEvaluation ? FilingKind.SelfEvaluationScores : FilingKind.DepartmentTargets;
        if (Transfer().IsMatch(TailBracket().Replace(title, "")) && !title.Contains("项目支出", StringComparison.Ordinal))
            return isEvaluation ? FilingKind.TransferSelfEvaluation : FilingKind.TransferTargets;
        return isEvaluation ? FilingKind.ProjectSelfEvaluation : FilingKind.ProjectTargets;
    }

    [GeneratedRegex("绩效.*表")]
    private static partial Regex Named();

    /// <summary>Tables that list something else: of documents, of indicators to choose from.</summary>
    [GeneratedRegex("指标库|指标体系|目录|汇总统计|统计表|考核表|调查表|名单")]
    private static partial Regex NoForm();

    [GeneratedRegex("自评|评价|评分|打分|得分|完成情况")]
    private static partial Regex Evaluation();

    /// <summary>项目支出绩效目标表（含转移支付项目） is one of projects.</summary>
    [GeneratedRegex(@"[（(][^（()）]*[)）]$")]
    private static partial Regex TailBracket();

    [GeneratedRegex("整体")]
    private static partial Regex Department();

    [GeneratedRegex("转移支付|区域|(?:专项|补助资金|奖补资金|资金)(?:资金)?(?:[（(][^）)]*[)）])?绩效")]
    private static partial Regex Transfer();
}
