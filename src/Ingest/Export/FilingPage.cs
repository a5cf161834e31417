using System.Globalization;
using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Export;

/// <summary>One filing as a person reads it: its parts in the form's order, then what does not add up in it.</summary>
internal sealed class FilingPage(ReadOnlyDatabase database, Screen screen)
{
    public void Write(long filing)
    {
        foreach (var part in FilingPart.OfFiling)
            Write(part.Heading, part, filing);
        foreach (
            var project in database
                .Query("SELECT project_id, ordinal, name FROM projects WHERE filing_id = @id ORDER BY ordinal", ("@id", filing))
                .Rows)
        foreach (var part in FilingPart.OfProject)
            Write(
                string.Create(CultureInfo.InvariantCulture, $"Project {project[1]}: {project[2]} · {part.Heading}"),
                part,
                (long)project[0]!);
        Write(FilingPart.Findings.Heading, FilingPart.Findings, filing);
        Write(FilingPart.Decisions.Heading, FilingPart.Decisions, filing);
    }

    private void Write(string heading, FilingPart part, long id)
    {
        var result = database.Query(part.Sql, ("@id", id));
        var rows = result.Rows.ToList();
        if (rows.Count == 0)
            return;
        screen.Heading(heading);
        if (result.Columns.Count == 1)
            rows.ForEach(r => screen.Paragraph(ShownValue.Of("", r[0])));
        else
            WriteFilled(result.Columns, rows);
    }

    /// <summary>Columns of which the form has none are left out.</summary>
    private void WriteFilled(IReadOnlyList<string> columns, List<object?[]> rows)
    {
        var filled = Enumerable.Range(0, columns.Count).Where(c => rows.Any(r => r[c] is not null)).ToList();
        var (names, values) = (filled.Select(c => columns[c]).ToList(), rows.Select(r => filled.Select(c => r[c]).ToArray()).ToList());
        if (values.Count == 1)
            screen.Fields(names, values[0]);
        else
            screen.Table(names, values);
    }
}
