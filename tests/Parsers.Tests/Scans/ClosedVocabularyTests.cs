using Pipeline.Parsers.Scans;

namespace Pipeline.Parsers.Tests.Scans;

public class ClosedVocabularyTests
{
    private static readonly ClosedVocabulary Vocabulary = new(["绩效目标", "绩效指标", "合计", "实施周期指标值", "年度资金总额情况"]);

    [Theory]
    // As near to both, but for hanzi that look alike.
    [InlineData("绩效日标", "绩效目标")]
    [InlineData("绩效口标", null)]
    [InlineData("绩效标", null)]
    // A word itself, and one too short to tell.
    [InlineData("绩效指标", null)]
    [InlineData("台计", null)]
    // A character changed, put in and left out; of eight two, of seven one.
    [InlineData("实施周期指标直", "实施周期指标值")]
    [InlineData("实施周期的指标值", "实施周期指标值")]
    [InlineData("实施周指标值", "实施周期指标值")]
    [InlineData("实施同期指标直", null)]
    [InlineData("年度货金总额倩况", "年度资金总额情况")]
    [InlineData("年席货金总额倩况", null)]
    [InlineData("", null)]
    public void A_misread_word_is_the_only_one_it_is_nearest_to(string read, string? expected) =>
        Assert.Equal(expected, Vocabulary.Nearest(read));

    [Theory]
    [InlineData("绩效日标", "绩效目标")]
    [InlineData("产岀指标", "产出指标")]
    public void The_words_of_the_forms_are_known(string read, string expected) =>
        Assert.Equal(expected, ClosedVocabulary.OfForms.Nearest(read));
}
