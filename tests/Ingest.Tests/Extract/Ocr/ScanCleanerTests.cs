using Pipeline.Ingest.Extract.Ocr.Cleaning;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public sealed class ScanCleanerTests
{
    private const double Point = 72 / 300.0;

    [Fact]
    public void A_clean_page_keeps_its_print_and_loses_its_rulings()
    {
        var page = new DrawnPage();
        var clean = ScanCleaner.Clean(page.Color());
        AssertTable(clean, 0.5);
        Assert.Equal(PrintOf(page), Print(clean), 200.0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_turned_page_is_turned_back(int turns)
    {
        var clean = ScanCleaner.Clean(Damages.InColor(QuarterTurns.Turned(new DrawnPage().Picture, turns)));
        AssertTable(clean, 0.5);
        Assert.Equal(DrawnPage.Width, clean.Picture.Width);
    }

    [Fact]
    public void A_page_that_was_drawn_with_fewer_dots_keeps_them()
    {
        var skewed = Straightener.Straight(Straightener.Straight(new DrawnPage().Picture, 0, 212), -1, 212);
        var clean = ScanCleaner.Clean(Damages.InColor(skewed));
        Assert.Equal((skewed.Width, skewed.Height, 212), (clean.Picture.Width, clean.Picture.Height, clean.Picture.Dpi));
    }

    [Fact]
    public void Where_the_page_does_not_tell_it_stays()
    {
        var blank = new Picture(300, 200, [.. Enumerable.Repeat((byte)255, 60_000)], 300);
        blank.Pixels[0] = 0;
        Assert.Equal(0, Uprightness.Upright(blank, 170).Pixels[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_clean_page_turns_with_its_rulings(int turns)
    {
        var clean = ScanCleaner.Clean(new DrawnPage().Color());
        var turned = clean.Turned(turns);
        Assert.Equal(QuarterTurns.Turned(clean.Picture with { Pixels = [.. clean.Picture.Pixels] }, turns).Pixels, turned.Picture.Pixels);
        Assert.All(turned.Rulings, r => Assert.True(r.X0 <= r.X1 && r.Y0 <= r.Y1 && r.X1 <= turned.Width && r.Y1 <= turned.Height));
        Assert.Equal(clean.Rulings, turned.Turned(4 - turns).Rulings, (a, b) => Math.Abs(a.X0 - b.X0) + Math.Abs(a.Y1 - b.Y1) < 0.01);
    }

    [Theory]
    // Dashes of two points, dots of one pixel: Word's and LibreOffice's dashed and dotted borders.
    [InlineData(9, 9)]
    [InlineData(4, 4)]
    public void Rulings_of_dashes_and_dots_are_found(int dash, int gap) =>
        AssertTable(ScanCleaner.Clean(Damages.InColor(new DrawnPage().Dashed(dash, gap).Picture)), 2);

    [Theory]
    [InlineData(2.9)]
    [InlineData(-1.3)]
    [InlineData(0.2)]
    public void A_skewed_page_is_made_level(double degrees) =>
        AssertTable(ScanCleaner.Clean(Damages.InColor(Straightener.Straight(new DrawnPage().Picture, -degrees, 300))), 1);

    [Fact]
    public void Noise_goes_and_points_stay()
    {
        var page = new DrawnPage().Fill(1000, 640, 1005, 645, 0);
        var clean = ScanCleaner.Clean(
            Damages.InColor(Damages.Noisy(page.Fill(960, 600, 980, 645, 0).Fill(1012, 600, 1032, 645, 0).Picture, 45, 2000)));
        AssertTable(clean, 1.5);
        Assert.True(clean.Picture.Pixels[(642 * DrawnPage.Width) + 1002] < 100);
        Assert.Equal(PrintOf(page), Print(clean), PrintOf(page) * 0.01);
    }

    [Fact]
    public void A_red_seal_goes_and_the_black_under_it_stays()
    {
        var page = new DrawnPage();
        var clean = ScanCleaner.Clean(Damages.Sealed(page.Color(), 700, 600, 200));
        AssertTable(clean, 0.5);
        Assert.Equal(PrintOf(page), Print(clean), PrintOf(page) * 0.01);
    }

    [Fact]
    public void A_faxed_page_has_its_rulings_joined() =>
        AssertTable(ScanCleaner.Clean(Damages.InColor(Damages.Faxed(new DrawnPage().Picture))), 1.5);

    [Fact]
    public void A_shaded_page_is_lit_evenly()
    {
        var clean = ScanCleaner.Clean(Damages.InColor(Damages.Shaded(new DrawnPage().Picture)));
        AssertTable(clean, 0.5);
        Assert.Equal(255, clean.Picture.Pixels[(200 * DrawnPage.Width) + DrawnPage.Width - 20]);
    }

    /// <summary>Exactly the rulings that were drawn, each of its whole length, to a part of a point.</summary>
    private static void AssertTable(CleanScan clean, double within)
    {
        var (level, upright) = (
            clean.Rulings.Where(r => r.Y0 == r.Y1).OrderBy(r => r.Y0).ToList(),
            clean.Rulings.Where(r => r.X0 == r.X1 && r.Y0 != r.Y1).OrderBy(r => r.X0).ToList());
        Assert.Equal(DrawnPage.Rows.Length, level.Count);
        Assert.Equal(DrawnPage.Columns.Length, upright.Count);
        Assert.All(level.Zip(DrawnPage.Rows), r =>
            AssertNear(r.First, new Ruling(DrawnPage.Columns[0], r.Second, DrawnPage.Columns[^1], r.Second), within));
        Assert.All(upright.Zip(DrawnPage.Columns), c =>
            AssertNear(c.First, new Ruling(c.Second, DrawnPage.Rows[0], c.Second, DrawnPage.Rows[^1]), within));
    }

    private static void AssertNear(Ruling found, Ruling drawn, double within)
    {
        Assert.Equal(drawn.X0 * Point, found.X0, within + 0.4);
        Assert.Equal(drawn.X1 * Point, found.X1, within + 0.4);
        Assert.Equal(drawn.Y0 * Point, found.Y0, within + 0.4);
        Assert.Equal(drawn.Y1 * Point, found.Y1, within + 0.4);
    }

    private static double Print(CleanScan clean) => clean.Picture.Pixels.Count(p => p < 128);

    /// <summary>The ink of the page without its rulings.</summary>
    private static double PrintOf(DrawnPage page)
    {
        var rulings =
            (DrawnPage.Rows.Length * 3 * (DrawnPage.Columns[^1] - DrawnPage.Columns[0] + 3))
            + (DrawnPage.Columns.Length * 3 * (DrawnPage.Rows[^1] - DrawnPage.Rows[0] + 3))
            - (DrawnPage.Rows.Length * DrawnPage.Columns.Length * 9);
        return page.Picture.Pixels.Count(p => p < 128) - rulings;
    }
}
