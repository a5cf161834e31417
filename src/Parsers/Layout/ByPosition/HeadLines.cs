using Pipeline.Parsers.Layout.Aligned;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>Finds the headings of blocks in lines that keep the places of words.</summary>
internal sealed class HeadLines
{
    // 执行 / 率 / （ / B/ / A） in a narrow column takes seven.
    private const int Tallest = 8;

    // A heading that nobody knows, where others stand; a value beside a label is none.
    private const double Unknown = 2;

    // What is printed as it stands in the lists counts for more than what is made like it: 实际完成情况 is a goal's and an indicator's.
    private const double MadeLikeOne = 0.3;

    private static readonly BlockKind[] Kinds =
        [BlockKind.Indicators, BlockKind.Projects, BlockKind.Tasks, BlockKind.Funds, BlockKind.FundsAcross, BlockKind.Goals];

    private static readonly string[] Results = [Role.Target, Role.PeriodTarget, Role.Actual, Role.Score];

    private static readonly string[] OnlyOnce = [Role.Level1, Role.Level2, Role.Level3, Role.Target, Role.Actual];

    private readonly FormLexicon _lexicon;
    private readonly IReadOnlyList<IReadOnlyList<Fragment>> _lines;
    private readonly int[] _begun;

    public HeadLines(FormLexicon lexicon, IReadOnlyList<IReadOnlyList<Fragment>> lines)
    {
        (_lexicon, _lines) = (lexicon, lines);
        var beginnings = new LabelSet(lexicon.Wordings);
        _begun = [.. lines.Select(l => l.Count(
            p => beginnings.MayBegin(p.Text) || Array.Exists(Kinds, k => lexicon.Column(k, p.Text) is not null)))];
    }

    /// <summary>The headings top to bottom.</summary>
    public IReadOnlyList<PlacedHead> Find()
    {
        var heads = new List<PlacedHead>();
        for (var row = 0; row < _lines.Count; row++)
        {
            if (Best(row) is not { } head)
                continue;
            // What stands above the lowest lines that read as well is a caption, or text.
            for (var lower = row + 1; lower <= head.Head.Last; lower++)
                if (Best(lower) is { } better && better.Value >= head.Value)
                    head = better;
            heads.Add(head.Head);
            row = head.Head.Last;
        }

        return heads;
    }

    private (PlacedHead Head, double Value)? Best(int row)
    {
        (PlacedHead Head, double Value)? best = null;
        if (_lines[row].Count == 0)
            return null;
        for (var height = 1; height <= Tallest && row + height <= _lines.Count && IsOnPage(row, row + height - 1); height++)
        {
            if (_lines[row + height - 1].Count > 0 && MayHead(row, height))
                foreach (var (head, value) in Read(row, height))
                    if (best is null || value >= best.Value.Value)
                        best = (head, value);
        }

        return best;
    }

    /// <summary>Whether most pieces of the fullest line may begin headings; one may be of a caption.</summary>
    private bool MayHead(int row, int height)
    {
        var fullest = Enumerable.Range(row, height).MaxBy(l => _lines[l].Count);
        return _begun[fullest] >= 2 && 2 * _begun[fullest] >= _lines[fullest].Count - 1;
    }

    private IEnumerable<(PlacedHead Head, double Value)> Read(int row, int height) =>
        from headings in HeadingTree.Of([.. _lines.Skip(row).Take(height)], IsHeading)
        from kind in Kinds
        let read = Read(kind, headings, row, row + height - 1)
        where read is not null
        select read.Value;

    private bool IsOnPage(int first, int last) => _lines[last].Count == 0 || _lines[first][0].Line.Page == _lines[last][0].Line.Page;

    private bool IsHeading(string text) => Array.Exists(Kinds, k => _lexicon.IsWholeColumn(k, text));

    private (PlacedHead Head, double Value)? Read(BlockKind kind, IReadOnlyList<PlacedHeading> headings, int first, int last)
    {
        var caption = IsCaption(kind, headings[0]) ? headings[0] : null;
        if (caption is not null)
            headings = [.. headings.Skip(1).Select(h => h with { Column = h.Column - 1 })];
        if (headings.Count < 2)
            return null;
        string?[] roles = [.. Enumerable.Range(0, headings.Max(h => h.Column + h.Width)).Select(c => RoleOf(kind, headings, c))];
        if (!headings.Any(h => h.Pieces.Any(p => _lines[last].Contains(p))))
            return null;
        var known = roles.Count(r => r is not null);
        if (known < 2 || 3 * (roles.Length - known) > known || !IsBlock(kind, [.. roles.OfType<string>()]))
            return null;
        if (headings.Any(h => !IsWhole(kind, h)))
            return null;
        var value = headings.Sum(h => ValueOf(kind, h.Text)) - (Unknown * (roles.Length - known));
        return (new PlacedHead(kind, first, last, headings, [.. roles.Select(r => r ?? Role.Other)], caption), value);
    }

    /// <summary>Whether nothing of a heading is missing, and nothing stands above it but another.</summary>
    private bool IsWhole(BlockKind kind, PlacedHeading heading) => !CellRuns.IsOpen(heading.Text)
        && (heading.Width == 1 || heading.Text.AsSpan().IndexOfAny("，。；") < 0)
        && (_lexicon.IsWholeColumn(kind, heading.Text) || IsWrapped(heading.Pieces));

    private double ValueOf(BlockKind kind, string text) => _lexicon.IsWholeColumn(kind, text) ? 1
        : _lexicon.Column(kind, text) is not null ? 1 - MadeLikeOne : 0;

    private bool IsCaption(BlockKind kind, PlacedHeading heading) => heading.Width == 1
        && (_lexicon.Column(kind, heading.Text) is null || (_lexicon.IsCaption(heading.Text) && kind != BlockKind.Goals));

    private string? RoleOf(BlockKind kind, IReadOnlyList<PlacedHeading> headings, int column)
    {
        var above = headings.Where(h => h.Column <= column && column < h.Column + h.Width).OrderByDescending(h => h.Row).ToList();
        return above.Select(h => _lexicon.Column(kind, h.Text)).FirstOrDefault(r => r is not null)
            ?? (above.Count > 1 ? _lexicon.Column(kind, above[1].Text + above[0].Text) : null);
    }

    /// <summary>The lines of a wrapped heading are about as wide as the widest, but for the last.</summary>
    private static bool IsWrapped(IReadOnlyList<Fragment> pieces) =>
        pieces.SkipLast(1).All(p => p.Width + 2 >= pieces.Max(w => w.Width));

    private static bool IsBlock(BlockKind kind, List<string> roles) => kind switch
    {
        BlockKind.Indicators => (roles.Contains(Role.Level3) || (roles.Contains(Role.Level1) && roles.Contains(Role.Level2)))
            && roles.Exists(Results.Contains) && roles.Where(OnlyOnce.Contains).GroupBy(r => r).All(g => g.Count() == 1),
        BlockKind.Projects => roles.Contains(Role.Project) && roles.Count >= 3
            && (roles.Contains(Role.Goal) || roles.Contains(Role.Level3) || roles.Count(r => r == Role.Amount) >= 2),
        BlockKind.Tasks => (roles.Contains(Role.TaskName) || roles.Contains(Role.TaskContent))
            && (roles.Contains(Role.TaskContent) || roles.Contains(Role.TaskExpected) || roles.Contains(Role.Completion)),
        BlockKind.Funds => roles.Contains(Role.Amount),
        BlockKind.FundsAcross => roles.Count(r => r == Role.Amount) >= 2,
        _ => roles.Count is 2 or 3 && roles.Distinct().Count() == roles.Count && roles.Contains(Role.Goal),
    };
}
