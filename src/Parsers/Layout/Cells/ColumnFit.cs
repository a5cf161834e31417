using System.Text.RegularExpressions;
using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;
using static Pipeline.Parsers.Layout.Cells.FitWeights;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>What it costs to put a cell under a heading, and to leave a column out of a row.</summary>
/// <param name="hasKnownLevels">Whether most levels of the block are of the classification that all places know.</param>
/// <param name="wantsRemarks">Whether columns of words are taken to be filled rather than empty.</param>
internal sealed partial class ColumnFit(FormLexicon lexicon, bool keepsEmpty, bool hasKnownLevels, bool wantsRemarks)
{
    // 其他需要说明的社会效益指标 has 13.
    private const int LongestLevel = 16;

    // 可持续发展能力指标 has 9.
    private const int LongestNamedLevel = 10;

    // 有效, 良好, 较满意.
    private const int ShortWord = 3;

    // 按时完成 is as short as remarks are; what is shorter is rather a level (过程, 产出).
    private const int LongestShortRemark = 4;

    // 平方米/人·年 has 7.
    private const int LongestUnit = 8;

    private const int UsualUnit = 3;

    private const int LongestSerial = 4;

    // 590.80 is an amount.
    private const int MostPoints = 100;

    // 其中：本年一般公共预算财政拨款（含上级转移支付） has 24.
    private const int LongestSource = 28;

    // What a target of one character may be.
    private const string Grades = "优良中差高低好是否有无";

    // 数量指标, 社会效益; 社会公众满意度 is longer.
    private const int LongestPlainLevel = 4;

    // 数量指标完成情况 goes on with 4.
    private const int ShortestName = 6;

    // >== of a careless hand.
    private const int LongestComparator = 3;

    private readonly double _ownLevel = hasKnownLevels ? OddLevel : OwnLevel;

    public bool KeepsEmpty => keepsEmpty;

    /// <param name="role">One of <see cref="Role"/>, or of <see cref="ColumnContent"/>.</param>
    public double Of(string role, TextCell cell)
    {
        var text = Squeeze.Text(cell.Text);
        if (text.Length == 0)
            return role is Role.Level3 or Role.Project ? EmptyName : 0;
        if (Text.Placeholder.Is(text))
            return role is Role.Level1 or Role.Level2 && text[0] == '…' ? Never : IsName(role) ? EmptyName : FitWeights.Placeholder;
        return IsName(role) && !text.Any(char.IsLetter) ? Never : OfText(role, text);
    }

    /// <summary>What it costs that a row has no cell in a column.</summary>
    /// <param name="isAbove">Whether the row above may have one that goes on.</param>
    public double Omitted(string role, bool isAbove) => role switch
    {
        Role.Level1 or Role.Level2 or Role.Level1Weight or Role.Level2Weight or Role.Project or Role.Serial or Role.FundingAgency
            or Role.Goal or Role.Duty or Role.TaskName => isAbove ? 0 : keepsEmpty ? NothingShown : NoLevelYet,
        Role.Level3 => NoName,
        Role.Target or Role.PeriodTarget or Role.Actual => keepsEmpty ? NoTargetShown : NoTarget,
        Role.Amount => keepsEmpty ? NoMoneyShown : NoMoney,
        Role.Weight or Role.Score or Role.Rate => keepsEmpty ? NoPointsShown : NoPoints,
        Role.Unit or Role.Comparator => keepsEmpty ? NothingShown : NoRemark,
        _ => keepsEmpty ? NothingShown : wantsRemarks ? NoWantedRemark : NoRemark,
    };

    /// <summary>A number with or without its unit, a share, or money.</summary>
    public static bool IsFigure(string text) =>
        Squeeze.Text(text) is { Length: > 0 } squeezed
            && (NumberShape.IsShare(squeezed) || AmountText.Is(squeezed));

    /// <summary>影响力目标, 部门管理（20分）; 达成预期指标 is what came of one, 指标（10分） the end of 满意度指标（10分）.</summary>
    public static bool IsNamedLevel(string text) => (LevelPoints().IsMatch(text) && text[..^1].IndexOfAny(['（', '(']) is var points
        && text[..points] is not ("指标" or "目标")) || (text.Length is > 2 and <= LongestNamedLevel
        && !text.Contains("预期", StringComparison.Ordinal) && !text.EndsWith("指标指标", StringComparison.Ordinal)
        && (text.EndsWith("指标", StringComparison.Ordinal) || text.EndsWith("目标", StringComparison.Ordinal)));

    private static bool IsName(string role) =>
        role is Role.Level1 or Role.Level2 or Role.Level3 or Role.Project or Role.TaskName or Role.FundingAgency;

    private double OfText(string role, string text) => role switch
    {
        Role.Level1 => Level(text, Taxonomy.TryReadLevel1(text, out _), Taxonomy.TryReadLevel2(text, out _)),
        Role.Level2 => Level(text, Taxonomy.TryReadLevel2(text, out _), Taxonomy.TryReadLevel1(text, out _)),
        Role.Level3 => IsTotal(text) ? Never : Name(text),
        Role.Project => IsTotal(text) ? SumUnderProject : ProjectName(text),
        Role.TaskName => ProjectName(text),
        Role.FundingAgency => IsTotal(text) ? SumElsewhere : AgencyName.Is(WithoutBracket(text)) ? Agency : IsFigure(text) ? Never
            : NoAgency,
        Role.Serial => IsTotal(text) ? SumElsewhere : text.Length <= LongestSerial && text.All(char.IsAsciiDigit) ? Serial : Never,
        Role.Comparator => IsComparator(text) ? Known : Never,
        Role.Target or Role.PeriodTarget or Role.Actual => Target(text),
        Role.Unit => text.Length > LongestUnit || text.Any(char.IsAsciiDigit) ? Misplaced : text.Length > UsualUnit ? LongUnit
            : UnitReader.Length(text) == text.Length ? Unit : UnknownUnit,
        Role.Weight or Role.Score or Role.Level1Weight or Role.Level2Weight =>
            Points.Of(text) is not { } points ? Never : points > MostPoints ? Misplaced : Figure,
        Role.Rate => !NumberShape.IsShare(text) ? Never : IsPercentage(text) ? Figure : PlainRate,
        Role.Amount => AmountText.Is(text) && !IsPercentage(text) ? 0 : Never,
        Role.Source => Source(text),
        ColumnContent.Likelihood => ColumnContent.IsLikelihood(text) ? Known : Never,
        ColumnContent.Nature => ColumnContent.IsNature(text) ? Known : OtherNature,
        _ => Remark(text),
    };

    private double Level(string text, bool isKnown, bool isOther)
    {
        if (InnerPoints().IsMatch(text))
            return Misplaced;
        if (isKnown)
            return IsNameToo(text) ? KnownThatIsANameToo : Known;
        if (isOther)
            return LevelUnderOtherLevel;
        if (IsNamedLevel(text))
            return IsLevelAfterScrap(text) ? Misplaced : NamedLevel;
        if (text.Length > LongestLevel || text.Any(char.IsAsciiDigit) || text.AsSpan().ContainsAny('。', '；', '，'))
            return Misplaced;
        return IndicatorName.EndsAsOne(text) ? _ownLevel + NameUnderLevel : _ownLevel;
    }

    private static double Name(string text) =>
        IsLevelBeforeName(text)
            ? Misplaced
            : CellContent.Cost(CellType.Name, text)
                + (InnerPoints().IsMatch(text) ? Misplaced : 0)
                + (IsNamedLevel(text) ? NamedLevelElsewhere : 0)
                + (
                    CellWords.IsLevel(text)
                        ? IsNameToo(text)
                            ? NameThatIsALevelToo
                            : LevelUnderName
                        : text.Length <= ShortWord && !IndicatorName.EndsAsOne(text)
                            ? ShortName
                            : 0);

    private static double ProjectName(string text) => text.AsSpan().ContainsAny('；', '。') ? Never : Name(text);

    private static double Target(string text) =>
        CellContent.Cost(CellType.Target, text)
        + (text.Contains('。', StringComparison.Ordinal) ? SentenceUnderTarget : 0)
        + (text.Length == 1 && char.IsLetter(text[0]) && !Grades.Contains(text[0], StringComparison.Ordinal) ? Scrap : 0)
        + (NumberShape.IsPoints(text) ? PlainNumber : IsComparator(text) ? ComparatorUnderTarget : 0)
        + (IsNamedLevel(text) ? NamedLevelElsewhere : IndicatorName.EndsAsOne(text) && !text.Any(char.IsAsciiDigit) ? NameUnderTarget : 0);

    private double Source(string text) => text.Length > LongestSource || char.IsAsciiDigit(text[^1]) ? Misplaced
        : lexicon.TryGetSource(text, out _) ? Known : IsFigure(text) ? Never : lexicon.TryGetStage(text, out _) ? 0 : UnknownSource;

    /// <summary>A remark says more than a number or the name of a level.</summary>
    private double Remark(string text)
    {
        if (CellWords.IsLevel(text) || (lexicon.IsWholeWording(text) && lexicon.TryGetSource(text, out _)))
            return Misplaced;
        if (Points.Of(text) is not null)
            return FigureAsRemark;
        if (NumberShape.IsQuantity(text) || UnitTable.Units.Contains(text))
            return QuantityAsRemark;
        return wantsRemarks ? WantedRemark : text.Length <= LongestShortRemark && text[0] != '无' ? ShortRemark : FitWeights.Remark;
    }

    private bool IsTotal(string text) => lexicon.Label(text) == LabelMeaning.Total;

    private static bool IsPercentage(string text) => text[^1] is '%' or '％';

    /// <summary>施产出指标 after 改进措.</summary>
    private static bool IsLevelAfterScrap(string text) => text.EndsWith("指标", StringComparison.Ordinal)
        && (CellWords.IsLevel(text[1..]) || CellWords.IsLevel(text[2..]));

    /// <summary>数量指标年度更新雨污管线的里程 is two cells; 数量指标完成率 is one.</summary>
    private static bool IsLevelBeforeName(string text) => text.Length >= LongestPlainLevel + ShortestName
        && text.AsSpan(0, LongestPlainLevel).EndsWith("指标") && CellWords.IsLevel(text[..LongestPlainLevel]);

    private static string WithoutBracket(string text) => text.LastIndexOfAny(['（', '(']) is > 1 and var bracket ? text[..bracket] : text;

    private static bool IsNameToo(string text) => text.Length > LongestPlainLevel && IndicatorName.EndsAsOne(text);

    private static bool IsComparator(string text) =>
        text == "定性" || (text.Length <= LongestComparator && text.All(c => "≥≤≧≦＞＜>＝<=﹦═≠﹥﹤".Contains(c, StringComparison.Ordinal)));

    [GeneratedRegex(@"[（(]\d{1,3}分?[)）]$")]
    private static partial Regex LevelPoints();

    /// <summary>效果（20分）履职效益 is two cells.</summary>
    [GeneratedRegex(@"[（(]\d{1,3}分[)）].")]
    private static partial Regex InnerPoints();
}
