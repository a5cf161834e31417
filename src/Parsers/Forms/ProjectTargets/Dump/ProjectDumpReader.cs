using System.Globalization;
using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>Rebuilds the rows of the form from a dump that has lost its table.</summary>
internal sealed class ProjectDumpReader(FormPart part, Title? title)
{
    private readonly ProjectContent _content = new();

    public ProjectContent Read()
    {
        var dump = new DumpLines(part, title);
        _content.Fields.AddRange(dump.Fields);
        _content.Captions.AddRange(dump.Captions);
        _content.Unit = dump.Headings.Unit;
        if (dump.Rows.Count == 0)
            return _content;
        var columns = ProjectTable.Money.Where(k => dump.Headings.Keys.Count == 0 || dump.Headings.Keys.Contains(k)).ToList();
        var sorter = new ColumnSorter(dump.Rows, columns.Count, dump.Headings.NameWidth);
        var rows = new AmountRows(columns.Count).Read(Amounts(sorter.Segments));
        var assembled = new RowAssembler(sorter, rows, dump.Fields.FirstOrDefault(f => f.Role == FieldRole.Agency)?.Value ?? title?.Agency);
        Add(rows, assembled, columns);
        return _content;
    }

    public static List<Amount> Amounts(IReadOnlyList<Segment> segments)
    {
        var amounts = new List<Amount>();
        foreach (var segment in segments.Where(s => s.Column == DumpColumn.Money))
        foreach (var token in segment.Tokens)
            amounts.Add(
                new Amount(
                    token.Text,
                    decimal.Parse(
                        token.Text.Replace("，", "", StringComparison.Ordinal).Replace('－', '-'),
                        NumberStyles.Number,
                        CultureInfo.InvariantCulture),
                    segment,
                    amounts.Count));
        return amounts;
    }

    private void Add(IReadOnlyList<AmountRow> rows, RowAssembler assembled, List<string> columns)
    {
        var projects = rows.Where((_, i) => assembled.Indicators[i].Count > 0 || assembled.Goals[i].Count > 0).ToList();
        var places = new FundColumns(columns, rows.Where((_, i) => ProjectTable.IsTotalRow(assembled.Name(i))).FirstOrDefault(), projects);
        if (places.IsDoubtful)
            _content.Doubts.Add(Doubt(columns, projects));
        if (HasTornNames([
                .. Enumerable
                    .Range(0, rows.Count)
                    .Where(i => assembled.Indicators[i].Count > 0 || assembled.Goals[i].Count > 0)
                    .Select(i => assembled.Names[i]),
            ]))
            _content.Doubts.Add(DumpDoubt.OutOfOrder(part.Lines));
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = places.Of(rows[i]).Zip(rows[i].Amounts).ToDictionary(x => x.First, x => x.Second.Cell);
            _content.Rows.Add(
                new ProjectRow
                {
                    Name = Cell(assembled.Names[i]),
                    Total = cells.GetValueOrDefault(ProjectTable.Total),
                    Fiscal = cells.GetValueOrDefault(ProjectTable.Fiscal),
                    Special = cells.GetValueOrDefault(ProjectTable.Special),
                    Other = cells.GetValueOrDefault(ProjectTable.Other),
                    Goal = Cell(assembled.Goals[i]),
                    Indicators =
                        assembled.Indicators[i].Count > 0
                            ? FusedText.Of([.. assembled.Indicators[i].Select(s => (s.Printed, s.Line.Line.Span))])
                            : null,
                });
        }
    }

    /// <summary>Whether most names are one full line or none: lines of one name that a dump wrote among those of other cells.</summary>
    private static bool HasTornNames(List<IReadOnlyList<Segment>> names)
    {
        var widest = names.SelectMany(n => n).Select(s => DisplayWidth.Of(s.Printed)).DefaultIfEmpty(0).Max();
        return names.Count > 1
            && 2 * names.Count(n => n.Count == 0 || (n.Count == 1 && DisplayWidth.Of(n[0].Printed) >= widest - 1)) > names.Count;
    }

    /// <summary>Rows whose third amount nothing printed assigns to a column.</summary>
    private static Finding Doubt(List<string> columns, List<AmountRow> projects)
    {
        var open = projects.Where(r => r.Amounts.Count > 2 && r.Amounts.Count < columns.Count).ToList();
        return new Finding(
            FindingRule.AmbiguousLayout,
            Severity.Warning,
            string.Join("、", open.Select(r => r.Total.Text)),
            $"{open.Count} rows print fewer amounts than there are columns, and no sum tells under which heading the third stands; "
                + $"it was put under the first that was free. Compare with the filing.")
        {
            Evidence = [.. Spans.Union(open.SelectMany(r => r.Amounts).SelectMany(a => a.Cell.Spans)).Select(s => new Evidence(null, s))],
        };
    }

    private static TableCell? Cell(IReadOnlyList<Segment> segments) =>
        segments.Count == 0
            ? null
            : new TableCell(
                0,
                0,
                Wrapping.Tidy(Wrapping.Join(segments.Select(s => s.Printed))),
                Spans.Union(segments.Select(s => s.Line.Line.Span)));
}
