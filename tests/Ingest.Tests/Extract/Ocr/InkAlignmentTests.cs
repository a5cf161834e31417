using Pipeline.Ingest.Extract.Ocr.Checking;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class InkAlignmentTests
{
    [Theory]
    // ：≥98% read as ：宇98%, its boxes half a hanzi too far to the right: a sign by its shape, and one that is not plain.
    [InlineData("0-6/24 45-75=≥ 85-101 108-124 130-162", "：@20-34 宇@65-100 9@105-121 8@128-144 %@150-182", "：@0 宇@45 9@85 8@108 %@130")]
    [InlineData("0-6/24 45-75 85-101 108-124 130-162", "：@20-34 宇@65-100 9@105-121 8@128-144 %@150-182", "：@0 宇@45 9@85 8@108 %@130")]
    // Left out, it is unread, and the colon and the figures do not take it.
    [InlineData("0-6/24 45-75=≥ 85-101 108-124 130-162", "：@20-34 9@105-121 8@128-144 %@150-182", "：@0 ?@45 9@85 8@108 %@130")]
    [InlineData("45-75=≥ 85-101 108-124", "9@45-90 8@108-124", "?@45 9@85 8@108")]
    // The rings and the stroke of a percent sign.
    [InlineData("0-16 20-32/14 34-48 46-58", "9@0-16 %@20-58", "9@0 %@20")]
    // A hanzi of two parts.
    [InlineData("0-16/36 22-38/36 44-80/36", "北@0-38 京@44-80", "北@0 京@44")]
    public void Each_symbol_takes_the_ink_it_was_read_from(string ink, string read, string expected) => AssertTaken(ink, read, expected);

    [Theory]
    [InlineData("36-42/24 56-66 72-110/36", "：@36-42 年@60-110", "：@36 ?@56 年@72")]
    [InlineData("0-38/36 42-52", "第@0-50", "第@0 ?@42")]
    [InlineData("0-6/24 12-22", "：@0-20", "：@0 ?@12")]
    [InlineData("0-16 22-38", "8@0-36", "8@0 ?@22")]
    public void A_figure_that_was_left_out_stays_unread(string ink, string read, string expected) => AssertTaken(ink, read, expected);

    [Theory]
    [InlineData("0-38/36 42-80/36", "完@0-38 和@36-46 成@42-80", "完@0 成@42")]
    // Though the hanzi behind it has two parts.
    [InlineData("0-38/36 42-58/36 64-80/36", "完@0-38 和@40-52 北@44-80", "完@0 北@42")]
    // Two marks in a dot.
    [InlineData("0-38/36 44-49/5 60-98/36", "完@0-38 .@44-49 ,@50-55 成@60-98", "完@0 .@44 成@60")]
    // A comparator seen twice, and what follows it does not move on to the ink of its neighbours.
    [InlineData("0-37/38 46-68 74-97 102-116/36 109-140/36", ">@0-38 >@20-40 3@46-69 0@74-98 次@112-148", ">@0 3@46 0@74 次@102")]
    // Inside a hanzi.
    [InlineData("0-38/36 42-80/36", "以@0-38 <@20-36 上@42-80", "以@0 上@42")]
    public void A_symbol_without_ink_of_its_own_is_dropped(string ink, string read, string expected) => AssertTaken(ink, read, expected);

    [Theory]
    [InlineData("0-38/36", "1@0-16 9@20-38", "1@0 9@19")]
    [InlineData("0-82/36", "完@0-38 成@44-82", "完@0 成@41")]
    public void Symbols_that_touch_share_their_ink(string ink, string read, string expected) => AssertTaken(ink, read, expected);

    [Theory]
    // The dots of 治, what it has together with 理, and the rest of 理.
    [InlineData("0-12/36 13-48/36 48-74/36", "治@0-36 理@38-74", "治@0 理@37")]
    // A figure between hanzi that was left out crosses from one to the other too.
    [InlineData("0-36/36 40-52 56-92/36", "完@0-36 成@56-92", "完@0 ?@40 成@56")]
    [InlineData("0-28/28 34-50 56-84/28", "口@0-28 日@56-84", "口@0 ?@34 日@56")]
    [InlineData("0-12/36 13-48/36 48-74", "治@0-36 8@56-74", "治@0 8@48")]
    public void Two_hanzi_that_touch_share_all_of_their_ink(string ink, string read, string expected) => AssertTaken(ink, read, expected);

    [Theory]
    [InlineData(".@18-20", "30-46", 28)]
    [InlineData(".@21-25", "20-36", 20)]
    // Both models see it in the same place, wherever they say.
    [InlineData(".@26-28", "30-46", 28)]
    public void A_faint_point_has_its_room_and_parts_no_number(string point, string next, int end)
    {
        var glyphs = InkAlignment.Of(Glyphs.Symbols($"2@0-16 {point} 5@{next}"), Glyphs.Clusters($"0-16 {next}"), Glyphs.Em);
        Assert.Equal((16, end), (glyphs[1].Ink.X0, glyphs[1].Ink.X1));
    }

    [Fact]
    public void A_point_too_faint_to_be_ink_is_kept_and_not_sure()
    {
        var glyphs = InkAlignment.Of(Glyphs.Symbols("2@0-16 .@18-20 5@22-38"), Glyphs.Clusters("0-16 22-38"), Glyphs.Em);
        Assert.Equal("2.5", string.Concat(glyphs.Select(g => g.Symbol!.Text)));
        Assert.Equal(0.5, glyphs[1].Symbol!.Confidence);
    }

    [Fact]
    public void Where_a_figure_has_no_ink_what_stands_before_it_is_doubted()
    {
        var glyphs = InkAlignment.Of(Glyphs.Symbols("9@0-16 0@16-18 8@22-38"), Glyphs.Clusters("0-16 22-38"), Glyphs.Em);
        Assert.Equal("98", string.Concat(glyphs.Select(g => g.Symbol!.Text)));
        Assert.Equal(ReadSymbol.AgainstInk, glyphs.Min(g => g.Symbol!.Confidence));
    }

    [Fact]
    public void Nothing_read_leaves_all_ink_unread()
    {
        AssertTaken("0-16 22-38", "", "?@0 ?@22");
        Assert.Empty(InkAlignment.Of(Glyphs.Symbols("9@0-16"), [], Glyphs.Em));
    }

    private static void AssertTaken(string ink, string read, string expected) =>
        Assert.Equal(expected, Glyphs.Show(InkAlignment.Of(Glyphs.Symbols(read), Glyphs.Clusters(ink), Glyphs.Em)));
}
