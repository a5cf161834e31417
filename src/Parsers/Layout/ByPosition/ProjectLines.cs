using Pipeline.Parsers.Forms;
using Pipeline.Parsers.Indicators;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>The lines of a list of projects, cut where the columns of indicators begin.</summary>
internal sealed class ProjectLines
{
    private readonly List<(IReadOnlyList<Fragment> Left, IReadOnlyList<Fragment> Right)> _lines;

    public ProjectLines(IReadOnlyList<IReadOnlyList<Fragment>> lines, FormLexicon lexicon)
    {
        _lines = [.. lines.GroupBy(l => l[0].Line.Page).SelectMany(page => Cut([.. page]))];
        Bands = [.. _lines.Where(l => l.Right.Count == 0 && IsBand(l.Left, lexicon)).Select(l => l.Left)];
        _lines.RemoveAll(l => Bands.Contains(l.Left));
    }

    /// <summary>Lines of their own between projects: an agency that the projects below belong to, or all of them, with sums.</summary>
    public IReadOnlyList<IReadOnlyList<Fragment>> Bands { get; }

    public IReadOnlyList<IReadOnlyList<Fragment>> Right => [.. _lines.Select(l => l.Right).Where(l => l.Count > 0)];

    /// <summary>
    /// What stands left of each group's rows. Texts that are longer than the rows beside them reach above and below these, as far in both
    /// directions: what stands between two groups is shared so that each text stands in the middle of its rows.
    /// </summary>
    public IEnumerable<IReadOnlyList<IReadOnlyList<Fragment>>> Left(IReadOnlyList<ProjectGroup> groups)
    {
        var from = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            var to = i + 1 < groups.Count ? Border(from, groups[i], groups[i + 1]) : _lines.Count;
            yield return [.. _lines.Take(to).Skip(from).Select(l => l.Left).Where(l => l.Count > 0)];
            from = to;
        }
    }

    private static bool IsBand(IReadOnlyList<Fragment> line, FormLexicon lexicon) =>
        line.Count > 1 && line.Skip(1).All(f => NumberShape.IsAmount(f.Text))
            && (AgencyName.Is(line[0].Text.Split('（', '(')[0]) || lexicon.Label(line[0].Text) == LabelMeaning.Total);

    private static (int Page, int Line) Place((IReadOnlyList<Fragment> Left, IReadOnlyList<Fragment> Right) line)
    {
        var text = (line.Left.Count > 0 ? line.Left : line.Right)[0].Line;
        return (text.Page, text.Number);
    }

    /// <summary>The first line of the group below.</summary>
    private int Border(int from, ProjectGroup above, ProjectGroup below)
    {
        var first = _lines.FindIndex(l => Place(l).CompareTo(above.Lines.First) >= 0);
        var last = _lines.FindLastIndex(l => Place(l).CompareTo(above.Lines.Last) <= 0);
        var next = _lines.FindIndex(l => Place(l).CompareTo(below.Lines.First) >= 0);
        // As many lines of a text stand below the last of its rows as above the first; two groups may share a line.
        return Math.Min(last + 1 + Math.Max(0, first - from), Math.Max(next, last + 1));
    }

    private static IEnumerable<(IReadOnlyList<Fragment> Left, IReadOnlyList<Fragment> Right)> Cut(
        IReadOnlyList<IReadOnlyList<Fragment>> page)
    {
        var begin = page.SelectMany(l => l).Where(f => Taxonomy.TryReadLevel1(f.Text, out _)).Select(f => f.Offset).DefaultIfEmpty(0).Min();
        return page.Select(line =>
        {
            var left = line.TakeWhile(f => f.Offset < begin && !CellWords.IsLevel(f.Text)).Count();
            return ((IReadOnlyList<Fragment>)[.. line.Take(left)], (IReadOnlyList<Fragment>)[.. line.Skip(left)]);
        });
    }
}
