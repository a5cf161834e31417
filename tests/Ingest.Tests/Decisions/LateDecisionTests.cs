using Dapper;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Decisions;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Arrival;
using Pipeline.Ingest.Inbox.Retries;
using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Decisions;

/// <summary>Somebody decides on a document while it is read.</summary>
public sealed class LateDecisionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_reading_without_the_decision_is_not_stored_and_the_document_read_once_more()
    {
        var (database, stop) = (_folder.File("x.db"), TestContext.Current.CancellationToken);
        using (var ingestion = new Ingestion(database, TimeProvider.System))
            await ingestion.RunAsync(
                [new NamedFile(new FileInfo(_folder.Write("1.txt", "绩效自评")), OriginalArchive.Of(database))], _ => { }, stop);
        using var connection = Database.OpenWriter(database);
        using var known = new KnownContents(database);
        var asked = 0;
        using var reader = new DocumentReader(database, _ => false, Late, []);

        var tally = await new Reparse(
            connection, new ArchivedReader(OriginalArchive.Of(database), reader), TimeProvider.System, _ => { }).RunAsync([1], stop);

        Assert.Equal((1, 0, 2), (tally.Changed, tally.Unchanged, asked));
        Assert.Equal("甲局", connection.QuerySingle<string>("SELECT agency FROM filings"));
        Assert.Equal("applied", connection.QuerySingle<string>("SELECT state FROM decision_states"));

        IReadOnlyList<Decision> Late(string sha256)
        {
            var before = known.Decisions(sha256);
            if (asked++ > 0)
                return before;
            using var other = Database.OpenWriter(database);
            new DecisionBook(other, "test", TimeProvider.System).Correct(1, "filings:#1", "agency", "甲局", "as on paper");
            return before;
        }
    }

    public void Dispose() => _folder.Dispose();
}
