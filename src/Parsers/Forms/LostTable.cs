using Pipeline.Model;
using Pipeline.Parsers.Checks;
using Pipeline.Parsers.Layout.ByPosition;
using Pipeline.Parsers.Layout.Cells;
using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Forms;

/// <summary>
/// A form in a text that has lost its table: it is put together again by the headings found in it. Where no reader can do that, its title
/// and text are kept, and nothing is guessed.
/// </summary>
internal static class LostTable
{
    // Dumps that are read right leave at most 5 pieces (captions, notes in margins); one of another layout left 52, and 16 wrong rows.
    private const int FewUnread = 8;

    /// <summary>
    /// A filing of a text that wrote whole cells one after the other; null where its indicators or projects could not be told for certain.
    /// </summary>
    public static Filing? ReadCells(SheetForm form, FormPart part, FormSignature signature) =>
        Table(part, signature) is { HasLostRows: false } table ? Filing(form, part, signature, table) : null;

    public static Filing Read(SheetForm form, FormPart part, FormSignature signature) =>
        (Table(part, signature) ?? Table(part, signature, PositionedTable.Read) ?? Table(part, signature, CellTable.ReadPieces))
            is { } table
            ? Filing(form, part, signature, table)
            : Unread(form.Kind, part, signature);

    /// <summary>
    /// What a reader of dumps made of a text, without the tables that contradict themselves; unless it left more pieces of it than it found
    /// rows: then it was none of the layouts that the reader was made for.
    /// </summary>
    public static Filing Checked(Filing filing, SheetForm form, FormPart part, FormSignature signature) =>
        filing.Findings.Count(f => f.Rule == FindingRule.UnparsedText) > Math.Max(FewUnread, filing.Indicators.Count
            + filing.Projects.Sum(p => p.Indicators.Count))
            ? Read(form, part, signature) : DumpContradictions.Without(filing);

    private static CellTableResult? Table(FormPart part, FormSignature signature) => Table(part, signature, CellTable.Read);

    private static CellTableResult? Table(
        FormPart part, FormSignature signature, Func<IReadOnlyList<TextLine>, FormLexicon, CellTableResult?> read)
    {
        var title = Title.Find(part.Lines, signature);
        return read([.. part.Lines.Where((line, i) => title?.Takes(line, i) != true)], FormLexicon.Standard);
    }

    private static Filing Filing(SheetForm form, FormPart part, FormSignature signature, CellTableResult table)
    {
        var filing = form.Read(new FormPart(part.Lines, [table.Grid]) { Heading = part.Heading }, signature);
        return table.Doubts.Count == 0 ? filing
            : DumpContradictions.Without(filing with { Findings = [.. filing.Findings, Doubt(table.Doubts)] });
    }

    private static Filing Unread(string kind, FormPart part, FormSignature signature)
    {
        var builder = new FilingBuilder(kind, part);
        builder.TakeTitle(signature);
        builder.Findings.Add(Finding(
            part.Lines.Count > 0 ? part.Lines[0].Text.Trim() : "",
            "the text has lost its table, and which cell belongs to which heading could not be told: no row was stored; take the original "
                + "file, or a copy that keeps the table",
            part.Lines));
        return builder.Build([]);
    }

    private static Finding Doubt(IReadOnlyList<TextCell> cells) => Finding(
        string.Join(' ', cells.Take(8).Select(c => c.Text)),
        "the text wrote the cells of this block one after the other and left some out, so that they fit its headings in more than one "
            + "way: none of its rows was stored; take the original file, or a copy that keeps the table",
        cells.SelectMany(c => c.Lines));

    private static Finding Finding(string subject, string message, IEnumerable<TextLine> lines) =>
        new(FindingRule.LayoutNotUnderstood, Severity.Error, subject, message)
        {
            Evidence = [.. lines.GroupBy(l => l.Page)
                .Select(g => new Evidence(null, new TextSpan(g.Key, g.First().Number, g.Last().Number)))],
        };
}
