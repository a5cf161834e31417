using Pipeline.Ingest.Query;

namespace Pipeline.Ingest.Tests.Query;

public class FullTextSearchTests(SampleDatabase database) : IClassFixture<SampleDatabase>
{
    [Theory]
    [InlineData("课桌", "projects.name")]
    [InlineData("扫描页数", "indicators.level3")]
    [InlineData("页", "indicators.level3 indicators.annual_target")]
    [InlineData("水利", "sections.text")]
    [InlineData("abc购置", "pages.text pages.text pages.text")]
    [InlineData("松鹤 项目", "filings.title")]
    [InlineData("松鹤 水务", "")]
    [InlineData("不在其中", "")]
    public void Finds_any_part_of_any_stored_text(string words, string expected)
    {
        using var open = database.Open();
        Assert.Equal(expected, string.Join(' ', new FullTextSearch(open, words.Split(' ')).Rows().Rows.Select(r => $"{r[3]}.{r[4]}")));
    }

    [Theory]
    [InlineData("办公设备", 2)]
    [InlineData("设备", 3)]
    public void Says_on_which_line_of_a_page_the_words_begin(string words, long line)
    {
        using var open = database.Open();
        var hit = new FullTextSearch(open, [words]).Rows().Rows.First();
        Assert.Equal([1L, line], hit[^2..]);
    }

    [Fact]
    public void Refuses_to_look_for_nothing()
    {
        using var open = database.Open();
        Assert.Throws<EnvironmentException>(() => new FullTextSearch(open, [" "]).Rows());
    }
}
