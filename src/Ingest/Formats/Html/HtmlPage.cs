using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pipeline.Ingest.Formats.Pages;
using Pipeline.Model;

namespace Pipeline.Ingest.Formats.Html;

/// <summary>Reads one page: its tables with their cells, and the text between them.</summary>
internal sealed class HtmlPage
{
    private readonly IHtmlDocument _page;
    private readonly TextWeights _weights;
    private readonly LayoutTables _layout;
    private readonly HiddenContent _hidden = new();
    private readonly LeftOutText _leftOut;
    private readonly List<HtmlBlock> _blocks = [];
    private readonly int _tablesBefore;
    private int _tables;

    private HtmlPage(IHtmlDocument page, int tablesBefore)
    {
        (_page, _tables, _tablesBefore) = (page, tablesBefore, tablesBefore);
        _leftOut = new LeftOutText(_hidden);
        _weights = new TextWeights(page);
        _layout = new LayoutTables(_weights);
    }

    /// <param name="number">From 1.</param>
    /// <param name="tablesBefore">On earlier pages.</param>
    public static (Page Page, int Tables, IReadOnlyList<Finding> Findings) Read(string source, int number, int tablesBefore)
    {
        using var document = HtmlTree.Parse(source);
        return new HtmlPage(document, tablesBefore).Read(number);
    }

    private (Page, int, IReadOnlyList<Finding>) Read(int number)
    {
        if (_page.Body is { LocalName: "body" } body)
            BlockWalk.Through(body, _blocks.Add, TakesTable, _leftOut.OnPage);
        var writer = new PageWriter(number, TextOrigin.Html, _tablesBefore);
        if (_blocks.Count > 0)
            Write(writer, Article.Of(_page, _blocks, _weights));
        var page = writer.Page();
        return (page, writer.Tables, [.. _hidden.Findings(page)]);
    }

    private bool TakesTable(IHtmlTableElement table)
    {
        if (_layout.IsLayout(table))
            return false;
        if (table.Caption is { } caption)
            BlockWalk.Through(caption, _blocks.Add, _ => false, _leftOut.InTable);
        var cells = new TableCells(++_tables, Paragraphs, _leftOut.InTable).Of(table);
        _blocks.Add(new HtmlBlock(table, "", IsLink: false, cells));
        return true;
    }

    /// <summary>Of a table within a cell, each row is a paragraph.</summary>
    private List<string> Paragraphs(IElement cell)
    {
        var paragraphs = new List<string>();
        BlockWalk.Through(cell, b => paragraphs.Add(b.Text), TakesInner, _leftOut.InTable);
        return paragraphs;

        bool TakesInner(IHtmlTableElement inner)
        {
            paragraphs.AddRange(inner.Rows.Select(r => string.Join(' ', r.Cells.SelectMany(Paragraphs))).Where(l => l.Length > 0));
            return true;
        }
    }

    private void Write(PageWriter writer, IReadOnlySet<HtmlBlock> document)
    {
        foreach (var block in _blocks)
            if (block.Cells is not { } cells)
                writer.Line(block.Text, isAside: !document.Contains(block));
            else if (document.Contains(block))
                writer.Table(cells);
            else
                foreach (var paragraph in cells.SelectMany(c => c.Paragraphs))
                    writer.Line(paragraph, isAside: true);
    }
}
