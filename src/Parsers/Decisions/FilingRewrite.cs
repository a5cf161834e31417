using Pipeline.Model;

namespace Pipeline.Parsers.Decisions;

/// <summary>A filing some of whose rows are replaced, with all that points at them.</summary>
internal sealed class FilingRewrite(Filing filing)
{
    private readonly Dictionary<FilingRecord, FilingRecord> _rows = new(ReferenceEqualityComparer.Instance);
    private readonly List<(FilingRecord Row, string Field, string Read, string Stored, string Reason)> _corrections = [];

    /// <summary>A row of the filing as it is by now.</summary>
    public T Now<T>(T row) where T : FilingRecord => (T)_rows.GetValueOrDefault(row, row);

    public void Replace(FilingRecord row, FilingRecord by) => _rows[row] = by;

    public void Correct(FilingRecord row, string field, string? read, string? stored, string reason) =>
        _corrections.Add((row, field, read ?? "", stored ?? "", reason));

    public Filing Done()
    {
        foreach (var project in filing.Projects)
            Replace(project, Now(project) with { Indicators = [.. project.Indicators.Select(Now)] });
        foreach (var item in filing.BudgetItems.Where(b => b.Project is not null))
            Replace(item, Now(item) with { Project = Now(item.Project!) });
        foreach (var item in filing.ScoreItems.Where(s => s.Indicator is not null))
            Replace(item, Now(item) with { Indicator = Now(item.Indicator!) });
        return Now(filing) with
        {
            HeaderFields = [.. filing.HeaderFields.Select(Now)],
            BudgetItems = [.. filing.BudgetItems.Select(Now)],
            Goals = [.. filing.Goals.Select(Now)],
            Tasks = [.. filing.Tasks.Select(Now)],
            Projects = [.. filing.Projects.Select(Now)],
            Indicators = [.. filing.Indicators.Select(Now)],
            ScoreItems = [.. filing.ScoreItems.Select(Now)],
            Evaluation = filing.Evaluation is { } evaluation ? Now(evaluation) : null,
            Corrections =
            [
                .. filing.Corrections.Select(c => c with { Row = Now(c.Row) }),
                .. _corrections.Select(c => new Correction(Now(c.Row), c.Field, c.Read, c.Stored, c.Reason)),
            ],
        };
    }
}
