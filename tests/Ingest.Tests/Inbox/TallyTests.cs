using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Tests.Store;

namespace Pipeline.Ingest.Tests.Inbox;

public class TallyTests
{
    private readonly Tally _tally = new();

    [Fact]
    public void Counts_files_by_outcome_filings_by_kind_and_findings_by_rule()
    {
        Add(IngestState.Succeeded, FilledFiling.Parsed());
        Add(IngestState.Succeeded, FilledFiling.Parsed());
        Add(IngestState.Quarantined);
        Assert.Equal(
            ["Files (3): 1 quarantined, 2 succeeded", "Filings (2): 2 department-targets", "Findings (2): 2 budget-total-mismatch"],
            _tally.Lines());
    }

    [Theory]
    [InlineData(IngestState.Quarantined, null, true)]
    [InlineData(IngestState.Duplicate, null, true)]
    [InlineData(IngestState.Failed, null, false)]
    [InlineData(IngestState.Duplicate, "disk full", false)]
    public void Is_settled_when_nothing_needs_a_second_try(string state, string? trouble, bool settled)
    {
        Add(state, trouble: trouble);
        Assert.Equal(settled, _tally.AllSettled);
    }

    private void Add(string state, ParsedDocument? document = null, string? trouble = null) =>
        _tally.Add(
            new Attempt(null!, 1, 0)
            {
                Outcome = new Outcome(state),
                Reading = new Reading([], null, document, null),
                Trouble = trouble,
            });
}
