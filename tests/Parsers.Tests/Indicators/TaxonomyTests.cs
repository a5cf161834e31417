using Pipeline.Parsers.Indicators;

namespace Pipeline.Parsers.Tests.Indicators;

public class TaxonomyTests
{
    [Theory]
    [InlineData("产出指标", "1", "产出指标", null)]
    [InlineData("效益", "2", "效益", null)]
    [InlineData("满 意 度 指 标", "3", "满意度指标", null)]
    [InlineData("１－产出\n指标", "1", "产出指标", null)]
    [InlineData("产出指标（50分）", "1", "产出指标", 50.0)]
    [InlineData("产出指标\n( 22.5 )", "1", "产出指标", 22.5)]
    [InlineData("效益指标30分", "2", "效益指标", 30.0)]
    [InlineData("成本指标", null, "成本指标", null)]
    public void Reads_a_first_level(string printed, string? code, string name, double? weight)
    {
        Assert.True(Taxonomy.TryReadLevel1(printed, out var level));
        Assert.Equal(new LevelName(code, name, (decimal?)weight), level);
    }

    [Theory]
    [InlineData("11-数量指标", "11", "数量指标")]
    [InlineData("22-社会效益", "22", "社会效益")]
    [InlineData("社会效益指标", "22", "社会效益指标")]
    [InlineData("可 持 续 影 响", "24", "可持续影响")]
    [InlineData("服务对象\n满意度", "31", "服务对象满意度")]
    [InlineData("成本指标", "14", "成本指标")]
    [InlineData("生态环境成本指标", null, "生态环境成本指标")]
    [InlineData("15-其他指标", "15", "其他指标")]
    public void Reads_a_second_level(string printed, string? code, string name)
    {
        Assert.True(Taxonomy.TryReadLevel2(printed, out var level));
        Assert.Equal(new LevelName(code, name, null), level);
    }

    [Theory]
    [InlineData("")]
    [InlineData("数量指标")]
    [InlineData("提高农业产出")]
    [InlineData("产出指标完成率")]
    [InlineData("满意度95%")]
    [InlineData("满意度指标：95%")]
    [InlineData("3-：")]
    [InlineData("产出指标产出指标产出指标产出指标产出指标产出指标产出指标产出指标产出指标产出指标产出指标产出指标产出指标")]
    public void Refuses_what_is_no_first_level(string text) =>
        Assert.False(Taxonomy.TryReadLevel1(text, out _));

    [Theory]
    [InlineData("11", "1", true)]
    [InlineData("22", "1", false)]
    [InlineData("31", null, true)]
    public void Knows_which_code_stands_under_which(string? level2, string? level1, bool belongs) =>
        Assert.Equal(belongs, Taxonomy.BelongsUnder(level2, level1));
}
