using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>
/// Finds the headings of a block in a sequence of cells: one row of them, or up to three of which the lower ones split columns.
/// </summary>
internal sealed class HeadParser(FormLexicon lexicon, IReadOnlyList<TextCell> cells)
{
    // 指标值设定依据及数据来源 has 12.
    private const int LongestUnknown = 12;

    private const int MostUnknown = 2;

    // The widest list of projects has 22, in three rows.
    private const int MostHeadings = 40;

    private static readonly BlockKind[] Kinds = Enum.GetValues<BlockKind>();

    private static readonly string[] Values = [Role.Target, Role.PeriodTarget, Role.Actual, Role.Weight,
        Role.Score];

    /// <summary>What indicators begin with.</summary>
    private static readonly string[] First = [Role.Level1, Role.Level2, Role.Level3, Role.Serial,
        Role.Other];

    /// <summary>The headings that begin at a cell, of the block that knows most of them; null where none do.</summary>
    public CellHead? At(int at) =>
        Kinds.Select(kind => Of(kind, at)).OfType<CellHead>().MaxBy(h => h.To);

    private CellHead? Of(BlockKind kind, int at)
    {
        var to = at;
        while (to < cells.Count && to - at < MostHeadings && IsHeading(kind, at, to))
            to++;
        while (kind == BlockKind.Projects && to > at && IsFirstRow(to - 1))
            to--;
        if (to - at > 1 && IsFirstSource(at, to - 1))
            to--;
        to += UnknownAfter(kind, at, to);
        if (to - at < 2 || (at > 0 && kind != BlockKind.Goals && lexicon.IsWholeColumn(kind, cells[at - 1].Text)
            && !lexicon.IsCaption(cells[at - 1].Text)))
            return null;
        // 绩效指标 may be a caption before its headings, or stand over them.
        var captions = Captions(kind, at, to);
        return Of(kind, at, to, captions) ?? (captions > 0 ? Of(kind, at, to, 0) : null);
    }

    private CellHead? Of(BlockKind kind, int at, int to, int captions) =>
        HeadTree.Of(kind, [.. cells.Skip(at + captions).Take(to - at - captions)], cell => RoleOf(kind, cell)) is { } heads
            && IsBlock(kind, heads, to)
            ? new CellHead(kind, [.. cells.Skip(at).Take(captions)], heads, Roles(kind, heads), to) : null;

    /// <summary>How many headings that nobody knows stand before the first level: 资料来源 after 指标解释.</summary>
    private int UnknownAfter(BlockKind kind, int from, int to)
    {
        if (kind != BlockKind.Indicators || !Enumerable.Range(from, to - from)
            .Any(i => lexicon.Column(kind, cells[i].Text) == Role.Level1))
            return 0;
        var count = 0;
        while (count <= MostUnknown && to + count < cells.Count && IsShortWord(cells[to + count])
            && !CellWords.IsLevel(cells[to + count].Text))
            count++;
        return count <= MostUnknown && Taxonomy.TryReadLevel1(Text(to + count), out _) ? count : 0;
    }

    private static bool IsShortWord(TextCell cell) => cell.Text.Length is > 1 and <= LongestUnknown && !cell.Text.Any(char.IsAsciiDigit);

    /// <summary>合计 before its sum is the first row of a list, and 年初预算数 before its amount that of another block.</summary>
    private bool IsFirstRow(int at) =>
        IsFigure(at + 1) && (lexicon.Label(cells[at].Text) == LabelMeaning.Total || lexicon.TryGetStage(cells[at].Text, out _));

    /// <summary>年度资金总额 below 全年预算数, 全年执行数, in a text that broke its cells over lines.</summary>
    private bool IsFirstSource(int from, int at) => cells[at].Break == CellBreak.Line && lexicon.TryGetSource(cells[at].Text, out _)
        && !Enumerable.Range(from, at - from).Any(i => lexicon.TryGetSource(cells[i].Text, out _));

    private string? RoleOf(BlockKind kind, TextCell cell) =>
        YearHeading.Is(cell.Text) ? Role.Other : lexicon.Column(kind, cell.Text) ?? (IsSerial(cell) ? Role.Serial : null);

    private static bool IsSerial(TextCell cell) => cell.Text == "序号";

    private bool IsHeading(BlockKind kind, int from, int at) => !BeginsRow(at) && MayHead(kind, from, at);

    /// <summary>年度资金总额 at the beginning of a line with its amount.</summary>
    private bool BeginsRow(int at) => cells[at].Break == CellBreak.Line && !YearHeading.Is(cells[at].Text) && at + 1 < cells.Count
        && cells[at + 1].Break is CellBreak.Space or CellBreak.Spacing && IsFigure(at + 1);

    private bool MayHead(BlockKind kind, int from, int at) =>
        (at == from && IsSerial(cells[at])) || lexicon.Column(kind, cells[at].Text) is not null
            || (at > from && YearHeading.Is(cells[at].Text))
            || (at == from && !cells[at].IsEmpty && lexicon.IsCaption(cells[at].Text))
            || (at > from + 1 && IsUnknownHeading(kind, at));

    /// <summary>A short text between headings is one, whatever it says.</summary>
    private bool IsUnknownHeading(BlockKind kind, int at) =>
        at + 1 < cells.Count && IsShortWord(cells[at]) && IsCertain(kind, at + 1) && IsCertain(kind, at - 1)
            && !CellWords.IsLevel(cells[at].Text);

    private bool IsCertain(BlockKind kind, int at) => lexicon.IsWholeColumn(kind, cells[at].Text) || YearHeading.Is(cells[at].Text);

    /// <summary>绩效指标 before 一级指标 heads no column of its own.</summary>
    private int Captions(BlockKind kind, int at, int to)
    {
        var count = 0;
        while (at + count < to - 2 && lexicon.IsCaption(cells[at + count].Text) && IsRepeated(kind, at + count, to))
            count++;
        return count;
    }

    private bool IsRepeated(BlockKind kind, int at, int to) =>
        lexicon.Column(kind, cells[at].Text) is not { } role
            || Enumerable.Range(at + 1, to - at - 1).Any(i => lexicon.Column(kind, cells[i].Text) == role);

    private List<string> Roles(BlockKind kind, IReadOnlyList<HeadCell> heads)
    {
        var roles = new List<string>();
        for (var column = 0; column < heads.Max(h => h.Column + h.Width); column++)
            roles.Add(Content(kind, heads.Where(h => h.Column <= column && column < h.Column + h.Width).MaxBy(h => h.Row)!));
        return [.. roles.Select((role, i) => role == Role.Weight && i > 0 ? WeightOf(roles[i - 1]) : role)];
    }

    private string Content(BlockKind kind, HeadCell head) => ColumnContent.Of(head, RoleOf(kind, head.Cell) is not null);

    /// <summary>A weight stands with the level left of it.</summary>
    private static string WeightOf(string level) => level switch
    {
        Role.Level1 => Role.Level1Weight,
        Role.Level2 => Role.Level2Weight,
        _ => Role.Weight,
    };

    /// <summary>The columns that a block cannot be without, and what stands below them.</summary>
    private bool IsBlock(BlockKind kind, IReadOnlyList<HeadCell> heads, int to)
    {
        var roles = Roles(kind, heads);
        var amounts = roles.Count(r => r == Role.Amount);
        return kind switch
        {
            BlockKind.Projects => roles.Contains(Role.Project) && roles.Count >= 3 && !lexicon.TryGetStage(Text(to), out _)
                && (roles.Contains(Role.Goal) || roles.Contains(Role.Level3) || amounts >= 2),
            BlockKind.Indicators => roles.Count >= 3 && First.Contains(roles[0]) && roles.Exists(Values.Contains)
                && (roles.Contains(Role.Level3) || (roles.Contains(Role.Level1) && roles.Contains(Role.Level2))),
            BlockKind.Tasks => (roles.Contains(Role.TaskName) || roles.Contains(Role.TaskContent)) && roles.Count >= 2
                && (roles.Contains(Role.TaskContent) || roles.Contains(Role.TaskExpected)
                || roles.Contains(Role.Completion)),
            BlockKind.Funds => amounts >= 1 && !IsFigure(to),
            BlockKind.FundsAcross => amounts >= 2 && (HasFigures(to, (amounts / 2) + 1) || lexicon.TryGetStage(Text(to), out _)),
            BlockKind.StagesAcross => amounts >= 1 && HasFigures(to, roles.Count),
            _ => roles.Count is 2 or 3 && roles.Distinct().Count() == roles.Count && !roles.Contains(Role.Other),
        };
    }

    /// <summary>Whether a row of figures follows.</summary>
    private bool HasFigures(int at, int count) => IsFigure(at) && Enumerable.Range(at, count).All(i => Text(i).Length == 0 || IsFigure(i));

    private bool IsFigure(int at) => ColumnFit.IsFigure(Text(at));

    private string Text(int at) => at < cells.Count ? cells[at].Text : "";
}
