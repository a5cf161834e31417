using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Extract.Ocr;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Ocr;

public sealed class RecognizedPagesTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"pipeline-pages-{Guid.NewGuid():N}");
    private readonly RecognizedPages _pages;

    public RecognizedPagesTests() => _pages = new RecognizedPages(_folder);

    [Fact]
    public void A_page_comes_back_as_it_was_kept()
    {
        var word = new Word("≥98%", new Box(1.25, 2, 3, 4), 0.5) { Alternatives = ["98%", "三98%"] };
        _pages.Keep("ab", new PageContent(3, TextOrigin.Ocr, 595.2, 841.9, [word], [new Ruling(0, 5, 100, 5)]));
        var found = _pages.Find("ab", 3)!;
        Assert.Equal((3, TextOrigin.Ocr, 595.2, 841.9), (found.Number, found.Origin, found.Width, found.Height));
        Assert.Equal(word with { Alternatives = [] }, found.Words[0] with { Alternatives = [] }, (a, b) =>
            (a.Text, a.Box, a.Confidence) == (b.Text, b.Box, b.Confidence));
        Assert.Equal(word.Alternatives, found.Words[0].Alternatives);
        Assert.Equal([new Ruling(0, 5, 100, 5)], found.Rulings);
        Assert.Null(_pages.Find("ab", 2));
        Assert.Null(_pages.Find("cd", 3));
    }

    [Fact]
    public void What_is_no_page_is_not_taken_for_one()
    {
        _pages.Keep("ab", new PageContent(1, TextOrigin.Ocr, 595, 842, [], []));
        var file = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Single();
        File.WriteAllText(file, File.ReadAllText(file)[..20]);
        Assert.Null(_pages.Find("ab", 1));
    }

    [Fact]
    public void The_last_file_takes_the_folder_with_it()
    {
        _pages.Keep("ab", new PageContent(1, TextOrigin.Ocr, 595, 842, [], []));
        _pages.Keep("cd", new PageContent(1, TextOrigin.Ocr, 595, 842, [], []));
        _pages.Forget("ab");
        Assert.Null(_pages.Find("ab", 1));
        Assert.NotNull(_pages.Find("cd", 1));
        _pages.Forget("cd");
        Assert.False(Directory.Exists(_folder));
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
