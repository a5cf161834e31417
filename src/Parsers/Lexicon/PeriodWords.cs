namespace Pipeline.Parsers.Lexicon;

/// <summary>What tells the year from the whole time of a project, inside a heading or an item.</summary>
internal static class PeriodWords
{
    private static readonly string[] Year = ["年度", "当年", "本年"];

    private static readonly string[] Period = ["中期", "实施", "长期", "周期"];

    private static readonly string[] Parts = ["半年", "上半年", "全年", "一季度", "前三季度"];

    /// <summary>半年（程） and 全年（程） head columns, and name no indicator.</summary>
    public static bool ArePartOfYear(string printed) => Wording.Of(printed) is var wording && Array.IndexOf(Parts, wording) >= 0;

    public static bool AreOfYear(string printed) => Array.Exists(Year, w => printed.Contains(w, StringComparison.Ordinal));

    public static bool AreOfPeriod(string printed) => Array.Exists(Period, w => printed.Contains(w, StringComparison.Ordinal));
}
