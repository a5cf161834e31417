namespace Pipeline.Ingest.Extract.Pages.Wide;

/// <summary>
/// Joins what a table that is wider than its page prints overleaf: its left columns on some pages, then the columns right of them on as
/// many (down, then over), or page by page (over, then down).
/// </summary>
internal sealed class WideTables
{
    private readonly DraftPage[] _pages;
    private readonly List<int> _first = [];

    // The sides of the table that was joined last, as they were printed.
    private (DraftTable Left, DraftTable Right)? _last;

    private WideTables(IReadOnlyList<DraftPage> pages) => _pages = [.. pages];

    /// <returns>All pages, and of those the ones whose tables may go on below: what stood right of them is part of theirs.</returns>
    public static (IReadOnlyList<DraftPage> Pages, IReadOnlyList<DraftPage> Left) Joined(IReadOnlyList<DraftPage> pages)
    {
        var tables = new WideTables(pages);
        for (var at = 0; at < pages.Count;)
            at += tables.Take(at);
        return (tables._pages, [.. tables._first.Select(i => tables._pages[i])]);
    }

    /// <summary>Joins the table that begins on a page.</summary>
    /// <returns>On how many pages it prints.</returns>
    private int Take(int at)
    {
        var doubtful = 0;
        for (var down = 1; at + (2 * down) <= _pages.Length && GoesDown(at, down); down++)
        {
            var match = Match(at, at + down, down);
            if (match == RowMatch.All)
                return Join(at, down);
            if (match == RowMatch.Most && doubtful == 0)
                doubtful = down;
        }

        return doubtful > 0 ? Doubt(at, doubtful) : Keep(at, 1);
    }

    /// <summary>Whether the first of some pages print rows under the same columns.</summary>
    private bool GoesDown(int at, int down) =>
        down == 1 || (_pages[at].Tables is [.., var first] && _pages[at + down - 1].Tables is [var last, ..]
            && TableChains.AreAsWide(first, last));

    private RowMatch Match(int left, int right, int down)
    {
        var (one, other) = (_pages[left], _pages[right]);
        var first = GoesOn(one, other) ? RightSide.Below(one, other) : RightSide.Of(one, other);
        var others = Enumerable.Range(1, down - 1).Select(k => RightSide.Below(_pages[left + k], _pages[right + k]));
        return first == RowMatch.All && others.Any(m => m != RowMatch.All) ? RowMatch.Most : first;
    }

    /// <summary>Whether two pages have the columns of the table that was joined last: printed over, then down, it goes on.</summary>
    private bool GoesOn(DraftPage left, DraftPage right) =>
        _last is { } last && left.Tables is [var one, ..] && right.Tables is [var other, ..]
        && TableChains.AreAsWide(last.Left, one) && TableChains.AreAsWide(last.Right, other);

    private int Join(int at, int down)
    {
        var over = 1;
        while (at + ((over + 1) * down) <= _pages.Length && Match(at, at + (over * down), down) == RowMatch.All)
            over++;
        _last = (_pages[at].Tables[^1], _pages[at + down].Tables[^1]);
        for (var k = at; k < at + down; k++)
            for (var right = k + down; right < at + (over * down); right += down)
                (_pages[k], _pages[right]) = SideJoin.Of(_pages[k], _pages[right]);
        Keep(at, down);
        return down * over;
    }

    /// <summary>Columns that seem to be those of one table, and cannot be told to its rows: none of it is read.</summary>
    private int Doubt(int at, int down)
    {
        var (left, right) = (_pages[at].Content.Number, _pages[at + down].Content.Number);
        var fault = $"page {right} looks like the right part of the table on page {left} (a spreadsheet wider than its page), "
            + "and their rows do not stand at the same heights; no row of it was stored: "
            + "print the sheet one page wide, or take the file that it was printed from";
        for (var i = at; i < at + (2 * down); i++)
            _pages[i] = _pages[i] with { Tables = [.. _pages[i].Tables.Select(t => t with { Fault = fault })] };
        return Keep(at, 2 * down);
    }

    private int Keep(int at, int pages)
    {
        _first.AddRange(Enumerable.Range(at, pages));
        return pages;
    }
}
