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

    /// <summary>The number of what a scored row promised, or came to, where its indicator has one number and no more; else NULL.</summary>
    /// <param name="scored">The alias of its table.</param>
    /// <param name="horizon">annual or actual.</param>
    public static string Number(string scored, string horizon) =>
        $"""
        (SELECT iif(count(*) = 1 AND max(n.comparator) <> 'range', max(coalesce(n.low, n.high)), NULL) FROM indicator_values n
         WHERE n.indicator_id = {scored}.indicator_id AND n.horizon = '{horizon}')
        """;
}
