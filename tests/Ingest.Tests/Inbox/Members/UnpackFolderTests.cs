using Pipeline.Ingest.Inbox.Members;

namespace Pipeline.Ingest.Tests.Inbox.Members;

public sealed class UnpackFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Database => _folder.File("x.db");

    private string All => Database + ".unpacked";

    [Fact]
    public void What_a_program_that_died_has_left_goes_and_what_a_living_one_uses_stays()
    {
        _folder.Write("x.db.unpacked/dead/1/1", "a");
        _folder.Write("x.db.unpacked/killed.held", "");
        _folder.Write("x.db.unpacked/killed/1/1", "a");
        using var living = new UnpackFolder(Database);
        var used = Directory.CreateDirectory(living.Next()).Parent!.FullName;
        UnpackFolder.Sweep(Database);
        Assert.Equal([used, used + ".held"], Directory.GetFileSystemEntries(All).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_program_that_ends_leaves_nothing()
    {
        using (var folder = new UnpackFolder(Database))
            Directory.CreateDirectory(folder.Next());
        Assert.False(Directory.Exists(All));
    }

    public void Dispose() => _folder.Dispose();
}
