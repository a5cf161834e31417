using Pipeline.Parsers.Lexicon;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>What the columns of a block hold, by the roles of their headings.</summary>
internal static class BlockColumns
{
    public static TableSpec Of(PlacedHead head)
    {
        var areBare = head.Roles.Any(r => r is Role.Unit or Role.Comparator);
        var columns = head.Roles.Select((role, i) => Of(head.Kind, role, Key(i), areBare)).ToList();
        // What stands left of amounts has no heading of its own.
        if (head.Kind == BlockKind.Funds)
            columns.Insert(0, new("item", CellType.Name));
        var target = head.Kind == BlockKind.Indicators ? head.Roles.ToList().IndexOf(Role.Target) : -1;
        if (target >= 0)
            for (var i = 0; i < columns.Count; i++)
                if (head.Roles[i] is Role.Actual or Role.PeriodTarget)
                    columns[i] = columns[i] with { Echoes = Key(target), EchoReward = 0.5 };
        return new([.. columns]);
    }

    public static string Key(int column) => $"{column}";

    /// <param name="areBare">Whether targets have their sign or unit in another column.</param>
    private static ColumnSpec Of(BlockKind kind, string role, string key, bool areBare) => role switch
    {
        Role.Level1 => new(key, CellType.Level1) { Optional = true, SkipCost = 0, MayEndRow = true },
        Role.Level2 => new(key, CellType.Level2) { Optional = true, SkipCost = 0, MayEndRow = true },
        Role.Level3 or Role.Project or Role.TaskName or Role.Duty => new(key, CellType.Name),
        Role.Target or Role.PeriodTarget or Role.Actual =>
            new(key, areBare ? CellType.Percent : CellType.Target) { Optional = true, SkipCost = 2 },
        Role.Serial => new(key, CellType.Points) { Optional = true, SkipCost = 0 },
        Role.Comparator => new(key, CellType.Comparator) { Optional = true, SkipCost = 0.4 },
        Role.Unit => new(key, CellType.Unit) { Optional = true, SkipCost = 0.4 },
        Role.Weight or Role.Score => new(key, CellType.Points) { Optional = true, SkipCost = kind == BlockKind.Indicators ? 2 : 0 },
        Role.Amount => new(key, CellType.Money) { Optional = true, SkipCost = kind == BlockKind.Funds ? 2 : 0.4 },
        // 全年预计完成值 and 完成进度 hold figures, 是否偏离 a word.
        Role.Rate or Role.Other => new(key, CellType.Percent) { Optional = true, SkipCost = 0 },
        Role.Goal or Role.PeriodGoal or Role.AdjustedGoal or Role.Completion or Role.TaskContent or Role.TaskExpected
            => new(key, CellType.Prose),
        _ => new(key, CellType.Prose) { Optional = true, SkipCost = 0 },
    };
}
