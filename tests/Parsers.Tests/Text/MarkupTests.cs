using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Tests.Text;

public class MarkupTests
{
    [Theory]
    [InlineData("<p>扫描档案</p>", "扫描档案")]
    [InlineData("<P>第一段</P>\n<P class=\"a\">第二段</P>", "第一段\n第二段")]
    [InlineData("甲<br/>乙<BR>丙", "甲\n乙\n丙")]
    [InlineData("<span style=\"font-size: 12pt\nline-height: 1\">完成</span>率", "完成率")]
    [InlineData("&nbsp;&lt;5%&nbsp;&amp;&quot;A&quot;&#65;&#x42;", "<5% &\"A\"AB")]
    [InlineData("&lt;p&gt;甲&lt;/p&gt;", "甲")]
    [InlineData("甲<!-- 一\n二 -->乙<!---->丙", "甲乙丙")]
    [InlineData("<!--甲<b>乙</b><!--丙-->丁<!--戊", "丁<!--戊")]
    public void Takes_markup_out(string printed, string text) =>
        Assert.Equal(text, Markup.Strip(printed));

    [Theory]
    [InlineData("<5%")]
    [InlineData("<=48小时")]
    [InlineData("90<x且x<95>甲")]
    [InlineData("A&B")]
    [InlineData("<p不完整")]
    public void Leaves_comparisons(string text) =>
        Assert.Equal(text, Markup.Strip(text));

    /// <summary>From each of a million openings, or of a million blanks, the rest must not be looked through again.</summary>
    [Theory]
    [InlineData("<!--")]
    [InlineData("<p ")]
    [InlineData("\t<b>")]
    [InlineData("\t")]
    public void A_text_made_to_be_slow_is_gone_through_once(string piece)
    {
        var text = "<br>" + string.Concat(Enumerable.Repeat(piece, 1_000_000)) + "完";
        Assert.EndsWith("完", Markup.Strip(text), StringComparison.Ordinal);
    }
}
