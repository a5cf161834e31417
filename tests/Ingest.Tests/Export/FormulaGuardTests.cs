using Pipeline.Ingest.Export;

namespace Pipeline.Ingest.Tests.Export;

public class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-1+1")]
    [InlineData("-1e5")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("＝1+1")]
    public void Makes_a_formula_a_text(string text) => Assert.Equal("'" + text, FormulaGuard.Neutralised(text));

    [Theory]
    [InlineData("-1.5")]
    [InlineData("-1,408.40")]
    [InlineData("+3")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("1、=")]
    [InlineData("≥98%")]
    public void Leaves_numbers_and_other_texts(string text) => Assert.Equal(text, FormulaGuard.Neutralised(text));
}
