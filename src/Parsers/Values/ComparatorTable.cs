using System.Buffers;
using System.Collections.Frozen;
using static Pipeline.Model.Comparator;
using Comparator = Pipeline.Model.Comparator;

namespace Pipeline.Parsers.Values;

/// <summary>The marks and words that say how a number is to be met, longest first within each table. Signs are those of
/// <see cref="PlainMarks"/>.</summary>
internal static class ComparatorTable
{
    private static readonly string[] Above = ["超过", "超出", "大于", "高于", "多于", "超"];
    private static readonly string[] Below = ["小于", "低于", "少于"];
    private static readonly string[] Negations =
    [
        "不", "不得", "不能", "不应", "不可", "不会", "不宜", "不要", "不允许", "未", "没有", "并未", "均未", "均不", "不再",
    ];

    /// <summary>Printed right before the number.</summary>
    private static readonly (string Word, Comparator Meaning)[] Before = LongestFirst(
    [
        ("≥", GreaterOrEqual), ("≤", LessOrEqual), (">", Greater), ("<", Less), ("=", Equal), ("≈", About), ("~", About),

        .. Words(Above, Greater), .. Words(Below, Less),
        .. Words(Joined(Negations, [.. Above, "突破"]), LessOrEqual), .. Words(Joined(Negations, Below), GreaterOrEqual),
        .. Words(Joined(Above, ["等于", "或等于", "或者等于", "及等于"]), GreaterOrEqual),
        .. Words(Joined(Below, ["等于", "或等于", "或者等于", "及等于"]), LessOrEqual),
        .. Words(Joined(["等于或", "等于或者", "等于及", "达到或", "达到或者", "达到及"], Above), GreaterOrEqual),
        .. Words(Joined(["等于或", "等于或者", "等于及"], Below), LessOrEqual),

        ("至少", GreaterOrEqual), ("最少", GreaterOrEqual), ("最低", GreaterOrEqual), ("不下于", GreaterOrEqual),
        ("不亚于", GreaterOrEqual), ("不劣于", GreaterOrEqual), ("起码", GreaterOrEqual),
        ("至多", LessOrEqual), ("最多", LessOrEqual), ("最高", LessOrEqual), ("控制在", LessOrEqual),
        ("优于", Greater), ("不足", Less), ("不到", Less), ("未达到", Less), ("未达", Less), ("未到", Less),
        ("约", About), ("大约", About), ("约为", About), ("大概", About), ("将近", About), ("接近", About), ("近", About),
        ("等于", Equal), ("达到", Equal), ("达", Equal), ("为", Equal), ("到", Equal), ("至", Equal), ("介于", Equal),
    ]);

    private static readonly FrozenDictionary<char, (string Word, Comparator Meaning)[]> BeforeByStart = By(row => row.Word[0]);
    private static readonly FrozenDictionary<char, (string Word, Comparator Meaning)[]> BeforeByEnd = By(row => row.Word[^1]);

    /// <summary>Printed right after the number and its unit.</summary>
    public static readonly (string Word, Comparator Meaning)[] After = LongestFirst(
    [
        ("以上", GreaterOrEqual), ("及以上", GreaterOrEqual), ("或以上", GreaterOrEqual), ("或者以上", GreaterOrEqual),
        ("含以上", GreaterOrEqual), ("及其以上", GreaterOrEqual), ("之上", GreaterOrEqual),
        ("或更多", GreaterOrEqual), ("或更高", GreaterOrEqual), ("+", GreaterOrEqual),
        ("以内", LessOrEqual), ("之内", LessOrEqual), ("以下", LessOrEqual), ("及以下", LessOrEqual), ("或以下", LessOrEqual),
        ("或者以下", LessOrEqual), ("含以下", LessOrEqual), ("之下", LessOrEqual),
        ("左右", About), ("上下", About),
    ]);

    /// <summary>Printed between the number and its unit: 100余家, 50多万户.</summary>
    public const string MoreThan = "余多";

    /// <summary>After a unit of time (3个工作日内), where it cannot begin another word as in 2个内涝点.</summary>
    public const char Within = '内';

    /// <summary>Words that end like a comparator and are none.</summary>
    private static readonly FrozenSet<string> NoComparators = FrozenSet.Create(
        "节约", "预约", "签约", "履约", "合约", "违约", "契约", "集约", "条约", "续约", "特约",
        "行为", "作为", "人为", "到达", "直达", "传达", "送达", "下达", "抵达", "表达",
        "收到", "做到", "看到", "报到", "签到", "遇到", "感到", "以至", "乃至", "甚至",
        "附近", "最近", "临近", "邻近", "靠近", "就近", "远近", "亲近", "赶超", "高超");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoComparatorLookup =
        NoComparators.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that hold only for the number right after them; 不低于上年95% has one that holds further on too.</summary>
    private static readonly FrozenSet<string> OnlyAdjacent = FrozenSet.Create("不足", "不到", "最高", "最低", "控制在", "未达到", "未达", "未到");

    /// <summary>A character that each word that holds further on ends with.</summary>
    public static readonly SearchValues<char> AheadEnds =
        SearchValues.Create([.. Before.Where(IsAhead).Select(row => row.Word[^1]).Distinct()]);

    /// <summary>The word before a starting value that is not the target: 由5次增加到8次.</summary>
    public static readonly string[] StartingFrom = ["由", "从", "自"];

    /// <summary>The longest comparator at the end of the text.</summary>
    public static bool TryEnd(ReadOnlySpan<char> text, out (string Word, Comparator Meaning) found)
    {
        found = default;
        if (text.IsEmpty || !BeforeByEnd.TryGetValue(text[^1], out var rows)
            || (text.Length > 1 && NoComparatorLookup.Contains(text[^2..])))
            return false;
        foreach (var row in rows)
            if (text.EndsWith(row.Word))
            {
                found = row;
                return true;
            }
        return false;
    }

    /// <summary>Whether a comparator holds for a number further on in its clause.</summary>
    public static bool IsAhead((string Word, Comparator Meaning) row) =>
        row.Word.Length > 1 && row.Meaning is not (Equal or About) && !row.Word.EndsWith('超') && !OnlyAdjacent.Contains(row.Word);

    /// <summary>The longest comparator at the start of the text, of those printed before a number.</summary>
    public static bool TryStart(ReadOnlySpan<char> text, out (string Word, Comparator Meaning) found) =>
        TryFind(text.IsEmpty ? [] : BeforeByStart.GetValueOrDefault(text[0], []), text, out found);

    /// <summary>The longest comparator at the start of the text, of those printed after a number.</summary>
    public static bool TryStartAfter(ReadOnlySpan<char> text, out (string Word, Comparator Meaning) found) =>
        TryFind(After, text, out found);

    private static bool TryFind(
        ReadOnlySpan<(string Word, Comparator Meaning)> rows, ReadOnlySpan<char> text, out (string Word, Comparator Meaning) found)
    {
        found = default;
        foreach (var row in rows)
            if (text.StartsWith(row.Word))
            {
                found = row;
                return true;
            }
        return false;
    }

    private static IEnumerable<string> Joined(string[] firsts, string[] seconds) =>
        firsts.SelectMany(first => seconds.Select(second => first + second));

    private static IEnumerable<(string, Comparator)> Words(IEnumerable<string> words, Comparator meaning) =>
        words.Select(word => (word, meaning));

    private static FrozenDictionary<char, (string Word, Comparator Meaning)[]> By(Func<(string Word, Comparator Meaning), char> key) =>
        Before.GroupBy(key).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static (string, Comparator)[] LongestFirst((string Word, Comparator Meaning)[] rows) =>
        [.. rows.OrderByDescending(row => row.Word.Length)];
}
