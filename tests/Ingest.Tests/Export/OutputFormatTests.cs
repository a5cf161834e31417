using System.Text;
using MiniExcelLibs;

namespace Pipeline.Ingest.Tests.Export;

public class OutputFormatTests(SampleDatabase database) : IClassFixture<SampleDatabase>
{
    private const string Row = """SELECT 1 AS a, -1.5 AS b, NULL AS c, '中"文,𬭩' AS d, '=1+1' AS e, '-2.50' AS a""";

    [Theory]
    [InlineData("csv", "\uFEFFa,b,c,d,e,a_2\r\n1,-1.5,,\"中\"\"文,𬭩\",'=1+1,-2.50\r\n")]
    [InlineData("json", "[\n{\"a\":1,\"b\":-1.5,\"c\":null,\"d\":\"中\\\"文,\\uD872\\uDF69\",\"e\":\"=1+1\",\"a_2\":\"-2.50\"}\n]\n")]
    [InlineData("jsonl", "{\"a\":1,\"b\":-1.5,\"c\":null,\"d\":\"中\\\"文,\\uD872\\uDF69\",\"e\":\"=1+1\",\"a_2\":\"-2.50\"}\n")]
    [InlineData("table", "a    b c d        e    a_2\n1 -1.5   中\"文,𬭩 =1+1 -2.50\n")]
    public void Writes_a_row(string format, string expected) =>
        Assert.Equal(expected, Bytes("query", Row, "--format", format));

    [Theory]
    [InlineData("csv", "\uFEFFa\r\n")]
    [InlineData("json", "[\n\n]\n")]
    [InlineData("jsonl", "")]
    [InlineData("table", "a\n")]
    public void Writes_no_row(string format, string expected) =>
        Assert.Equal(expected, Bytes("query", "SELECT 1 AS a WHERE 0", "--format", format));

    [Fact]
    public void A_workbook_keeps_numbers_as_numbers_and_formulas_as_texts()
    {
        var file = File("query", Row);
        var row = (IDictionary<string, object?>)MiniExcel.Query(file, useHeaderRow: true).Single();
        Assert.Equal([1.0, -1.5, null, "中\"文,𬭩", "=1+1", "-2.50"], row.Values);
    }

    [Fact]
    public void A_workbook_without_rows_still_has_its_headings() =>
        Assert.Equal(
            ["a", "b"],
            ((IDictionary<string, object?>)MiniExcel.Query(File("query", "SELECT 1 AS a, 2 AS b WHERE 0")).Single()).Values);

    [Fact]
    public void The_name_of_the_file_tells_the_format() =>
        Assert.StartsWith("{\"a\":1}", database.Output("jsonl", "query", "SELECT 1 AS a"), StringComparison.Ordinal);

    [Fact]
    public void A_file_takes_its_name_only_when_it_is_whole()
    {
        var file = Path.Combine(database.Folder, "broken.csv");
        CommandRun.Of(["query", "SELECT 1; SELECT 2", "--db", database.Path, "--out", file]);
        Assert.Empty(Directory.GetFiles(database.Folder, "broken*"));
    }

    private string Bytes(params string[] args)
    {
        var file = Path.Combine(database.Folder, Guid.NewGuid().ToString());
        CommandRun.Of([.. args, "--db", database.Path, "--out", file]);
        return Encoding.UTF8.GetString(System.IO.File.ReadAllBytes(file));
    }

    private string File(params string[] args)
    {
        var file = Path.Combine(database.Folder, Guid.NewGuid() + ".xlsx");
        CommandRun.Of([.. args, "--db", database.Path, "--out", file]);
        return file;
    }
}
