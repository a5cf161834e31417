using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Tests.Text;

public class CharacterFoldingTests
{
    [Theory]
    [InlineData("⼴州市⽩云区", "广州市白云区")]
    [InlineData("部⻔⻓期⻋辆", "部门长期车辆")]
    [InlineData("⽬标、⼾数、⾭年、⿈河", "目标、户数、青年、黄河")]
    [InlineData("农戶", "农户")]
    [InlineData("︵万元︶", "（万元）")]
    [InlineData("身边⸺市级", "身边——市级")]
    [InlineData("o\uFB03ce", "office")]
    [InlineData("\uF92C先", "郎先")]
    [InlineData("\uFEFF广\u200B州\u00AD", "广州")]
    [InlineData("1\u00A0\u30002", "1  2")]
    public void Folds_look_alikes_and_drops_invisible_marks(string printed, string folded) =>
        Assert.Equal(folded, CharacterFolding.Fold(printed));

    [Theory]
    [InlineData("≥９５％；“（）ＡＢ")]
    [InlineData("乙一 丁\t二\n")]
    public void Leaves_punctuation_and_full_width_forms(string text) =>
        Assert.Same(text, CharacterFolding.Fold(text));

    [Fact]
    public void Leaves_no_radical_of_the_two_blocks()
    {
        const string inNoCommonUse = "\u2E80\u2E87\u2EB5";
        var radicals = string.Concat(Enumerable.Range(0x2E80, 0x2FD6 - 0x2E80)
            .Where(c => c is not 0x2E9A and (< 0x2EF4 or > 0x2EFF))
            .Select(c => (char)c));
        Assert.Equal(inNoCommonUse, string.Concat(CharacterFolding.Fold(radicals).Where(c => c < '\u2FE0')));
    }
}
