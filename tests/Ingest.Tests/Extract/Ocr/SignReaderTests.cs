using Pipeline.Ingest.Extract.Ocr.Checking;
using Pipeline.Ingest.Extract.Ocr.Ink;
using Pipeline.Ingest.Extract.Ocr.Recognition;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public class SignReaderTests
{
    // From here on the check takes a shape for the sign.
    private const double Alike = 0.72;
    private const string Comparators = "≥≤><±";

    private static readonly double[] Ems = [26, 40, 66];
    private static readonly double[] Pens = [0.06, 0.09, 0.13];

    public static TheoryData<string, string> Signs =>
        new()
        {
            { "≥", "≥" },
            { "⩾", "≥" },
            { "≧", "≥" },
            { "≤", "≤" },
            { "⩽", "≤" },
            { "≦", "≤" },
            { ">", ">" },
            { "<", "<" },
            { "±", "±" },
            { "%", "%" },
        };

    [Theory]
    [MemberData(nameof(Signs))]
    public void A_sign_is_told_in_any_size_and_weight(string drawn, string expected)
    {
        foreach (var em in Ems)
            foreach (var pen in Pens)
            {
                var best = Read(drawn, em, pen)[0];
                Assert.True(best.Text == expected && best.Confidence >= Alike, $"em {em}, pen {pen}: {best}");
            }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("8")]
    [InlineData("1")]
    [InlineData("7")]
    [InlineData("木")]
    [InlineData("宇")]
    [InlineData("口")]
    public void Other_shapes_are_no_comparators(string drawn)
    {
        foreach (var em in Ems)
            foreach (var pen in Pens)
                Assert.DoesNotContain(Read(drawn, em, pen), c => Comparators.Contains(c.Text) && c.Confidence >= Alike);
    }

    [Theory]
    [InlineData(38, 42, ".")]
    [InlineData(30, 42, ",")]
    [InlineData(18, 22, "·")]
    public void A_small_mark_is_told_by_its_height_and_place(int y0, int y1, string expected) =>
        Assert.Equal(expected, Mark(new InkPiece(0, y0, 5, y1, 0)));

    [Fact]
    public void A_level_stroke_is_a_dash() => Assert.Equal("-", Mark(new InkPiece(0, 20, 16, 23, 0)));

    private static IReadOnlyList<Choice> Read(string drawn, double em, double pen)
    {
        var page = DrawnShapes.Draw(drawn, em, pen);
        return SignReader.Read(page.Picture, page.Cluster.Ink, Glyphs.Line([.. page.Pieces.Pieces]) with { Em = em });
    }

    /// <summary>On a line of 40 pixels.</summary>
    private static string Mark(InkPiece ink) =>
        Assert.Single(SignReader.Read(new DrawnStrokes().Picture, ink, Glyphs.Line(new InkPiece(0, 0, 100, 40, 0)))).Text;
}
