using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.Documents;

/// <summary>
/// Puts the parts of a document together: each form with its own lines, a report with what goes on after a form in its text, and what
/// stands around the forms, such as the rest of a department's published accounts, as one part.
/// </summary>
/// <param name="partOf">Makes a part of some of the document's lines.</param>
internal sealed class DocumentPieces(Func<List<TextLine>, FormPart> partOf)
{
    private readonly List<(IForm? Form, List<TextLine> Lines)> _pieces = [];
    private List<TextLine>? _report;
    private List<TextLine>? _rest;

    /// <param name="lines">From where the part begins to where the next one does.</param>
    /// <param name="title">The index of the form's title in them.</param>
    public void Add(IForm? form, List<TextLine> lines, int title)
    {
        if (form is null)
        {
            AddRest(lines);
            return;
        }

        var from = title > 0 && IsOther(lines[..title]) ? title : 0;
        AddRest(lines[..from]);
        var own = lines[from..];
        if (!form.Signature.IsOfTable)
        {
            _pieces.Add((form, _report = own));
            return;
        }

        var after = FormExtent.EndOf(partOf(own), _report is null ? null : new ReportOutline(_report));
        var end = after is null ? own.Count : own.IndexOf(after);
        _pieces.Add((form, own[..end]));
        AddAfter(own[end..]);
    }

    public IReadOnlyList<(IForm? Form, FormPart Part)> Parts() => [.. _pieces.SelectMany(p => p.Form switch
    {
        null => [(null, partOf(p.Lines))],
        { Signature.IsOfTable: false } report => ReportTables.Split(report, partOf(p.Lines)),
        var form => FormSeries.Split(partOf(p.Lines)).Select(part => ((IForm?)form, part)),
    })];

    private void AddAfter(List<TextLine> lines)
    {
        if (lines.Count > 0 && _report is not null && new ReportOutline(_report).GoesOn(lines[0]))
            _report.AddRange(lines);
        else
            AddRest(lines);
    }

    private void AddRest(List<TextLine> lines)
    {
        if (_rest is not null)
            _rest.AddRange(lines);
        else if (lines.Count > 0)
            _pieces.Add((null, _rest = lines));
    }

    /// <summary>
    /// Whether what stands before the first title is a document of its own and not the head of the form: it has tables or contents.
    /// </summary>
    private bool IsOther(List<TextLine> lines) => partOf(lines).Grids.Count > 0 || TableOfContents.Find(lines).Count > 0
        || PublishedAccounts.Are(string.Concat(lines.Select(l => Squeeze.Text(l.Text))));
}
