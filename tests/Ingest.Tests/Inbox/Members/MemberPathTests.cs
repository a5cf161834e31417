using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Members;

namespace Pipeline.Ingest.Tests.Inbox.Members;

public sealed class MemberPathTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("/in/附件.zip › 2023/自评表.xlsx", "自评表.xlsx")]
    [InlineData("/in/附件.zip › 内.zip › a.txt", "a.txt")]
    [InlineData("/in/a.txt", "a.txt")]
    public void The_name_of_a_file_is_without_archives_and_folders(string path, string name) =>
        Assert.Equal(name, MemberPath.NameOf(path));

    [Fact]
    public void A_path_leads_to_its_file_else_to_the_archive_that_it_is_in()
    {
        var zip = _folder.Write("a.zip", "");
        var file = _folder.Write("a.zip › b.txt", "");
        Assert.Equal(zip, MemberPath.FileAt($"{zip} › 内.zip › c.txt")!.FullName);
        Assert.Equal(file, MemberPath.FileAt(file)!.FullName);
        Assert.Null(MemberPath.FileAt(_folder.File("gone.zip › c.txt")));
    }

    [Fact]
    public void A_file_is_held_while_its_archive_is()
    {
        var zip = _folder.Write("a.zip", "");
        using (ClaimedFile.TryTake(Ingest.Files.FoundFile.At(zip)!, new InboxSettings { Database = _folder.File("x.db") }.Outlets))
            Assert.True(ClaimedFile.IsHeld($"{zip} › b.txt"));
        Assert.False(ClaimedFile.IsHeld($"{zip} › b.txt"));
    }

    public void Dispose() => _folder.Dispose();
}
