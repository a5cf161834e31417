using Parquet;
using Parquet.Schema;
using Pipeline.Ingest.Export;

namespace Pipeline.Ingest.Tests.Export;

public class ParquetTests(SampleDatabase database) : IClassFixture<SampleDatabase>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Parquet_has_integers_as_integers_and_yuan_as_decimals()
    {
        var folder = Path.Combine(database.Folder, Guid.NewGuid().ToString());
        using (var open = database.Open())
            new DatabaseExport(open, database.Path, folder).Write(DatabaseExport.Parquet);
        Assert.Empty(Directory.GetFiles(folder, "*.csv"));
        await using var reader = await ParquetReader.CreateAsync(Path.Combine(folder, "projects.parquet"), cancellationToken: Stop);
        var (fen, yuan) = (reader.Schema.FindDataField("total_fen"), (DecimalDataField)reader.Schema.FindDataField("total_yuan"));
        Assert.Equal((typeof(long), 18, 2), (fen.ClrType, yuan.Precision, yuan.Scale));
        using var group = reader.OpenRowGroupReader(0);
        var (fens, yuans, names) = (new long?[group.RowCount], new decimal?[group.RowCount], new string[group.RowCount]);
        await group.ReadAsync<long>(fen, fens, cancellationToken: Stop);
        await group.ReadAsync<decimal>(yuan, yuans, cancellationToken: Stop);
        await group.ReadAsync(reader.Schema.FindDataField("name"), names, cancellationToken: Stop);
        Assert.Equal(
            [(120_000_000L, 1_200_000m, "课桌椅购置"), (80_000_000L, 800_000m, "档案数字化")],
            fens.Select((f, i) => (f!.Value, yuans[i]!.Value, names[i])));
    }

    [Fact]
    public async Task A_list_as_Parquet_reads_back()
    {
        var file = Path.Combine(database.Folder, Guid.NewGuid() + ".parquet");
        Assert.Equal((0, ""), CommandRun.Of("projects", "--db", database.Path, "--out", file));
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: Stop);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(2, group.RowCount);
        Assert.IsType<DecimalDataField>(reader.Schema.FindDataField("total_yuan"));
    }

    [Theory]
    [InlineData("SELECT 1 AS a UNION ALL SELECT 'x'", typeof(ReadOnlyMemory<char>))]
    [InlineData("SELECT 1 AS a UNION ALL SELECT 2.5", typeof(double))]
    [InlineData("SELECT 1 AS a UNION ALL SELECT NULL", typeof(long))]
    [InlineData("SELECT part AS a FROM filings WHERE 0", typeof(long))]
    [InlineData("SELECT NULL AS a", typeof(ReadOnlyMemory<char>))]
    public async Task A_column_has_the_type_that_all_its_values_fit(string sql, Type type)
    {
        var file = Path.Combine(database.Folder, Guid.NewGuid() + ".parquet");
        Assert.Equal(0, CommandRun.Of("query", sql, "--db", database.Path, "--out", file).ExitCode);
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: Stop);
        Assert.Equal(type, reader.Schema.FindDataField("a").ClrType);
    }

    [Fact]
    public void A_text_among_yuan_is_refused_in_words()
    {
        var file = Path.Combine(database.Folder, "mixed.parquet");
        var (_, errors) = CommandRun.Of("query", "SELECT 1 AS a_yuan UNION ALL SELECT 'x'", "--db", database.Path, "--out", file);
        Assert.Contains("a_yuan holds numbers and also 'x': use --format csv", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }
}
