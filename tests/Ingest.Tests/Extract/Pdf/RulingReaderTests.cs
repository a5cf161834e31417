using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Model;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public class RulingReaderTests
{
    private static readonly WritingFrame Upright = new(TextOrientation.Horizontal, 600, 800);

    public static TheoryData<string, bool, double, double, double, double, Ruling[]> Paths => new()
    {
        { "a stroke across", true, 50, 700, 550, 700, [new(50, 100, 550, 100)] },
        { "a stroke down, drawn upwards", true, 50, 100, 50, 700, [new(50, 100, 50, 700)] },
        { "a slanting stroke", true, 50, 700, 550, 650, [] },
        { "a stroke beyond the page", true, -20, 700, 700, 700, [new(0, 100, 600, 100)] },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void Strokes(string what, bool isStroked, double x0, double y0, double x1, double y1, Ruling[] rulings)
    {
        var subpath = new PdfSubpath();
        subpath.MoveTo(x0, y0);
        subpath.LineTo(x1, y1);
        Assert.True(rulings.SequenceEqual(Read(subpath, isStroked)), what);
    }

    [Fact]
    public void A_stroked_rectangle_has_four_edges() =>
        Assert.Equal(4, Read(Rectangle(50, 600, 100, 40), isStroked: true).Count);

    [Theory]
    [InlineData(500, 0.75, 1)]
    [InlineData(0.75, 40, 1)]
    [InlineData(500, 40, 0)]
    [InlineData(0.5, 0.5, 0)]
    public void A_thin_filled_shape_is_a_ruling_and_a_shade_is_none(double width, double height, int rulings) =>
        Assert.Equal(rulings, Read(Rectangle(50, 600, width, height), isStroked: false).Count);

    [Theory]
    [InlineData(0.75, 0.75, 1.5, 1)]
    [InlineData(3, 0.75, 6, 1)]
    [InlineData(0.75, 0.75, 20, 0)]
    public void Dots_and_dashes_in_a_row_are_one_ruling(double width, double height, double step, int joined) =>
        Assert.Equal(
            joined,
            RulingReader
                .Read(
                    [.. Enumerable.Range(0, 20).Select(i => Path(Rectangle(50 + (i * step), 600, width, height), false, RGBColor.Black))],
                    Upright)
                .Count(r => r.X1 - r.X0 > 20));

    [Fact]
    public void What_is_drawn_white_is_no_ruling() =>
        Assert.Empty(Read(Rectangle(50, 600, 500, 0.75), isStroked: false, new RGBColor(1, 1, 1)));

    [Fact]
    public void What_is_drawn_in_a_pattern_or_in_a_colour_that_cannot_tell_itself_is_one()
    {
        Assert.Single(Read(Rectangle(50, 600, 500, 0.75), isStroked: false, new SpeechlessColor()));
        Assert.NotEmpty(Read(Rectangle(50, 600, 500, 40), isStroked: true, new SpeechlessColor()));
    }

    [Theory]
    [InlineData(TextOrientation.Rotate90, 100, 50, 100, 550)]
    [InlineData(TextOrientation.Rotate180, 550, 700, 50, 700)]
    [InlineData(TextOrientation.Rotate270, 100, 50, 100, 550)]
    public void A_page_written_sideways_is_turned(TextOrientation direction, double ax, double ay, double bx, double by)
    {
        var subpath = new PdfSubpath();
        subpath.MoveTo(ax, ay);
        subpath.LineTo(bx, by);
        var ruling = Assert.Single(RulingReader.Read([Path(subpath, true, RGBColor.Black)], new WritingFrame(direction, 600, 800)));
        Assert.True(ruling.X1 - ruling.X0 > 400 && ruling.Y1 == ruling.Y0);
    }

    private static List<Ruling> Read(PdfSubpath subpath, bool isStroked, IColor? color = null) =>
        RulingReader.Read([Path(subpath, isStroked, color ?? RGBColor.Black)], Upright);

    private static PdfSubpath Rectangle(double x, double y, double width, double height)
    {
        var subpath = new PdfSubpath();
        subpath.Rectangle(x, y, width, height);
        return subpath;
    }

    private static PdfPath Path(PdfSubpath subpath, bool isStroked, IColor color)
    {
        var path = new PdfPath { subpath };
        var state = new CurrentGraphicsState { CurrentStrokingColor = color, CurrentNonStrokingColor = color };
        if (isStroked)
        {
            path.SetStroked();
            path.SetStrokeDetails(state);
        }
        else
        {
            path.SetFilled(FillingRule.NonZeroWinding);
            path.SetFillDetails(state);
        }
        return path;
    }

    /// <summary>As PdfPig's colours of patterns, and of functions that it does not know.</summary>
    private sealed class SpeechlessColor : IColor
    {
        public ColorSpace ColorSpace => ColorSpace.Separation;

        public (double r, double g, double b) ToRGBValues() => throw new InvalidOperationException("Cannot call ToRGBValues.");
    }
}
