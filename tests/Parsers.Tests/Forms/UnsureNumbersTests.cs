using Pipeline.Model;
using Pipeline.Parsers.Forms;

namespace Pipeline.Parsers.Tests.Forms;

public class UnsureNumbersTests
{
    [Theory]
    [InlineData("98%", 0.6, "≥98%", "page 2, line 3: 98% was recognised with confidence 0.60, it may be ≥98%; compare with the scan")]
    [InlineData("1,408.40", 0.89, null, "page 2, line 3: 1,408.40 was recognised with confidence 0.89; compare with the scan")]
    [InlineData("全年", 0.3, "2全年", "page 2, line 3: 全年 was recognised with confidence 0.30, it may be 2全年; compare with the scan")]
    [InlineData(
        "100%4",
        0.97,
        null,
        "page 2, line 3: 100%4 was recognised with confidence 0.97, and is no number that a form prints; compare with the scan"
    )]
    [InlineData("100%4", 1, null, null)]
    [InlineData("1,408.40", 0.9, null, null)]
    [InlineData("保障应急", 0.2, null, null)]
    [InlineData("隐患□治理", 0, null,
        "page 2, line 3: 隐患□治理 was recognised with confidence 0.00, and nobody could read the ink at □; compare with the scan")]
    [InlineData("□优", 0.6, null, null)]
    public void A_number_that_is_not_sure_is_a_finding(string text, double confidence, string? other, string? message)
    {
        var line = new TextLine(2, 3, text) { Words = [new Word(text, null, confidence) { Alternatives = other is null ? [] : [other] }] };
        Assert.Equal(message, UnsureNumbers.Of(new FormPart([line], [])).SingleOrDefault()?.Message);
    }
}
