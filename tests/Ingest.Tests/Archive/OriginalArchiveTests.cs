using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Tests.Archive;

public sealed class OriginalArchiveTests : IDisposable
{
    private const string Sha = "ab12cd";
    private readonly TempFolder _folder = new();
    private readonly OriginalArchive _archive;

    public OriginalArchiveTests() => _archive = OriginalArchive.Of(_folder.File("x.db"));

    [Theory]
    [InlineData("表.TXT", "x.db.archive/ab/ab12cd.txt")]
    [InlineData("no extension", "x.db.archive/ab/ab12cd")]
    [InlineData("x.a b\nc", "x.db.archive/ab/ab12cd")]
    public void Files_by_hash_with_a_plain_extension(string name, string path)
    {
        _archive.Keep(Sha, name, "words"u8.ToArray());
        Assert.Equal("words", File.ReadAllText(_folder.File(path)));
    }

    [Fact]
    public void Keeps_one_copy_whatever_the_name()
    {
        _archive.Keep(Sha, "a.txt", "words"u8.ToArray());
        _archive.Keep(Sha, "b.dat", "words"u8.ToArray());
        Assert.Single(Files());
    }

    [Fact]
    public void Replaces_a_copy_that_is_not_whole()
    {
        _folder.Write("x.db.archive/ab/ab12cd.txt", "wo");
        _archive.Keep(Sha, "a.txt", "words"u8.ToArray());
        Assert.Equal("words", File.ReadAllText(Assert.Single(Files())));
    }

    [Fact]
    public void A_write_that_was_cut_off_counts_for_nothing()
    {
        _folder.Write("x.db.archive/ab/.1.unfinished", "words");
        _archive.Keep(Sha, "a.txt", "words"u8.ToArray());
        Assert.Equal("words", File.ReadAllText(_archive.PathOf(Sha, "a.txt")));
    }

    public void Dispose() => _folder.Dispose();

    private string[] Files() => Directory.GetFiles(_archive.Folder, "*", SearchOption.AllDirectories);
}
