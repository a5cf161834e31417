using Pipeline.Ingest.Extract.Ocr.Cleaning;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class FaintStrokesTests
{
    private const byte Grey = 180;
    private const byte Blur = 220;

    [Theory]
    // A bar of 二; one in a blur that is no ink; one longer than a hanzi; letters that touch.
    [InlineData(40, 4, Grey, "40-80")]
    [InlineData(40, 4, Blur, "40-46 74-80")]
    [InlineData(60, 4, Grey, "40-46 94-100")]
    [InlineData(30, 28, Grey, "40-46 64-70")]
    public void A_level_stroke_whose_ends_only_are_dark_is_one(int length, int height, byte middle, string expected)
    {
        var page = new DrawnStrokes()
            .Fill(40, 40, 40 + length, 40 + height, middle)
            .Fill(40, 40, 46, 40 + height)
            .Fill(34 + length, 40, 40 + length, 40 + height);
        Assert.Equal(expected, Joined(page));
    }

    [Fact]
    public void Strokes_that_grey_does_not_join_stay_apart() =>
        Assert.Equal("40-80 40-80", Joined(new DrawnStrokes().Fill(40, 40, 80, 44).Fill(40, 60, 80, 64)));

    private static string Joined(DrawnStrokes page) =>
        string.Join(' ', FaintStrokes.Joined(page.Picture, page.Pieces, Glyphs.Em).Select(p => $"{p.X0}-{p.X1}"));
}
