namespace Pipeline.Parsers.Indicators;

/// <summary>The standard names of the two levels, each with the code it has where none is printed. Every name is also
/// printed with 指标 after it.</summary>
internal static class TaxonomyTable
{
    public const string Suffix = "指标";

    public static readonly (string Name, string? Code)[] Level1 =
    [
        ("产出", "1"),
        ("效益", "2"),
        ("效果", "2"),
        ("满意度", "3"),
        ("成本", null),
    ];

    public static readonly (string Name, string? Code)[] Level2 =
    [
        ("数量", "11"),
        ("质量", "12"),
        ("时效", "13"),
        ("成本", "14"),
        ("经济效益", "21"),
        ("社会效益", "22"),
        ("生态效益", "23"),
        ("环境效益", "23"),
        ("生态环境效益", "23"),
        ("可持续影响", "24"),
        ("可持续发展", "24"),
        ("可持续发展影响", "24"),
        ("服务对象满意度", "31"),
        ("服务对象或项目受益人满意度", "31"),
        ("社会公众或服务对象满意度", "31"),
        ("服务对象和社会公众满意度", "31"),
        ("受益对象满意度", "31"),
        ("社会公众满意度", "31"),
        ("满意度", "31"),
        ("经济成本", null),
        ("社会成本", null),
        ("生态环境成本", null),
    ];
}
