using System.Text;
using Pipeline.Ingest.Extract.Pdf;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public class LiteralStringsTests
{
    [Theory]
    [InlineData(@"BT (\376\377\364) Tj ET", "BT <FEFFF4> Tj ET")]
    [InlineData(@"[(a) -20 (\377\376b)] TJ", "[(a) -20 <FFFE62>] TJ")]
    [InlineData(@"(\376\377\(x\)(y)\n) Tj", "<FEFF2878292879290A> Tj")]
    [InlineData("(a\\\nb) Tj (\\376) Tj", "(a\\\nb) Tj (\\376) Tj")]
    [InlineData("% (\\376\\377\n(ab) Tj", "% (\\376\\377\n(ab) Tj")]
    [InlineData("", "")]
    public void Strings_that_begin_with_a_mark_are_written_in_hexadecimal(string content, string rewritten) =>
        Assert.Equal(rewritten, Rewrite(content));

    private static string Rewrite(string content) =>
        Encoding.Latin1.GetString(LiteralStrings.MarkedAsHexadecimal(Encoding.Latin1.GetBytes(content)));
}
