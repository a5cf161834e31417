using Pipeline.Ingest.Extract.Tables;

namespace Pipeline.Ingest.Tests.Extract.Tables;

public sealed class PageRangeTests
{
    [Theory]
    [InlineData("4", 4, 4)]
    [InlineData("2-5", 2, 5)]
    [InlineData("2-", 2, int.MaxValue)]
    [InlineData("3-3", 3, 3)]
    public void A_range_has_its_first_and_last_page(string text, int first, int last) =>
        Assert.Equal(new PageRange(first, last), PageRange.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("5-2")]
    [InlineData("1-2-3")]
    [InlineData("1,2")]
    [InlineData("two")]
    [InlineData("99999999999")]
    public void Anything_else_is_none(string text) =>
        Assert.Null(PageRange.Parse(text));
}
