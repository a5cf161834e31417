using Pipeline.Ingest.Export;

namespace Pipeline.Ingest.Tests.Export;

public sealed class OutputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void What_was_there_stays_until_the_file_is_whole()
    {
        var path = _folder.Write("x.csv", "before");
        using (var output = Output.To(path))
        {
            output.Stream.Write("after"u8);
            output.Stream.Flush();
            Assert.Equal("before", File.ReadAllText(path));
            output.Complete();
        }
        Assert.Equal(("after", 1), (File.ReadAllText(path), Directory.GetFiles(_folder.Path).Length));
    }

    [Fact]
    public void What_was_not_written_whole_leaves_nothing()
    {
        using (var output = Output.To(_folder.File("x.csv")))
            output.Stream.Write("half"u8);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("x.csv")]
    [InlineData("x.csv.part")]
    public void Nothing_is_written_through_a_link(string planted)
    {
        var target = _folder.Write("precious", "precious");
        File.CreateSymbolicLink(_folder.File(planted), target);
        var trouble = Record.Exception(() => Write("x.csv"));
        Assert.Equal("precious", File.ReadAllText(target));
        Assert.True(
            planted != "x.csv" || (trouble is EnvironmentException && trouble.Message.Contains("symbolic link", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "is a folder")]
    [InlineData("none/x.csv", "there is no folder")]
    public void A_path_that_is_no_place_for_a_file_is_named(string name, string said)
    {
        var trouble = Assert.Throws<EnvironmentException>(() => Write(name)).Message;
        Assert.Contains(said, trouble, StringComparison.Ordinal);
        Assert.Contains(_folder.File(name), trouble, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name)
    {
        using var output = Output.To(_folder.File(name));
        output.Stream.Write("rows"u8);
        output.Complete();
    }
}
