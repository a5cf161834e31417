using Pipeline.Ingest.Commands;
using Pipeline.Ingest.Inbox;
using Pipeline.Ingest.Inbox.Outlets;

namespace Pipeline.Ingest.Tests.Commands;

public class ExitCodeTests
{
    [Theory]
    [InlineData(FailOn.Never, "failed quarantined", 1, ExitCode.Done)]
    [InlineData(FailOn.Failed, "quarantined succeeded", 0, ExitCode.Done)]
    [InlineData(FailOn.Failed, "failed", 0, ExitCode.Failed)]
    [InlineData(FailOn.Failed, "succeeded", 1, ExitCode.Failed)]
    [InlineData(FailOn.Quarantined, "succeeded duplicate", 0, ExitCode.Done)]
    [InlineData(FailOn.Quarantined, "quarantined", 0, ExitCode.Quarantined)]
    [InlineData(FailOn.Quarantined, "quarantined failed", 0, ExitCode.Failed)]
    [InlineData(FailOn.Quarantined, "quarantined", 1, ExitCode.Failed)]
    public void Tells_of_the_files_asked_about_and_first_of_those_to_be_tried_again(
        string failOn,
        string states,
        int notTaken,
        int expected)
    {
        var tally = new Tally { NotTaken = notTaken };
        foreach (var state in states.Split(' '))
            tally.Add(
                new Attempt(null!, 1, 0)
                {
                    Outcome = new Outcome(state),
                    Reading = new Reading([], null, Store.FilledFiling.Parsed(), null),
                });
        Assert.Equal(expected, ExitCode.Of(tally, failOn));
    }
}
