namespace Pipeline.Ingest.Query;

/// <summary>What one filing prints otherwise than another, value by value: what a correction changed.</summary>
internal static class FilingDiff
{
    private static readonly string[] Columns = ["change", "record", "row", "field", "former", "now"];

    /// <param name="former">The key of a filing; as <paramref name="now"/>.</param>
    /// <returns>Changed, added and removed values, in the order of the form.</returns>
    public static RowSet Between(ReadOnlyDatabase database, long former, long now)
    {
        var (before, after) = (StatedValues.Of(database, former), StatedValues.Of(database, now));
        var names = after.Keys.Concat(before.Keys.Where(n => !after.ContainsKey(n))).ToList();
        return new RowSet(Columns, names.Select(n => Row(n, before.GetValueOrDefault(n), after.GetValueOrDefault(n))).OfType<object?[]>());
    }

    private static object?[]? Row(StatedValues.Name name, object? former, object? now)
    {
        if (Equals(former, now))
            return null;
        var change = former is null ? "added" : now is null ? "removed" : "changed";
        return [change, name.Record, name.Occurrence == 1 ? name.Row : $"{name.Row} ({name.Occurrence})", name.Field, former, now];
    }
}
