using Pipeline.Model;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.Cells;

/// <summary>The rows of one project of a list. Their numbers count from its first.</summary>
internal sealed record FittedProject(IReadOnlyList<FittedCell> Cells)
{
    /// <summary>Whether a cell stands in one column alone. Where a dash stands does not matter.</summary>
    public static bool IsSure(FittedCell cell) => cell.Margin >= FitWeights.Doubt || Placeholder.Is(cell.Cell.Text);

    /// <summary>A project begins with the row of its name.</summary>
    public static List<FittedProject> Of(IReadOnlyList<string> roles, IReadOnlyList<FittedCell> fitted)
    {
        var names = fitted.Where(c => roles[c.Column] == Role.Project).Select(c => c.Row).ToHashSet();
        var projects = new List<List<FittedCell>>();
        var first = 0;
        foreach (var row in fitted.GroupBy(c => c.Row))
        {
            if (projects.Count == 0 || names.Contains(row.Key))
            {
                projects.Add([]);
                first = row.Key;
            }

            projects[^1].AddRange(row.Select(c => c with { Row = c.Row - first }));
        }

        return projects.ConvertAll(p => new FittedProject(p));
    }

    /// <summary>The rows of projects, one below the other.</summary>
    public static List<FittedCell> Joined(IEnumerable<FittedProject> projects)
    {
        var joined = new List<FittedCell>();
        foreach (var project in projects)
        {
            var first = joined.Count == 0 ? 0 : joined[^1].Row + 1;
            joined.AddRange(project.Cells.Select(c => c with { Row = first + c.Row }));
        }

        return joined;
    }

    public bool IsSame(FittedProject other) => Cells.Select(c => (c.Row, c.Column, c.Cell.Text))
        .SequenceEqual(other.Cells.Select(c => (c.Row, c.Column, c.Cell.Text)));

    /// <summary>Whether its name is the end of another one's: of 2021-2023年劳动仲裁服务 the line above took 2021-2023年.</summary>
    public bool IsTailOf(FittedProject other, IReadOnlyList<string> roles) => Name(roles) is { } name && other.Name(roles) is { } whole
        && whole.Length > name.Length && whole.EndsWith(name, StringComparison.Ordinal);

    private string? Name(IReadOnlyList<string> roles) => Cells.FirstOrDefault(c => roles[c.Column] == Role.Project).Cell?.Text;

    public bool IsIn(IReadOnlyList<TextLine> lines) => Cells.SelectMany(c => c.Cell.Lines).Any(lines.Contains);
}
