using Pipeline.Ingest.Files;

namespace Pipeline.Ingest.Tests.Files;

public sealed class LeavingFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_file_leaves()
    {
        Assert.True(Remove(_folder.Write("in/a.txt", "words")));
        Assert.Empty(Names());
    }

    [Fact]
    public void A_file_that_came_in_its_place_stays()
    {
        var path = _folder.Write("in/a.txt", "words");
        Assert.False(Remove(path, () => File.Move(_folder.Write("other.txt", "words"), path, overwrite: true)));
        Assert.Equal(["a.txt"], Names());
    }

    [Fact]
    public void A_file_that_somebody_writes_to_stays()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "Only Linux tells.");
        var path = _folder.Write("in/a.txt", "words");
        var file = FoundFile.At(path)!;
        using (new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
        using (var stream = OpenedFile.Open(file.Path))
            Assert.False(LeavingFile.TryRemove(file.Path, stream.SafeFileHandle, file.Signature));
        Assert.Equal(["a.txt"], Names());
    }

    [Fact]
    public void A_file_left_hidden_gets_its_name_again_and_takes_none_from_another()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "Files leave without a hidden name.");
        LeavingFile.PutBack(FilePath.Of(_folder.Write("in/.leaving-1a2b3c4d-a.b.txt", "one")));
        LeavingFile.PutBack(FilePath.Of(_folder.Write("in/.leaving-1a2b3c4d-a.b.txt", "two")));
        LeavingFile.PutBack(FilePath.Of(_folder.Write("in/.leaving-1a2b3c4d-a.b.txt", "three")));
        Assert.Equal(["a.b (2).txt", "a.b (3).txt", "a.b.txt"], Names());
        Assert.Equal("one", File.ReadAllText(_folder.File("in/a.b.txt")));
    }

    [Fact]
    public void A_file_that_is_leaving_in_another_process_is_not_disturbed()
    {
        Assert.SkipUnless(FolderHandle.IsSupported, "Files leave without a hidden name.");
        var path = FilePath.Of(_folder.Write("in/.leaving-1a2b3c4d-a.txt", "one"));
        using (OpenedFile.OpenLocked(path))
            LeavingFile.PutBack(path);
        Assert.Equal([".leaving-1a2b3c4d-a.txt"], Names());
    }

    public void Dispose() => _folder.Dispose();

    private static bool Remove(string path, Action? meanwhile = null)
    {
        var file = FoundFile.At(path)!;
        using var stream = OpenedFile.OpenLocked(file.Path);
        meanwhile?.Invoke();
        return LeavingFile.TryRemove(file.Path, stream.SafeFileHandle, file.Signature);
    }

    private string[] Names() => [.. Directory.GetFiles(_folder.File("in")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
