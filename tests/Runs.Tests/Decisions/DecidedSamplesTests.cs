using Dapper;
using Pipeline.Ingest.Decisions;
using Pipeline.Ingest.Extract;
using Pipeline.Ingest.Store;
using Pipeline.Model;
using Pipeline.Parsers;
using Pipeline.Parsers.Decisions;
using Pipeline.Runs.Tests.Samples;

namespace Pipeline.Runs.Tests.Decisions;

/// <summary>What is decided on a stored row finds it when the filing is read again: both sides name rows and write values alike.</summary>
public sealed class DecidedSamplesTests : IDisposable
{
    private const string Sha256 = "abc";

    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-decided-").FullName;

    public static TheoryData<string> Samples => [.. SampleFolder.Files.Where(f => f.EndsWith(".raw.txt", StringComparison.Ordinal))
        .Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_cell_and_every_finding_is_found_again(string sample)
    {
        var document = new ExtractedDocument(TextPages.Of(File.ReadAllText(Path.Combine(SampleFolder.Path, sample))));
        using var connection = Database.OpenWriter(Path.Combine(_folder, "x.db"));
        using (var store = new FilingStore(connection, TimeProvider.System))
            Transaction.Commit(connection, () =>
            {
                store.Write(Sha256, sample, FilingWriter.Rows(document, DocumentParser.Parse(document)));
                return 0;
            });
        Transaction.Commit(connection, () => { DecideAll(new DecisionBook(connection, "test", TimeProvider.System)); return 0; });

        var decisions = DecisionTable.On(connection, Sha256).Select(d => d.ForParser()).ToList();
        var read = DocumentParser.Parse(document, decisions);

        Assert.Equal(
            decisions.Select(d => $"{d.Id} {d.Record}:{d.Anchor} {d.Field}: applied"),
            read.SelectMany(f => f.Decisions).OrderBy(o => o.Id)
                .Select(o => decisions.Single(d => d.Id == o.Id) is var d ? $"{d.Id} {d.Record}:{d.Anchor} {d.Field}: {o.State}" : ""));
        Assert.True(decisions.Count > 1);
        Assert.All(read.SelectMany(f => f.Findings), f => Assert.NotNull(f.DismissedBy));

        void DecideAll(DecisionBook book)
        {
            foreach (var filing in connection.Query<long>("SELECT filing_id FROM filings").ToList())
            foreach (var field in DecidableFields.All)
            foreach (var row in StoredRows.Of(connection, filing, field.Table))
                book.Confirm(filing, row.ToString(), field.Name);
            foreach (var finding in connection.Query<string>("SELECT 'findings:' || finding_id FROM findings").ToList())
                book.Dismiss(finding, "test");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
