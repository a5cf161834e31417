using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Ingest.Extract.Ocr.Symbols;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class SecondReadingTests
{
    private const int Step = 44;

    [Fact]
    public void What_both_models_read_alike_is_sure()
    {
        var symbol = Merged(Glyphs.Read("年", 0, 38, 0.6), Glyphs.Read("年", 1, 37, 0.4));
        Assert.Equal(("年", 0.95), (symbol.Text, symbol.Confidence));
    }

    [Theory]
    [InlineData(0.9, 0.7, "3", "8")]
    [InlineData(0.7, 0.9, "8", "3")]
    public void Where_they_differ_the_surer_is_kept_doubted_beside_the_other(double first, double second, string kept, string other)
    {
        var symbol = Merged(Glyphs.Read("3", 0, 16, first), Glyphs.Read("8", 0, 16, second));
        Assert.Equal((kept, 0.5), (symbol.Text, symbol.Confidence));
        Assert.Equal([new Choice(kept, 0.9), new Choice(other, 0.7)], symbol.Choices);
    }

    [Fact]
    public void What_is_doubted_more_than_half_stays_so() =>
        Assert.Equal(0.3, Merged(Glyphs.Read("3", 0, 16, 0.3), Glyphs.Read("8", 0, 16, 0.2)).Confidence);

    [Fact]
    public void What_the_ink_speaks_against_is_not_sure_though_both_read_it() =>
        Assert.Equal(
            ReadSymbol.AgainstInk,
            Merged(Glyphs.Read("-", 0, 16, ReadSymbol.AgainstInk), Glyphs.Read("-", 0, 16, 0.99)).Confidence);

    [Fact]
    public void What_both_times_was_told_by_its_shape_is_no_surer()
    {
        var point = Glyphs.Read(".", 0, 6, 0.48);
        var byShape = point with { Symbol = point.Symbol! with { IsByShape = true } };
        Assert.Equal(0.48, Merged(byShape, byShape).Confidence);
        Assert.Equal(0.95, Merged(byShape, point).Confidence);
    }

    [Theory]
    [InlineData(0.98, 0.5)]
    [InlineData(0.3, 0.3)]
    public void Unread_ink_is_taken_from_the_second_and_doubted(double read, double expected)
    {
        var symbol = Merged(Glyphs.Unread(0, 16), Glyphs.Read("1", 0, 16, read));
        Assert.Equal(("1", expected), (symbol.Text, symbol.Confidence));
    }

    [Theory]
    [InlineData(0.97, "问", 0.5)]
    [InlineData(0.985, "间", 0.985)]
    public void Hanzi_that_look_alike_must_be_surer(double read, string kept, double confidence)
    {
        var symbol = Merged(Glyphs.Read("间", 0, 38, read), Glyphs.Read("问", 0, 38, 0.99));
        Assert.Equal((kept, confidence), (symbol.Text, symbol.Confidence));
    }

    [Fact]
    public void A_sure_glyph_stays()
    {
        var symbol = Merged(Glyphs.Read("3", 0, 16, 0.96), Glyphs.Read("8", 0, 16, 0.99));
        Assert.Equal(("3", 0.96), (symbol.Text, symbol.Confidence));
    }

    [Fact]
    public void A_reading_of_other_ink_says_nothing()
    {
        LineGlyph[] first = [Glyphs.Read("3", 0, 16, 0.6), Glyphs.Unread(20, 36)];
        Assert.Equal(first, SecondReading.Merged(first, [Glyphs.Read("8", 0, 30, 0.99), Glyphs.Unread(20, 36)]));
    }

    [Theory]
    // s is sure, d doubtful, u unread; the glyphs of each part, counted from 0.
    [InlineData("ssssssssss", "")]
    [InlineData("sssssdsssss", "2-8")]
    [InlineData("sssssusssss", "2-8")]
    // At the ends of the line.
    [InlineData("dsssss", "0-3")]
    [InlineData("sssssd", "2-5")]
    [InlineData("d", "0-0")]
    // Near to each other, and far apart.
    [InlineData("sssdsdssss", "0-8")]
    [InlineData("sssdsssssudsss", "0-13")]
    [InlineData("dssssssssd", "0-3 6-9")]
    public void A_part_has_three_glyphs_on_either_side_of_what_is_doubtful(string line, string expected)
    {
        var glyphs = line.Select(
                (c, i) =>
                    c == 'u'
                        ? Glyphs.Unread(i * Step, (i * Step) + 38)
                        : Glyphs.Read("字", i * Step, (i * Step) + 38, c == 's' ? 0.99 : 0.9))
            .ToList();
        var parts = SecondReading.Parts(glyphs, Glyphs.Line([.. glyphs.Select(g => g.Ink)])).ToList();

        Assert.Equal(expected, string.Join(' ', parts.Select(p => $"{p.Ink.X0 / Step}-{p.Ink.X1 / Step}")));
        Assert.All(parts, p => Assert.Equal((p.Ink.X0, p.Ink.X1), (p.Pieces[0].X0, p.Pieces[^1].X1)));
    }

    private static ReadSymbol Merged(LineGlyph first, LineGlyph second) => Assert.Single(SecondReading.Merged([first], [second])).Symbol!;
}
