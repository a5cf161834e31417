using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Tests.Archive;

public sealed class OriginalArchiveTests : IDisposable
{
    // The hash of "words".
    private const string Sha = "dba36bffa5cab0f922d087a3aeb179f9d4e745df40b323e1b1471402848c8a3e";
    private readonly TempFolder _folder = new();
    private readonly OriginalArchive _archive;

    public OriginalArchiveTests() => _archive = OriginalArchive.Of(_folder.File("x.db"));

    [Theory]
    [InlineData("表.TXT", ".txt")]
    [InlineData("no extension", "")]
    [InlineData("x.a b\nc", "")]
    public void Files_by_hash_with_a_plain_extension(string name, string ending)
    {
        _archive.Keep(Sha, name, "words"u8.ToArray());
        Assert.Equal("words", File.ReadAllText(_folder.File($"x.db.archive/{Sha[..2]}/{Sha}{ending}")));
    }

    [Fact]
    public void Keeps_one_copy_whatever_the_name()
    {
        _archive.Keep(Sha, "a.txt", "words"u8.ToArray());
        _archive.Keep(Sha, "b.dat", "words"u8.ToArray());
        Assert.Single(Files());
    }

    [Theory]
    [InlineData("wo")]
    [InlineData("Words")]
    public void A_copy_that_is_spoilt_is_replaced_though_its_length_is_right(string spoilt)
    {
        _folder.Write($"x.db.archive/{Sha[..2]}/{Sha}.dat", spoilt);
        _archive.Keep(Sha, "a.txt", "words"u8.ToArray());
        Assert.Equal("words", File.ReadAllText(Assert.Single(Files())));
    }

    [Fact]
    public void A_write_that_was_cut_off_counts_for_nothing()
    {
        _folder.Write("x.db.archive/.1.unfinished", "words");
        _archive.Keep(Sha, "a.txt", "words"u8.ToArray());
        Assert.Equal("words", File.ReadAllText(_archive.PathOf(Sha, "a.txt")));
    }

    [Fact]
    public void Nothing_is_kept_under_the_hash_of_another_content()
    {
        Assert.Throws<IOException>(() => _archive.Keep(Sha, "a.txt", "other words"u8.ToArray()));
        Assert.False(Directory.Exists(_archive.Folder));
    }

    [Fact]
    public void What_a_dead_program_left_unfinished_goes_and_what_is_being_written_stays()
    {
        _folder.Write("x.db.archive/.dead.unfinished", "wor");
        _folder.Write("x.db.archive/.dead.unfinished-journal", "wor");
        using (PrivateFolder.CreateFile(_folder.File("x.db.archive/.living.unfinished")))
        {
            _folder.Write("x.db.archive/.living.unfinished-journal", "wor");
            _archive.Sweep();
            Assert.Equal(
                [".living.unfinished", ".living.unfinished-journal"],
                Files().Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        }
        _archive.Sweep();
        Assert.Empty(Files());
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void What_is_made_is_its_owners_alone_and_follows_its_folder_when_that_is_opened_to_others()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such permissions.");
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _archive.Keep(Sha, "a.txt", "words"u8.ToArray());
        Assert.Equal(
            (owner | UnixFileMode.UserExecute, owner),
            (File.GetUnixFileMode(_archive.Folder), File.GetUnixFileMode(Files().Single())));
        File.SetUnixFileMode(_archive.Folder, owner | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        _archive.Keep("d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa", "b.txt", "other"u8.ToArray());
        Assert.Contains(owner | UnixFileMode.GroupRead, Files().Select(File.GetUnixFileMode));
    }

    public void Dispose() => _folder.Dispose();

    private string[] Files() => Directory.GetFiles(_archive.Folder, "*", SearchOption.AllDirectories);
}
