using Pipeline.Model;

namespace Pipeline.Parsers.Blocks;

/// <summary>An overall goal with what came of it.</summary>
/// <param name="IsPeriod">Whether it is that of the whole time, and not the year's.</param>
/// <param name="Completed">The label of what came of it, which is kept where it pairs with no goal.</param>
internal sealed record SheetGoal(TableCell? Goal, TableCell? Completion, bool IsPeriod, string Completed = "实际完成情况");
