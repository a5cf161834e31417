using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Extract.Ocr.Cleaning;
using Pipeline.Ingest.Extract.Ocr.Pictures;
using Pipeline.Ingest.Formats;
using Pipeline.Ingest.Formats.Pictures;

namespace Pipeline.Ingest.Tests.Formats.Pictures;

public class PictureFileTests
{
    private const int Dpi = 300;

    // 2 by 2 dots, the first black.
    private static readonly byte[] Dots = [0, 255, 255, 255];

    public PictureFileTests() => Assert.SkipUnless(Leptonica.IsInstalled, "Leptonica is not installed.");

    public static TheoryData<string, byte[]> Formats => new()
    {
        { "PNG", PictureBytes.Png(2, 2, Dots) },
        { "BMP", PictureBytes.Bitmap(2, 2, Dots) },
        { "TIFF", PictureBytes.Tiff(2, 2, Dots) },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_picture_gives_its_dots_from_the_top_left(string format, byte[] content)
    {
        Assert.Equal("PNG BMP TIFF".Contains(format), PictureFormat.IsOne(new FileContent(content, "a")));
        Assert.Equal([0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255], Page(content).Rgb);
    }

    [Fact]
    public void What_is_transparent_is_white() => Assert.Equal([255, 255, 255], Page(PictureBytes.TransparentPng()).Rgb);

    [Fact]
    public void A_TIFF_gives_its_pages_in_turn()
    {
        var content = PictureBytes.Tiff(2, 2, [255, 255, 255, 255], Dots, [255, 0, 255, 255]);
        Assert.Equal(3, PictureFile.Of(content).Pages);
        Assert.Equal([255, 0, 255], Enumerable.Range(1, 3).Select(n => Page(content, n).Rgb[0]));
        Assert.Equal([255, 255, 0], Enumerable.Range(1, 3).Select(n => Page(content, n).Rgb[3]));
    }

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(1, false, false)]
    [InlineData(2, true, false)]
    [InlineData(3, true, true)]
    [InlineData(4, false, true)]
    [InlineData(5, false, false)]
    [InlineData(6, true, false)]
    [InlineData(7, true, true)]
    [InlineData(8, false, true)]
    public void A_photo_is_turned_as_its_camera_was_held(byte orientation, bool isRight, bool isBelow)
    {
        var page = Page(PictureBytes.Jpeg(orientation));
        Assert.Equal(orientation < 5 ? (32, 16) : (16, 32), (page.Width, page.Height));
        Assert.All([(false, false), (true, false), (false, true), (true, true)], corner =>
            Assert.Equal(
                corner == (isRight, isBelow),
                page.Rgb[3 * ((corner.Item1 ? page.Width - 1 : 0) + (corner.Item2 ? page.Height - 1 : 0) * page.Width)] < 128));
    }

    [Theory]
    [InlineData(300, 2480, 300.0)]
    [InlineData(600, 2480, 600.0)]
    // Screens.
    [InlineData(72, 1000, null)]
    [InlineData(96, 1240, null)]
    [InlineData(0, 2480, null)]
    // A third of an inch.
    [InlineData(300, 100, null)]
    public void The_resolution_is_that_of_the_file_where_it_can_be_that_of_a_page(int told, int side, double? resolution)
    {
        using var picture = PictureFile.Of(PictureBytes.Png(side, side, dpi: told)).Unpacked(1);
        Assert.Equal(resolution, PictureFile.Told(picture));
    }

    [Fact]
    public void Without_a_resolution_a_page_is_taken_for_A4_and_one_whose_lines_are_too_high_for_print_is_measured_by_them()
    {
        Assert.InRange(Scan(width: 1240, height: 1754, em: 22).Width, 590, 600);
        // A strip cut from a page at 200 dots per inch: 600 dots would be the breadth of A4 at 73.
        Assert.InRange(Scan(width: 1654, height: 600, em: 29) is var strip ? Math.Max(strip.Width, strip.Height) : 0, 500, 700);
    }

    [Fact]
    public void A_picture_of_20000_by_20000_dots_is_refused_before_it_is_unpacked() =>
        Assert.StartsWith(
            "The picture has 20,000 by 20,000 dots; at most 72 million are read",
            Fault(PictureBytes.Png(20_000, 20_000)).Message);

    [Fact]
    public void A_picture_that_is_cut_off_is_refused_and_not_filled_up()
    {
        Assert.Equal(0, Page(PictureBytes.ColourTiff(64, 64)).Rgb.Max());
        byte[][] cut =
        [
            PictureBytes.Jpeg()[..^8],
            PictureBytes.Png(64, 64)[..^30],
            PictureBytes.Bitmap(64, 64, new byte[64 * 64])[..^99],
            PictureBytes.Tiff(64, 64, new byte[64 * 64])[..^99],
            PictureBytes.ColourTiff(64, 64)[..^99],
        ];
        Assert.All(cut, content => Assert.StartsWith("The picture is damaged: ", Fault(content).Message));
    }

    [Fact]
    public void A_TIFF_whose_pages_have_no_end_is_refused()
    {
        var content = PictureBytes.Tiff(2, 2, Dots);
        // The first directory names itself as the next.
        content[8 + 2 + (9 * 12)] = 8;
        Assert.StartsWith("The picture is damaged: it is cut off, or its list of pages is broken", Fault(content).Message);
    }

    [Fact]
    public void A_text_that_begins_with_the_letters_of_a_BMP_is_a_text() =>
        Assert.NotNull(
            FormatTable
                .Extract("BMW 5系轿车采购项目绩效目标"u8.ToArray(), "a.txt", new ReadingContext(_ => Extraction.Refused(""), []))
                .Document);

    private static ColorPicture Page(byte[] content, int number = 1)
    {
        var file = PictureFile.Of(content);
        using var picture = file.Unpacked(number);
        return file.Page(picture, Dpi);
    }

    private static RenderingException Fault(byte[] content) => Assert.Throws<RenderingException>(() => Page(content));

    /// <summary>A page full of squares, as large as hanzi are.</summary>
    private static CleanScan Scan(int width, int height, int em)
    {
        var dots = Enumerable.Repeat((byte)255, width * height).ToArray();
        for (var y = 2 * em; y < height - (3 * em); y++)
            for (var x = 3 * em; x < width - (3 * em); x++)
                if (y / em % 2 == 0 && x % em < em * 9 / 10)
                    dots[(y * width) + x] = 0;
        return new PictureScan(PictureFile.Of(PictureBytes.Png(width, height, dots)), 1).Clean();
    }
}
