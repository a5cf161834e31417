namespace Pipeline.Parsers.Checks;

/// <summary>
/// The figures of the rules by which filings are scored. 财预〔2020〕10号 is 项目支出绩效评价管理办法, 财预〔2021〕101号 is
/// 中央部门项目支出核心绩效目标和指标设置及取值指引（试行）. What a form itself prints goes before them: see <see cref="PrintedNote"/>.
/// </summary>
internal static class ScoringRules
{
    /// <summary>The points of a whole form (财预〔2020〕10号: 总分一般设置为100分).</summary>
    public const decimal AllPoints = 100;

    /// <summary>No row of a form has more; what does is misprinted or misread.</summary>
    public const decimal MostPoints = 1000;

    /// <summary>
    /// Those without the points of the execution rate, which is scored with the results: 10 (财预〔2021〕101号), or 20 as in Hubei's forms.
    /// </summary>
    public static readonly decimal[] PointsWithoutFunds = [90, 80];

    /// <summary>基本或全部达成: 100-80%（含）of the points (财预〔2020〕10号).</summary>
    public const decimal ReachedFrom = 0.8m;

    /// <summary>部分达成并具有一定效果: 80-60%（含）, below that 未达成且效果较差 (财预〔2020〕10号); local notes print 50.</summary>
    public const decimal PartlyFrom = 0.6m;

    /// <summary>What says that it was reached in part never scores all its points.</summary>
    public const decimal AlmostAll = 0.95m;

    /// <summary>
    /// 对完成值高于指标值较多的，要分析原因 (财预〔2020〕10号): from this share of the target on, which is what finance bureaus ask reasons for;
    /// points may be taken off for it.
    /// </summary>
    public const decimal FarAbove = 1.3m;

    /// <summary>A cost saving of 5% where 3% was promised is no result far above its target: in percentage points.</summary>
    public const decimal FarAbovePercent = 10;

    /// <summary>Nor are two meetings where one was promised: in units.</summary>
    public const decimal FarAboveCount = 3;

    /// <summary>优 90-100, 良 80-90, 中 60-80, 差 below (财预〔2020〕10号), the best first.</summary>
    public static readonly (string Grade, decimal From)[] Grades = [("优", 90), ("良", 80), ("中", 60), ("差", 0)];

    /// <summary>The words that grades are printed with besides.</summary>
    public static readonly (string Word, string Grade)[] GradeWords =
        [("优秀", "优"), ("良好", "良"), ("中等", "中"), ("合格", "中"), ("一般", "中"), ("较差", "差"), ("不合格", "差")];

    /// <summary>How many results must be their targets word for word before it is told: of fewer, chance is as likely.</summary>
    public const int CopiedResults = 5;

    /// <summary>What 万元 is of 元, 万人次 of 人次.</summary>
    public const decimal UnitSlip = 10_000;
}
