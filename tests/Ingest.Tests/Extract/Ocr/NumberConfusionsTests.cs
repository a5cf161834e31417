using Pipeline.Ingest.Extract.Ocr.Checking;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class NumberConfusionsTests
{
    [Theory]
    [InlineData("]", "1")]
    [InlineData("]年", "1年")]
    [InlineData("第]次", "第1次")]
    [InlineData("工,408.40", "1,408.40")]
    [InlineData("值≥这1000个", "值≥1000个")]
    [InlineData("98.62%6", "98.62%")]
    [InlineData("3%o以内", "3‰以内")]
    [InlineData("3‰o以内", "3‰以内")]
    [InlineData("3‰0", "3‰")]
    [InlineData("≥三98", "≥98")]
    [InlineData(">>147", ">147")]
    [InlineData(">==98", ">=98")]
    [InlineData("J万元", "1万元")]
    [InlineData("]万元", "1万元")]
    public void What_cannot_stand_there_is_a_figure_that_is_not_sure(string read, string meant)
    {
        var word = NumberConfusions.Undone(new Word(read, null, 0.97));
        Assert.Equal((meant, 0.5, read), (word.Text, word.Confidence, Assert.Single(word.Alternatives)));
    }

    [Theory]
    [InlineData("[2022]1号")]
    [InlineData("工程")]
    [InlineData("II类")]
    [InlineData("100%")]
    [InlineData("3‰以内")]
    [InlineData("50%off")]
    [InlineData("≥三级")]
    [InlineData("≥98")]
    [InlineData(">=98")]
    [InlineData("《》>>")]
    [InlineData("占98%12台")]
    public void What_can_stand_there_stays(string text) =>
        Assert.Equal(new Word(text, null, 0.97), NumberConfusions.Undone(new Word(text, null, 0.97)));
}
