using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Ingest.Extract.Workers;
using UglyToad.PdfPig.Core;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public class PdfFaultTests
{
    [Theory]
    [InlineData("Expected name\nbut got 'UglyToad.PdfPig.Tokens.NumericToken' at 7.", "Expected name but got at 7")]
    [InlineData("System.IO.InvalidDataException: the archive is odd", "the archive is odd")]
    [InlineData("NullReferenceException", null)]
    public void What_a_library_says_is_told_without_names_of_types(string message, string? told) =>
        Assert.Equal(
            $"it is not whole, or not written as a PDF must be{(told is null ? "" : $" ({told})")}",
            PdfFault.Of(new PdfDocumentFormatException(message)));

    [Fact]
    public void A_fault_of_ours_is_told_as_one() =>
        Assert.Equal(
            "The file could not be read, which is a fault of this program (no such row). Please report it with the file.",
            ReadingFault.Sentence(Thrown(new InvalidOperationException("no such row."))));

    private static Exception Thrown(Exception fault) => Record.Exception(void () => throw fault)!;
}
