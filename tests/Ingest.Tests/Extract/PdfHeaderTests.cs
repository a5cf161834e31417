using System.Text;
using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Tests.Extract;

public class PdfHeaderTests
{
    private const string Rest = "%PDF-1.4\n1 0 obj\n<< >>\nendobj\nxref\ntrailer\nstartxref\nPLACE\n%%EOF\n";

    [Theory]
    [InlineData("", 0, false)]
    [InlineData("junk ", 0, true)]
    [InlineData("junk ", 5, false)]
    // An object that may be a table in a stream.
    [InlineData("junk ", -21, true)]
    [InlineData("junk ", -16, false)]
    // A table that stands nowhere is sought by every reader in its own way.
    [InlineData("junk ", 1000, true)]
    public void A_file_begins_at_its_header_unless_its_places_count_from_before(string junk, int further, bool isCut)
    {
        var pdf = Latin(
            junk + Rest.Replace("PLACE", $"{Rest.IndexOf("xref", StringComparison.Ordinal) + further}", StringComparison.Ordinal));
        Assert.Equal(isCut ? pdf[junk.Length..] : pdf, PdfHeader.Trimmed(pdf));
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
