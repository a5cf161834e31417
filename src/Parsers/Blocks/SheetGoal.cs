using Pipeline.Model;

namespace Pipeline.Parsers.Blocks;

/// <summary>A cell of goals with the cell of what came of them.</summary>
/// <param name="IsPeriod">Whether it is the goal of the whole time of a project, beside that of the year.</param>
internal sealed record SheetGoal(TableCell? Goal, TableCell? Completion, bool IsPeriod);
