using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>Tells tables that only arrange a page from those that hold data.</summary>
internal sealed class LayoutTables(TextWeights weights)
{
    // A table of one row whose cell is as long is a goal and its text at most, which reads the same as lines.
    private const int LongArticle = 200;
    private const int ManyParagraphs = 5;

    /// <summary>
    /// Whether its text is not in rows and columns: it is in tables within, in one cell or one column, in links, or is an article beside
    /// what else the page shows.
    /// </summary>
    public bool IsLayout(IHtmlTableElement table)
    {
        var rows = table.Rows.Where(r => weights.Letters(r) > 0).ToList();
        return table.GetAttribute("role") is "presentation" or "none"
            || Inner(table) * 2 > weights.Letters(table)
            || rows.TrueForAll(r => r.Cells.Length < 2)
            || weights.OwnLetters(table) * 5 < weights.Letters(table)
            || (rows is [var alone] && alone.Cells.Any(IsArticle));
    }

    /// <summary>Letters in the outermost tables within.</summary>
    private int Inner(IHtmlTableElement table)
    {
        var (letters, open) = (0, new Stack<INode>(table.ChildNodes));
        while (open.TryPop(out var node))
            if (node is IHtmlTableElement)
                letters += weights.Letters(node);
            else
                foreach (var child in node.ChildNodes)
                    open.Push(child);
        return letters;
    }

    private bool IsArticle(IElement cell) =>
        weights.Letters(cell) > LongArticle && cell.QuerySelectorAll("p,br,li").Length >= ManyParagraphs;
}
