namespace Pipeline.Ingest.Promises;

/// <summary>
/// Puts what agencies promised of a year that were reformed in it beside what their successor reported: of projects that have no partner
/// of their own agency, and no other that they might be.
/// </summary>
internal static class SuccessionYear
{
    public static IEnumerable<PromiseLine> Lines(IEnumerable<StatedYear> predecessors, StatedYear successor) =>
        ProjectPairs.Of(predecessors.SelectMany(p => p.Promised.Except(Paired(p).Select(pair => pair.One))),
                successor.Reported.Except(Paired(successor).Select(pair => pair.Other)))
            .Where(p => !p.IsCandidate)
            .SelectMany(p => PromiseLines.Of(p.Other, p.One, LinePairs.Of(p.One.Lines, p.Other.Lines)))
            .Where(l => l.Promise is not null);

    private static IEnumerable<Pairing<StatedProject>> Paired(StatedYear year) =>
        ProjectPairs.Of(year.Promised, year.Reported).Where(p => !p.IsCandidate);
}
