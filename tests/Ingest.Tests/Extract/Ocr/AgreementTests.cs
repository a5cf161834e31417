using Pipeline.Ingest.Extract.Ocr.Checking;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class AgreementTests
{
    private const string Alphabet = "0123456789.,%≥≤><-年个目全区番";

    // First: what PP-OCRv4 read; second: what Tesseract read; made: what the ink made of that.
    [Theory]
    [InlineData("9@0-16 5@20-36 %@40-70", "9@0-16 5@20-36 %@40-70", null, "9@0 5@20 %@40", 0.95)]
    // The ink was wrong about what both models read.
    [InlineData("9@0-16 5@20-36", "9@0-16 5@20-36", "9@0-16 6@20-36", "9@0 5@20", 0.95)]
    [InlineData("1@0-8 5@20-36", "4@0-8 5@20-36", null, "1@0 5@20", 0.5)]
    // A figure that PP-OCRv4 gave once, and ink and Tesseract have twice.
    [InlineData("1@0-8 0@20-36 ?@40-56", "1@0-8 0@20-36 0@40-56", null, "1@0 0@20 0@40", 0.5)]
    // Ink that neither model read is none of a figure's where both agree.
    [InlineData("9@0-16 ?@18-19 5@20-36", "9@0-16 ?@18-19 5@20-36", null, "9@0 5@20", 0.95)]
    [InlineData("3@0-16 %@20-50", "3@0-16 ‰@20-50", null, "3@0 ‰@20", 0.5)]
    [InlineData("5@0-16 ㎡@20-50", "5@0-16 ㎡@20-50", null, "5@0 ㎡@20", 0.5)]
    // Marks of the same shape and another width.
    [InlineData("1@0-8 ,@10-14 0@20-36", "1@0-8 ，@10-14 0@20-36", null, "1@0 ,@10 0@20", 0.95)]
    public void A_figure_is_sure_where_two_readings_agree(string first, string second, string? made, string expected, double confidence)
    {
        var read = Read(first, second, made);
        Assert.Equal(expected, Glyphs.Show(read));
        Assert.Equal(confidence, read.Min(g => g.Symbol!.Confidence));
    }

    [Fact]
    public void A_sign_that_neither_model_read_is_put_before_its_figure_and_makes_it_unsure()
    {
        var first = Glyphs.Of("?@0-30 9@40-56 5@60-76");
        var made = Glyphs.Of("≥@0-30 9@40-56 5@60-76");
        made[0] = made[0] with { Symbol = made[0].Symbol! with { IsByShape = true } };
        var read = Agree(first, [.. first.Zip(made)]);
        Assert.Equal("≥@0 9@40 5@60", Glyphs.Show(read));
        Assert.All(read, g => Assert.Equal(0.5, g.Symbol!.Confidence));
    }

    [Theory]
    [InlineData(0.95, 0.95)]
    // What Tesseract read, and the ink denies, is no witness for what PP-OCRv4 was not sure of.
    [InlineData(0.6, 0.5)]
    public void Against_the_ink_two_models_hold_where_the_first_is_sure(double confidence, double expected)
    {
        LineGlyph[] first = [Glyphs.Read("9", 0, 16, confidence), Glyphs.Read("5", 20, 36, confidence)];
        var read = Agree([.. first], [.. Glyphs.Of("9@0-16 5@20-36").Zip(Glyphs.Of("9@0-16 6@20-36"))]);
        Assert.Equal(expected, read.Min(g => g.Symbol!.Confidence));
    }

    [Fact]
    public void The_other_reading_is_kept_beside_the_one_that_is_stored() =>
        Assert.Equal("4", Read("1@0-8 5@20-36", "4@0-8 5@20-36", null)[0].Symbol!.Choices[1].Text);

    [Theory]
    // PP-OCRv4 is sure of it, and 禺 is in no alphabet of this test: it may have been replaced.
    [InlineData("番@0-38 目@42-80", "番@0-38 禺@42-80", "番@0 目@42", 0.5)]
    [InlineData("番@0-38 ?@42-80 区@84-120", "番@0-38 禺@42-80 区@84-120", "番@0 禺@42 区@84", 0.5)]
    // A figure that Tesseract alone sees in a hanzi.
    [InlineData("番@0-38 目@42-80", "番@0-38 8@42-80", "番@0 目@42", 0.9)]
    // What Tesseract sees where no ink is left.
    [InlineData("番@0-38 区@42-80", "番@0-38 全@39-41 区@42-80", "番@0 区@42", 0.95)]
    public void Of_hanzi_the_first_reading_stands_unless_it_cannot_know(string first, string second, string expected, double least)
    {
        var read = Read(first, second, null);
        Assert.Equal(expected, Glyphs.Show(read));
        Assert.Equal(least, read.Min(g => g.Symbol!.Confidence));
    }

    [Theory]
    [InlineData("?@42-80", "番@0 ?@42")]
    // A speck.
    [InlineData("?@42-46", "番@0")]
    public void Ink_as_large_as_a_character_that_nobody_read_is_told(string ink, string expected)
    {
        var glyphs = Glyphs.Of($"番@0-38 {ink}");
        if (ink == "?@42-46")
            glyphs[1] = new LineGlyph(null, Glyphs.Clusters("42-46/5")[0]);
        Assert.Equal(expected, Glyphs.Show(Agree(glyphs, [.. glyphs.Zip(glyphs)])));
    }

    private static List<LineGlyph> Read(string first, string second, string? made) =>
        Agree(Glyphs.Of(first), [.. Glyphs.Of(second).Zip(Glyphs.Of(made ?? second))]);

    private static List<LineGlyph> Agree(List<LineGlyph> first, List<(LineGlyph Read, LineGlyph Checked)> second) =>
        new Agreement(s => Alphabet.Contains(s), Glyphs.Em).Of(GlyphPairs.Of(first, second, Glyphs.Em));
}
