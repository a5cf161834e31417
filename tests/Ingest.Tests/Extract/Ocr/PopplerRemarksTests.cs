using Pipeline.Ingest.Extract.Ocr.Pictures;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class PopplerRemarksTests
{
    [Theory]
    [InlineData("", null, false)]
    [InlineData("\nSyntax Error (8): Bad xref.\nmore", "Syntax Error (8): Bad xref", false)]
    [InlineData(
        "Syntax Warning: Did no succeed opening JPX Stream as J2K, trying as JPT.\n",
        "Syntax Warning: Did no succeed opening JPX Stream as J2K, trying as JPT",
        false
    )]
    [InlineData("Out of memory\n", "Out of memory", true)]
    public async Task The_first_line_is_told_and_want_of_memory_is_known(string text, string? first, bool isLoss) =>
        Assert.Equal(
            new PopplerRemarks(first, isLoss),
            await PopplerRemarks.ReadAsync(new StringReader(text), TestContext.Current.CancellationToken));

    [Fact]
    public async Task It_is_known_wherever_it_stands()
    {
        for (var before = 4050; before < 4110; before++)
            Assert.True(
                (
                    await PopplerRemarks.ReadAsync(
                        new StringReader(new string('x', before) + "Did no succeed opening JPX Stream.\n"),
                        TestContext.Current.CancellationToken)
                ).RanOutOfMemory,
                $"{before}");
    }
}
