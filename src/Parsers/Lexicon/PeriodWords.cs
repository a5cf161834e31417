namespace Pipeline.Parsers.Lexicon;

/// <summary>What tells the year from the whole time of a project, inside a heading or an item.</summary>
internal static class PeriodWords
{
    private static readonly string[] Year = ["年度", "当年", "本年"];

    private static readonly string[] Period = ["中期", "实施", "长期", "周期"];

    public static bool AreOfYear(string printed) => Array.Exists(Year, w => printed.Contains(w, StringComparison.Ordinal));

    public static bool AreOfPeriod(string printed) => Array.Exists(Period, w => printed.Contains(w, StringComparison.Ordinal));
}
