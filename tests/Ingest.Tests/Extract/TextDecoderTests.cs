using System.Text;
using CsCheck;
using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Tests.Extract;

public class TextDecoderTests
{
    private static readonly Dictionary<string, Encoding> Encodings = new()
    {
        ["UTF-8"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        ["UTF-8 with mark"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        ["UTF-16 LE"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        ["UTF-16 LE with mark"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        ["UTF-16 BE"] = new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        ["UTF-16 BE with mark"] = new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        ["GB18030"] = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!,
    };

    public static TheoryData<string> Names => [.. Encodings.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_a_filing_in_every_encoding(string name) =>
        Assert.Equal(DumpText.Sample, TextDecoder.Decode(Encoded(name, DumpText.Sample)).Text);

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_any_text_of_common_characters_in_every_encoding(string name) =>
        // Two characters of GB 2312's first level that no filing can do without, then lines of anything.
        Gen.Select(Gen.OneOf("绩效", "年度", "一、", "目标表"), Gen.OneOf("1.", " ", "\n", "；", "万元", "指标值：", "A4", "≥98%").Array[1, 60])
            .Sample((begin, parts) =>
            {
                var text = begin + string.Concat(parts) + "\n完成";
                Assert.Equal(text, TextDecoder.Decode(Encoded(name, text)).Text);
            });

    [Theory]
    [InlineData("UTF-16 LE", "绩效目标")]
    [InlineData("UTF-16 BE", "绩效目标，按时完成")]
    public void Knows_UTF16_without_a_mark_and_without_a_zero_byte(string name, string text) =>
        Assert.Equal(text, TextDecoder.Decode(Encoded(name, text)).Text);

    [Theory]
    [InlineData("big5", "預算績效目標表，單位：萬元，臺北市政府文化局補助經費")]
    [InlineData("shift_jis", "予算執行の目標と実績についての説明資料")]
    public void Refuses_a_text_that_would_read_as_nonsense(string encoding, string text)
    {
        var decoded = TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));
        Assert.Null(decoded.Text);
        Assert.Contains("cannot be decoded", decoded.Refusal);
    }

    [Fact]
    public void Refuses_UTF8_with_a_broken_byte_rather_than_read_it_as_GB18030()
    {
        var content = Encoded("UTF-8", DumpText.Sample);
        content[10] = 0xFF;
        Assert.Null(TextDecoder.Decode(content).Text);
    }

    [Theory]
    [InlineData("UTF-8 with mark")]
    [InlineData("UTF-16 LE with mark")]
    [InlineData("UTF-16 BE with mark")]
    public void Says_that_a_marked_file_does_not_hold_to_its_mark(string name)
    {
        var cutOff = Encoded(name, DumpText.Sample).AsSpan()[..^1];
        Assert.Contains("is marked as UTF-", TextDecoder.Decode(cutOff).Refusal);
    }

    [Fact]
    public void Refuses_bytes_at_random() =>
        Gen.Byte.Array[200, 2000].Sample(content => Assert.Null(TextDecoder.Decode(content).Text), iter: 200);

    private static byte[] Encoded(string name, string text) => [.. Encodings[name].GetPreamble(), .. Encodings[name].GetBytes(text)];
}
