using Pipeline.Parsers.Scans;

namespace Pipeline.Parsers.Tests.Scans;

public class SuspectNumberTests
{
    [Theory]
    [InlineData("100%4")]
    [InlineData("1009%4")]
    [InlineData("00%")]
    [InlineData("工,408.40")]
    [InlineData("100o%")]
    [InlineData("]年")]
    [InlineData("JI个培训项目")]
    [InlineData("年度指标值:这98%")]
    [InlineData("科1%")]
    [InlineData("值≥这1000个")]
    [InlineData("第]次")]
    [InlineData("5,75")]
    [InlineData("1,4084")]
    [InlineData("5..2")]
    public void No_form_prints_a_number_so(string text) => Assert.True(SuspectNumber.Is(text));

    [Theory]
    [InlineData("1,408.40")]
    [InlineData("≥98%")]
    [InlineData("100%")]
    [InlineData("0.00")]
    [InlineData("2024-03-08")]
    [InlineData("2024年07月08日")]
    [InlineData("0769-22831234")]
    [InlineData("完成率达98%")]
    [InlineData("1,234,567.00")]
    [InlineData("GPS终端12台")]
    [InlineData("工作日3个")]
    [InlineData("A0级")]
    public void A_form_may_print_this(string text) => Assert.False(SuspectNumber.Is(text));
}
