using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Tests.Indicators;

public class FusedIndicatorParserTests
{
    [Fact]
    public void Reads_items_with_numbered_parts_and_wraps_anywhere()
    {
        const string cell = """
            1、1-产出指标；11-数量指标；购买办公设备的数量；实施周期指标
            值:1.扫描仪1台；2.台式电脑13台；年度
            指标值:1.扫描仪1台；2.台式电脑13台。2
            、1-产出指标；12-质量指标；合格率；实施周期指标值:≥
            98%；年度指标值:≥98%。
            """;
        Assert.Equal(
            [
                "1 产出指标|11 数量指标|购买办公设备的数量|1.扫描仪1台；2.台式电脑13台|1.扫描仪1台；2.台式电脑13台",
                "1 产出指标|12 质量指标|合格率|≥98%|≥98%",
            ],
            Read(cell));
    }

    [Theory]
    [InlineData("1-产出指标;11-数量指标;甲;年度指标值:1台", "1 产出指标|11 数量指标|甲||1台")]
    [InlineData("产出指标；数量指标；甲；周期指标值：1台；当年度指标值：2台。", "1 产出指标|11 数量指标|甲|1台|2台")]
    [InlineData("（1）产出；数量；甲；指标值：1台。", "1 产出|11 数量|甲||1台")]
    [InlineData("1．成本指标；经济成本指标；甲；目标值：≤1万元", "成本指标|经济成本指标|甲||≤1万元")]
    [InlineData("1、产出指标；数量指标；甲、乙（3个）；年度指标值：无重大缺陷；资料齐全。全部通过", "1 产出指标|11 数量指标|甲、乙（3个）||无重大缺陷；资料齐全。全部通过")]
    [InlineData("1、1-产出指标；数量指标；甲；年度指标值：/。", "1 产出指标|11 数量指标|甲||")]
    [InlineData("1、1-产出指标；15-其他指标；甲；年度指标值：好", "1 产出指标|15 其他指标|甲||好")]
    [InlineData("1、产出指标；其他指标；甲；年度指标值：好", "1 产出指标|其他指标|甲||好")]
    [InlineData("1、满意度指标；甲；年度指标值：好", "3 满意度指标||甲||好")]
    [InlineData("1、1-产出指标；11-数量指标；甲的数量，年度指标值：5台", "1 产出指标|11 数量指标|甲的数量||5台")]
    [InlineData("1、1-产出指标；11-数量指标；甲的数量年度指标值：5台", "1 产出指标|11 数量指标|甲的数量||5台")]
    [InlineData("1、1-产出指标；11-数量指标；甲；实施周期指标值:质量标准：5级；年度指标值:5级", "1 产出指标|11 数量指标|甲|质量标准：5级|5级")]
    public void Reads_a_variant(string cell, string item) =>
        Assert.Equal([item], Read(cell));

    [Theory]
    [InlineData("≥95%2、1-产出指标；11-数量指标；乙；年度指标值:1", "≥95%")]
    [InlineData("≥952、1-产出指标；11-数量指标；乙；年度指标值:1", "≥95")]
    [InlineData("≥95%。3、1-产出指标；11-数量指标；乙；年度指标值:1", "≥95%")]
    [InlineData("≥95%。1-产出指标；11-数量指标；乙；年度指标值:1", "≥95%")]
    [InlineData("1、提高农业产出；2、增收。2、1-产出指标；11-数量指标；乙；年度指标值:1", "1、提高农业产出；2、增收")]
    public void Finds_where_the_next_item_begins(string end, string target)
    {
        var items = FusedIndicatorParser.Parse("1、1-产出指标；11-数量指标；甲；年度指标值:" + end).Items;
        Assert.Equal([target, "1"], items.Select(item => item.AnnualTarget));
    }

    [Fact]
    public void Tells_where_each_item_stands_and_what_it_left()
    {
        const string cell = " 绩效指标 \n1、1-产出指标；11-数量指标；甲；年度指标值:1。\n2、2-效益指标；22-社会效益；乙；年度指标值:好。 ";
        var read = FusedIndicatorParser.Parse(cell);
        Assert.Equal(["绩效指标"], read.Unparsed.Select(range => cell[range]));
        Assert.Equal(
            ["1、1-产出指标；11-数量指标；甲；年度指标值:1。", "2、2-效益指标；22-社会效益；乙；年度指标值:好。"],
            read.Items.Select(item => cell[item.Span]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1、1-产出指标；11-数量指标；……；年度指标值:/。")]
    public void Gives_nothing_for_placeholders(string cell)
    {
        Assert.Empty(FusedIndicatorParser.Parse(cell).Items);
        Assert.Empty(FusedIndicatorParser.Parse(cell).Unparsed);
    }

    [Theory]
    [InlineData("提高农业产出；完成数量；好")]
    [InlineData("数量指标；甲；年度指标值:1")]
    public void Leaves_other_text_unparsed(string cell)
    {
        Assert.Empty(FusedIndicatorParser.Parse(cell).Items);
        Assert.Equal([.. new[] { 0..cell.Length }], FusedIndicatorParser.Parse(cell).Unparsed);
    }

    private static IEnumerable<string> Read(string cell) =>
        FusedIndicatorParser.Parse(cell).Items.Select(item =>
            string.Join('|', Show(item.Level1), Show(item.Level2), item.Level3, item.PeriodTarget, item.AnnualTarget));

    private static string Show(LevelName? level) => $"{level?.Code} {level?.Name}".Trim();
}
