using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Lexicon;
using Pipeline.Parsers.Sheets;

namespace Pipeline.Parsers.Tests.Blocks;

public class LevelGuardTests
{
    [Theory]
    [InlineData(Role.Level1, "20")]
    [InlineData(Role.Level2, "≥")]
    [InlineData(Role.Level2, "≥300台次")]
    [InlineData(Role.Level2, "产出指标")]
    [InlineData(Role.Level3, "98%")]
    [InlineData(Role.Level3, "质量指标")]
    [InlineData(Role.Target, "数量指标")]
    [InlineData(Role.Target, "指标值")]
    [InlineData(Role.Weight, "按期完成")]
    [InlineData(Role.Score, "≥95%")]
    public void A_cell_of_another_column_is_not_stored(string role, string text) => Assert.False(LevelGuard.IsSound(Row(role, text)));

    [Theory]
    [InlineData(Role.Level1, "产出指标（50分）")]
    [InlineData(Role.Level2, "满意度指标")]
    [InlineData(Role.Level2, "产出数量")]
    [InlineData(Role.Level3, "12345热线办结率")]
    [InlineData(Role.Level3, "新建公厕2座")]
    [InlineData(Role.Target, "完成")]
    [InlineData(Role.Target, "达到预期指标")]
    [InlineData(Role.Weight, "（10）")]
    [InlineData(Role.Score, "—")]
    public void What_its_column_may_hold_is_stored(string role, string text) => Assert.True(LevelGuard.IsSound(Row(role, text)));

    private static ColumnRow Row(string role, string text) => new(new Dictionary<string, TableCell> { [role] = new(0, 0, text, []) });
}
