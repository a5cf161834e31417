using Pipeline.Parsers.Blocks;
using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>
/// What it costs to put a cell under a heading, and to leave a column out of a row. A cost of 1 is that of a level nobody knows the name
/// of; what a column cannot hold costs without bound.
/// </summary>
/// <param name="hasKnownLevels">Whether most levels of the block are of the classification that all places know.</param>
/// <param name="wantsRemarks">Whether columns of words are taken to be filled rather than empty.</param>
internal sealed partial class ColumnFit(FormLexicon lexicon, bool keepsEmpty, bool hasKnownLevels, bool wantsRemarks)
{
    public bool KeepsEmpty => keepsEmpty;

    public const double Never = double.PositiveInfinity;

    /// <summary>A known name of a level is hardly anything else.</summary>
    private const double Known = -2;

    /// <summary>履职效能, 部门管理: levels that a place has names of its own for.</summary>
    private const double OwnLevel = 1;

    /// <summary>Beside levels that are known, a word that is none (需求调查) is hardly one.</summary>
    private const double OddLevel = 2.5;

    private readonly double _ownLevel = hasKnownLevels ? OddLevel : OwnLevel;

    // Lines of dumps that are plain numbers are rather points; a whole cell of one is a target as often (0.985, or 97 beside its %).
    private const double PlainNumber = -1.5;

    // A name that ends as none of a public body does.
    private const double NoAgency = 2.5;

    // 其他需要说明的社会效益指标 has 13.
    private const int LongestLevel = 16;

    // 可持续发展能力指标 has 9.
    private const int LongestNamedLevel = 10;

    // 有效, 良好, 较满意: what is aimed at rather than the name of what is measured.
    private const int ShortWord = 3;

    // 按时完成 is as short as remarks are; what is shorter is rather a level (过程, 产出).
    private const int ShortProse = 4;

    // 平方米/人·年 has 7, 文字描述 4.
    private const int LongestUnit = 8;

    private const int UsualUnit = 3;

    public double Of(string role, TextCell cell)
    {
        var text = Squeeze.Text(cell.Text);
        if (text.Length == 0)
            return role is Role.Level3 or Role.Project ? 3 : 0;
        if (Placeholder.Is(text))
            return role is Role.Level1 or Role.Level2 or Role.Level3 or Role.Project ? 3 : 0.1;
        if (!text.Any(char.IsLetter) && role is Role.Level1 or Role.Level2 or Role.Level3 or Role.Project or Role.TaskName or Role.FundingAgency)
            return Never;
        return role switch
        {
            ColumnContent.Likelihood => ColumnContent.IsLikelihood(text) ? -1 : Never,
            ColumnContent.Nature => ColumnContent.IsNature(text) ? Known : 1,
            Role.Project when lexicon.Label(text) == LabelMeaning.Total => -1,
            Role.Serial or Role.FundingAgency when lexicon.Label(text) == LabelMeaning.Total => -0.5,
            Role.Level3 when lexicon.Label(text) == LabelMeaning.Total => Never,
            Role.Project or Role.TaskName when text.AsSpan().ContainsAny('；', '。') => Never,
            Role.Level1 => Level(text, Taxonomy.TryReadLevel1(text, out _), Taxonomy.TryReadLevel2(text, out _)),
            Role.Level2 => Level(text, Taxonomy.TryReadLevel2(text, out _), Taxonomy.TryReadLevel1(text, out _)),
            Role.Level3 or Role.Project or Role.TaskName => CellContent.Cost(CellType.Name, text) + (IsNamedLevel(text) ? 3 : 0)
                + (CellWords.IsLevel(text) ? IsNameToo(text) ? 1 : 4 : text.Length <= ShortWord && !IndicatorName.EndsAsOne(text) ? 1 : 0),
            Role.Comparator => IsComparator(text) ? Known : Never,
            Role.Target or Role.PeriodTarget or Role.Actual => CellContent.Cost(CellType.Target, text) + (NumberShape.IsPoints(text) ? PlainNumber : 0) + (IsComparator(text) ? 4 : 0)
                + (IsNamedLevel(text) ? 3 : IndicatorName.EndsAsOne(text) && !text.Any(char.IsAsciiDigit) ? 1 : 0),
            Role.Unit => text.Length > LongestUnit || text.Any(char.IsAsciiDigit) ? 5 : text.Length > UsualUnit ? 1.5 : 0.2,
            Role.Weight or Role.Score or Role.Level1Weight or Role.Level2Weight => Points.Of(text) is not null ? -0.5 : Never,
            Role.Rate => NumberShape.IsShare(text) ? text[^1] is '%' or '％' ? -0.5 : 0.4 : Never,
            Role.Amount => !AmountText.Is(text) ? Never : text[^1] is '%' or '％' ? Never : 0,
            Role.Source => lexicon.TryGetSource(text, out _) ? Known : IsFigure(text) ? Never : lexicon.TryGetStage(text, out _) ? 0 : 1,
            Role.Serial => text.Length <= 4 && text.All(char.IsAsciiDigit) ? -1 : Never,
            Role.FundingAgency => AgencyName.Is(WithoutBracket(text)) ? -1 : IsFigure(text) ? Never : NoAgency,
            _ when lexicon.IsWholeWording(text) && lexicon.TryGetSource(text, out _) => 5,
            _ => Prose(text),
        };
    }

    /// <summary>What it costs that a row has no cell in a column.</summary>
    /// <param name="isAbove">Whether the row above may have one that goes on.</param>
    public double Omitted(string role, bool isAbove) => role switch
    {
        Role.Level1 or Role.Level2 or Role.Level1Weight or Role.Level2Weight or Role.Project or Role.Serial or Role.FundingAgency
            or Role.Goal or Role.Duty or Role.TaskName => isAbove ? 0 : keepsEmpty ? 4 : 1.5,
        Role.Level3 => 5,
        Role.Target or Role.PeriodTarget or Role.Actual => keepsEmpty ? 6 : 3,
        Role.Amount => keepsEmpty ? 3 : 4,
        Role.Weight or Role.Score or Role.Rate => keepsEmpty ? 3 : 1,
        _ => keepsEmpty ? 4 : wantsRemarks ? 1 : 0.3,
    };

    /// <summary>甲局（本级） is 甲局.</summary>
    private static string WithoutBracket(string text) => text.LastIndexOfAny(['（', '(']) is > 1 and var bracket ? text[..bracket] : text;

    /// <summary>A number with or without its unit, a share, or money.</summary>
    public static bool IsFigure(string text) =>
        Squeeze.Text(text) is { Length: > 0 } squeezed
            && (NumberShape.IsShare(squeezed) || NumberShape.IsMoney(squeezed) || AmountText.Is(squeezed));

    private double Level(string text, bool isKnown, bool isOther) =>
        isKnown ? IsNameToo(text) ? Known / 2 : Known : isOther ? 3 : IsNamedLevel(text) ? -OwnLevel : text.Length > LongestLevel || text.Any(char.IsAsciiDigit) || CellContent.EndsClause(text[^1]) ? 5
            : IndicatorName.EndsAsOne(text) ? _ownLevel + 1 : _ownLevel;

    /// <summary>影响力目标, 管理指标, 部门管理（20分）: what says that it is a level, though no list knows it.</summary>
    private static bool IsNamedLevel(string text) =>
        LevelPoints().IsMatch(text) || text.Length <= LongestNamedLevel && (text.EndsWith("指标", StringComparison.Ordinal) || text.EndsWith("目标", StringComparison.Ordinal));

    /// <summary>社会公众满意度 is a second level in some forms, and the name of an indicator in others.</summary>
    private static bool IsNameToo(string text) => text.Length > 4 && IndicatorName.EndsAsOne(text);

    private static bool IsComparator(string text) =>
        text.Length <= 3 && text.All(c => "≥≤≧≦＞＜>＝<=﹦═≠﹥﹤".Contains(c, StringComparison.Ordinal)) || text is "定性";

    /// <summary>A remark says more than a number or the name of a level.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"[（(]\d{1,3}分?[)）]$")]
    private static partial System.Text.RegularExpressions.Regex LevelPoints();

    private double Prose(string text) =>
        Points.Of(text) is not null ? 2.5 : CellWords.IsLevel(text) ? 5 : NumberShape.IsQuantity(text) ? 1.5
            : text.Length <= ShortProse && text[0] != '无' && !wantsRemarks ? 1.2 : wantsRemarks ? 0.1 : 0.5;
}
