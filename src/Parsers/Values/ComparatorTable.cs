using static Pipeline.Model.Comparator;
using Comparator = Pipeline.Model.Comparator;

namespace Pipeline.Parsers.Values;

/// <summary>The marks and words that say how a number is to be met, longest first within each table.</summary>
internal static class ComparatorTable
{
    /// <summary>Printed right before the number.</summary>
    public static readonly (string Word, Comparator Meaning)[] Before = LongestFirst(
    [
        ("≥", GreaterOrEqual), ("≧", GreaterOrEqual), ("⩾", GreaterOrEqual), ("≮", GreaterOrEqual),
        (">=", GreaterOrEqual), ("=>", GreaterOrEqual), ("≥=", GreaterOrEqual),
        ("≤", LessOrEqual), ("≦", LessOrEqual), ("⩽", LessOrEqual), ("≯", LessOrEqual),
        ("<=", LessOrEqual), ("=<", LessOrEqual), ("≤=", LessOrEqual),
        (">", Greater), ("<", Less), ("=", Equal), ("≈", About), ("~", About),

        ("不少于", GreaterOrEqual), ("不低于", GreaterOrEqual), ("不小于", GreaterOrEqual), ("不得少于", GreaterOrEqual),
        ("不得低于", GreaterOrEqual), ("不能少于", GreaterOrEqual), ("不能低于", GreaterOrEqual), ("不应低于", GreaterOrEqual),
        ("不应少于", GreaterOrEqual), ("大于等于", GreaterOrEqual), ("大于或等于", GreaterOrEqual), ("高于或等于", GreaterOrEqual),
        ("高于等于", GreaterOrEqual), ("至少", GreaterOrEqual), ("最少", GreaterOrEqual), ("最低", GreaterOrEqual),
        ("不下于", GreaterOrEqual), ("不亚于", GreaterOrEqual), ("起码", GreaterOrEqual),

        ("不超过", LessOrEqual), ("不高于", LessOrEqual), ("不多于", LessOrEqual), ("不大于", LessOrEqual), ("不超", LessOrEqual),
        ("不得超过", LessOrEqual), ("不得高于", LessOrEqual), ("不得多于", LessOrEqual), ("不能超过", LessOrEqual),
        ("不应超过", LessOrEqual), ("未超过", LessOrEqual), ("未超", LessOrEqual), ("不突破", LessOrEqual), ("不得突破", LessOrEqual),
        ("小于等于", LessOrEqual), ("小于或等于", LessOrEqual), ("低于或等于", LessOrEqual), ("低于等于", LessOrEqual),
        ("至多", LessOrEqual), ("最多", LessOrEqual), ("最高", LessOrEqual), ("控制在", LessOrEqual),

        ("超过", Greater), ("大于", Greater), ("高于", Greater), ("多于", Greater), ("超", Greater),
        ("小于", Less), ("低于", Less), ("少于", Less), ("不足", Less), ("不到", Less),
        ("约", About), ("大约", About), ("约为", About), ("大概", About), ("将近", About), ("接近", About),
        ("等于", Equal), ("达到", Equal), ("达", Equal), ("为", Equal), ("到", Equal), ("至", Equal),
    ]);

    /// <summary>Printed right after the number and its unit.</summary>
    public static readonly (string Word, Comparator Meaning)[] After = LongestFirst(
    [
        ("以上", GreaterOrEqual), ("及以上", GreaterOrEqual), ("或以上", GreaterOrEqual), ("或者以上", GreaterOrEqual),
        ("含以上", GreaterOrEqual), ("(含)以上", GreaterOrEqual), ("（含）以上", GreaterOrEqual), ("及其以上", GreaterOrEqual), ("之上", GreaterOrEqual),
        ("或更多", GreaterOrEqual), ("或更高", GreaterOrEqual), ("+", GreaterOrEqual),
        ("以内", LessOrEqual), ("之内", LessOrEqual), ("(含)以内", LessOrEqual), ("（含）以内", LessOrEqual), ("以下", LessOrEqual), ("及以下", LessOrEqual),
        ("或以下", LessOrEqual), ("或者以下", LessOrEqual), ("含以下", LessOrEqual), ("(含)以下", LessOrEqual), ("（含）以下", LessOrEqual), ("之下", LessOrEqual),
        ("左右", About), ("上下", About),
    ]);

    /// <summary>Printed between the number and its unit: 100余家, 50多万户.</summary>
    public const string MoreThan = "余多";

    /// <summary>After a unit of time (3个工作日内), where it cannot begin another word as in 2个内涝点.</summary>
    public const char Within = '内';

    /// <summary>Words that end like a comparator and are none.</summary>
    public static readonly string[] NoComparators =
    [
        "节约", "预约", "签约", "履约", "合约", "违约", "契约", "集约", "条约", "续约", "特约",
        "行为", "作为", "人为", "到达", "直达", "传达", "送达", "下达", "抵达", "表达",
        "收到", "做到", "看到", "报到", "签到", "遇到", "感到", "以至", "乃至", "甚至",
    ];

    /// <summary>Words that hold for a number further on in their clause too: 不低于上年95%.</summary>
    public static readonly (string Word, Comparator Meaning)[] Ahead =
        [.. Before.Where(row => row.Word.Length > 1 && row.Meaning is not (Equal or About) && char.IsLetter(row.Word[^1])
            && row.Word is not ("不足" or "不到" or "不超" or "未超" or "最高" or "最低" or "控制在"))];

    /// <summary>The word before a starting value that is not the target: 由5次增加到8次.</summary>
    public static readonly string[] StartingFrom = ["由", "从", "自"];

    public static bool StartsAfter(ReadOnlySpan<char> text)
    {
        foreach (var row in After)
            if (text.StartsWith(row.Word))
                return true;
        return false;
    }

    private static (string, Comparator)[] LongestFirst((string Word, Comparator Meaning)[] rows) =>
        [.. rows.OrderByDescending(row => row.Word.Length)];
}
