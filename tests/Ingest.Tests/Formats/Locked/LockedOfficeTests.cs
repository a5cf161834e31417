using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Formats;

namespace Pipeline.Ingest.Tests.Formats.Locked;

/// <summary>The files were locked by officecrypto-tool 0.0.19, a program of others.</summary>
public class LockedOfficeTests
{
    private const string Password = "松岭2023";

    [Theory]
    [InlineData("locked-agile.docx", "项目名称|清淤")]
    [InlineData("locked-standard.docx", "项目名称|清淤")]
    [InlineData("locked-agile.xlsx", "项目|金额")]
    public void Is_read_with_its_password(string file, string row)
    {
        Assert.Equal(row, ReadFile.Rows(Read(StoredFile.Of(file), file, "wrong", Password).Document!)[0]);
        Assert.Equal(row, ReadFile.Rows(Read(StoredFile.Of(file), "named.doc", Password).Document!)[0]);
    }

    [Theory]
    [InlineData("locked-agile.docx")]
    [InlineData("locked-standard.docx")]
    [InlineData("locked-agile.xlsx")]
    public void Without_its_password_a_sentence_says_what_to_do(string file)
    {
        Assert.Contains("name the password (--password)", Read(StoredFile.Of(file), file).Refusal, StringComparison.Ordinal);
        Assert.Contains(
            "none of the passwords that were given opens it",
            Read(StoredFile.Of(file), file, "wrong").Refusal,
            StringComparison.Ordinal);
    }

    /// <summary>Every byte of what says how it is locked, and some of what is locked.</summary>
    [Theory]
    [InlineData("locked-agile.docx", 1201)]
    [InlineData("locked-standard.docx", 307)]
    public void A_damaged_one_ends_in_rows_or_a_sentence(string file, int step)
    {
        for (var at = 30; at < StoredFile.Of(file).Length; at += step)
        {
            var spoilt = StoredFile.Of(file);
            spoilt[at] ^= 0x55;
            var read = Read(spoilt, file, Password);
            Assert.True(read.Document is not null || read.Refusal is { Length: > 0 });
        }
    }

    [Theory]
    [InlineData("locked-agile.docx")]
    [InlineData("locked-standard.docx")]
    public void One_that_is_cut_off_is_said_to_be_damaged(string file) =>
        Assert.Contains("damaged", Read(StoredFile.Of(file)[..4096], file, Password).Refusal, StringComparison.Ordinal);

    private static Extraction Read(byte[] content, string name, params string[] passwords) =>
        FormatTable.Extract(content, name, new ReadingContext(_ => Extraction.Refused("read as a PDF"), passwords));
}
