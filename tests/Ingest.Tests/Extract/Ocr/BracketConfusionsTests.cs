using Pipeline.Ingest.Extract.Ocr.Checking;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class BracketConfusionsTests
{
    [Theory]
    [InlineData("〈本级)", "（本级)")]
    [InlineData("〈(含转移支付项目)", "（含转移支付项目)")]
    [InlineData("《2024年)", "（2024年)")]
    [InlineData("印发（办法》的通知", "印发《办法》的通知")]
    [InlineData("《办法（试行）》", "《办法（试行）》")]
    [InlineData("（一）", "（一）")]
    [InlineData("1）", "1）")]
    public void Brackets_are_put_right(string read, string meant) => Assert.Equal(meant, BracketConfusions.Undone(read));
}
