namespace Pipeline.Ingest.Query;

/// <summary>What a query gives of an indicator that has no column of its own.</summary>
internal static class IndicatorColumns
{
    /// <summary>What the indicator came to: the texts of its actual values, in their order; NULL where there are none.</summary>
    /// <param name="indicator">The alias of its table.</param>
    public static string Actual(string indicator) =>
        $"""
        (SELECT group_concat(a.text, '；' ORDER BY a.ordinal) FROM indicator_values a
         WHERE a.indicator_id = {indicator}.indicator_id AND a.horizon = 'actual')
        """;
}
