using System.IO.Compression;
using System.Text;
using Pipeline.Ingest.Extract.Pdf;
using UglyToad.PdfPig.Tokens;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public class CheckedFlateTests
{
    private static readonly byte[] Text = Encoding.ASCII.GetBytes(
        string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i} {i * 7919 % 1009} ")));

    private readonly Damage _damage = new();

    [Fact]
    public void A_whole_stream_is_unpacked_also_with_a_line_end_behind_it()
    {
        Assert.Equal(Text, Decode([.. Packed(Text), .. "\r\n"u8]));
        Assert.Null(_damage.First);
    }

    [Fact]
    public void Any_byte_that_changed_is_noticed()
    {
        var packed = Packed(Text);
        for (var at = 0; at < packed.Length; at += 97)
        {
            var damage = new Damage();
            Decode([.. packed[..at], (byte)(packed[at] ^ 0x10), .. packed[(at + 1)..]], damage);
            Assert.True(damage.First is not null, $"byte {at}");
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1000)]
    public void A_stream_that_was_cut_off_is_noticed(int cut)
    {
        Decode(Packed(Text)[..^cut]);
        Assert.Equal("a part of it cannot be unpacked, or its checksum is wrong", _damage.First);
    }

    [Fact]
    public void A_stream_that_unpacks_without_end_is_given_up()
    {
        Assert.Empty(Decode(Packed(new byte[200 << 20])));
        Assert.Contains("a part of it unpacks to more than 128 MB", _damage.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_were_stored_as_differences_are_put_together()
    {
        // PNG's filter Up: each row of two bytes begins with its filter and tells what is added to the row above.
        var parameters = new DictionaryToken(
            new Dictionary<NameToken, IToken> { [NameToken.Predictor] = new NumericToken(12), [NameToken.Columns] = new NumericToken(2) });
        Assert.Equal([1, 2, 2, 4], Decode(Packed([2, 1, 2, 2, 1, 2]), _damage, parameters));
    }

    private byte[] Decode(byte[] packed) => Decode(packed, _damage);

    private static byte[] Decode(byte[] packed, Damage damage, DictionaryToken? parameters = null)
    {
        var dictionary = new Dictionary<NameToken, IToken> { [NameToken.Filter] = NameToken.FlateDecode };
        if (parameters is not null)
            dictionary[NameToken.DecodeParms] = parameters;
        return new CheckedFlate(damage).Decode(packed, new DictionaryToken(dictionary), new CheckedFilters(damage), 0).ToArray();
    }

    private static byte[] Packed(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionMode.Compress))
            stream.Write(data);
        return packed.ToArray();
    }
}
