using System.Xml.Linq;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats.Packages;
using Pipeline.Ingest.Formats.Pages;
using Pipeline.Model;

namespace Pipeline.Ingest.Formats.Word;

/// <summary>Reads a document from its beginning to its end. Pages end where it says so; where else they do, only a printer knows.</summary>
internal sealed class WordBody
{
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly WordNotes _notes;
    private readonly List<PageWriter> _pages = [new PageWriter(1, TextOrigin.Office)];
    private readonly List<string> _openNotes = [];
    // Of a paragraph whose end was deleted: the next one goes on in its line.
    private string _carried = "";

    private WordBody(OfficePackage package, string document)
    {
        _styles = new WordStyles(Part("styles"));
        _numbering = new WordNumbering(Part("numbering"), _styles);
        _notes = new WordNotes(Part("footnotes"), Part("endnotes"));

        XElement? Part(string kind) => XmlParts.Whole(package.Open(package.Related(document, kind).FirstOrDefault()));
    }

    private PageWriter Page => _pages[^1];

    /// <param name="document">The part that holds the text.</param>
    public static Extraction Read(OfficePackage package, string document)
    {
        var body = new WordBody(package, document);
        body.Blocks(XmlParts.Children(package.Open(document)!, "body"));
        body.EndPage();
        body.Margins(package.Related(document, "header").Concat(package.Related(document, "footer"))
            .Select(p => XmlParts.Whole(package.Open(p))));
        var pages = body._pages.Where(p => !p.IsEmpty).Select(p => (Page: p.Page(), p.Hidden)).ToList();
        return pages.Count == 0 ? Extraction.Refused("The Word document holds no text; if it shows pictures of pages, print it to PDF.")
            : Extraction.Of(new ExtractedDocument([.. pages.Select(p => p.Page)])
            {
                Findings = [.. pages.SelectMany(p => p.Hidden.Findings(p.Page))],
            });
    }

    private void Blocks(IEnumerable<XElement> blocks)
    {
        foreach (var block in blocks)
            Block(block);
    }

    private void Block(XElement block)
    {
        switch (block.Kind())
        {
            case "p":
                Paragraph(block);
                break;
            case "tbl" when WordTable.IsLayout(block):
                foreach (var cell in WordTable.Rows(block).SelectMany(WordTable.CellsOf))
                    Blocks(cell.Elements());
                break;
            case "tbl":
                Table(block);
                break;
            case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml":
                Blocks(block.Elements());
                break;
            default:
                break;
        }
    }

    private void Paragraph(XElement paragraph)
    {
        var properties = paragraph.Child("pPr");
        if (properties.Child("pageBreakBefore").IsOn())
            Turn();
        var runs = WordRuns.Of(paragraph, _styles, Page.Hidden);
        var text = _carried + Numbered(runs.Text, properties);
        _carried = properties.Child("rPr").Child("del") is not null ? text : "";
        if (_carried.Length == 0)
            Lines(text);
        _openNotes.AddRange(runs.Notes.SelectMany(n => _notes.Of(n.Kind, n.Id)).SelectMany(p => TextOf(p, Page.Hidden)));
        foreach (var box in runs.Boxes)
            Blocks(box.Elements());
        if (properties.Child("sectPr") is { } section && section.Child("type").Val() != "continuous")
            Turn();
    }

    private void Lines(string text)
    {
        var isFirst = true;
        foreach (var page in text.Split(WordRuns.PageBreak))
        {
            if (!isFirst)
                Turn();
            isFirst = false;
            foreach (var line in page.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)))
                Page.Line(line);
        }
    }

    private string Numbered(string text, XElement? properties) =>
        string.IsNullOrWhiteSpace(text) ? text : _numbering.Next(properties) + text;

    private void Table(XElement table)
    {
        var cells = new WordTable(Cell, Page.Hidden).Cells(table, Page.Tables + 1);
        if (cells.Count > 0)
            Page.Table(cells);
    }

    /// <summary>Of a table within, each row is a paragraph.</summary>
    private List<string> Cell(XElement cell) => [.. cell.Elements().SelectMany(InCell)];

    private IEnumerable<string> InCell(XElement block) => block.Kind() switch
    {
        "p" => TextOf(block, Page.Hidden),
        "tbl" => WordTable.Rows(block).Select(r => string.Join(' ', WordTable.CellsOf(r).SelectMany(Cell))).Where(l => l.Length > 0),
        "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" => block.Elements().SelectMany(InCell),
        _ => [],
    };

    private List<string> TextOf(XElement paragraph, HiddenContent hidden)
    {
        var runs = WordRuns.Of(paragraph, _styles, hidden);
        var text = Numbered(runs.Text, paragraph.Child("pPr"));
        return
        [
            .. text.Split('\n', WordRuns.PageBreak).Where(l => !string.IsNullOrWhiteSpace(l)),
            .. runs.Notes.SelectMany(n => _notes.Of(n.Kind, n.Id)).SelectMany(p => TextOf(p, hidden)),
            .. runs.Boxes.SelectMany(b => b.Elements()).SelectMany(InCell),
        ];
    }

    /// <summary>A page that holds nothing is none.</summary>
    private void Turn()
    {
        EndPage();
        if (!Page.IsEmpty)
            _pages.Add(new PageWriter(Page.Number + 1, TextOrigin.Office, Page.Tables));
    }

    private void EndPage()
    {
        if (_carried.Length > 0)
            Lines(_carried);
        _carried = "";
        foreach (var note in _openNotes)
            Page.Line(note);
        _openNotes.Clear();
    }

    /// <summary>Running heads and feet are kept once.</summary>
    private void Margins(IEnumerable<XElement?> margins)
    {
        foreach (var line in margins.OfType<XElement>().SelectMany(m => m.Descendants()).Where(d => d.Kind() == "p")
            .SelectMany(p => TextOf(p, new HiddenContent())).Distinct())
            _pages[0].Line(line, isAside: true);
    }
}
