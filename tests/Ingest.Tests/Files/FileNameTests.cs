using System.Text;
using Pipeline.Ingest.Files;

namespace Pipeline.Ingest.Tests.Files;

public class FileNameTests
{
    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("E9 A2 84", "预")]
    [InlineData("D4 A4 CB E3 2E 74 78 74", "预算.txt")]
    [InlineData("63 61 66 E9 2E 74 78 74", @"caf\xE9.txt")]
    [InlineData("E9 A2 84 FF 2E", @"预\xFF.")]
    public void A_name_is_UTF_8_or_GB18030_or_spelled_out(string name, string known) =>
        Assert.Equal(known, FileName.Of(name == known ? Encoding.UTF8.GetBytes(name) : Bytes(name)));

    [Fact]
    public void A_path_is_read_name_by_name() =>
        Assert.Equal("/表/预", FileName.OfPath(Bytes("2F B1 ED 2F E9 A2 84")));

    [Fact]
    public void Names_of_one_folder_differ()
    {
        byte[][] names = [Bytes("FF"), Encoding.UTF8.GetBytes(@"\xFF"), Bytes("B1 ED"), Encoding.UTF8.GetBytes("表"), Bytes("CB E3")];
        var known = FileName.OfFolder(names);
        Assert.Equal([@"\xB1\xED", @"\xFF", "算", "表"], known.Select(n => n.Text).OfType<string>());
        Assert.Equal([0xFF], Assert.Single(known, n => n.Text is null).Name);
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
