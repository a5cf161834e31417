using Pipeline.Parsers.Checks;

namespace Pipeline.Parsers.Forms.ProjectTargets;

/// <summary>
/// Tells the agencies of a project form from its projects. A row with goals or indicators is a project; one without is most
/// likely an agency, and surely when it is the sum of the rows up to the next one. Of all readings the one with the fewest
/// breaches of that is taken.
/// </summary>
internal sealed class RowTree(IReadOnlyList<PricedRow> rows)
{
    private const double WrongSum = 1;
    private const double BareProject = 1.2;
    private const double EmptyAgency = 2;
    private const double AgencyOfAgencies = 0.2;

    private readonly List<int> _bare = [.. Enumerable.Range(0, rows.Count).Where(i => !rows[i].Row.HasSubstance)];

    /// <summary>The kind of each row. Rows that add up the whole table are not given here.</summary>
    public static RowKind[] Kinds(IReadOnlyList<PricedRow> rows)
    {
        var kinds = new RowKind[rows.Count];
        Array.Fill(kinds, RowKind.Project);
        foreach (var agency in new RowTree(rows).Agencies())
            kinds[agency] = RowKind.Agency;
        return kinds;
    }

    /// <summary>Cheapest choice of agencies, found from the last row up.</summary>
    private IEnumerable<int> Agencies()
    {
        var cost = new double[_bare.Count + 1];
        var next = new int[_bare.Count + 1];
        for (var i = _bare.Count - 1; i >= 0; i--)
        {
            cost[i] = double.PositiveInfinity;
            for (var j = i + 1; j <= _bare.Count; j++)
                if (Cost(_bare[i], j, j - i - 1) + cost[j] is var total && total < cost[i])
                    (cost[i], next[i]) = (total, j);
        }

        var first = Enumerable.Range(0, _bare.Count + 1).MinBy(i => (i * BareProject) + cost[i]);
        for (var i = first; i < _bare.Count; i = next[i])
            yield return _bare[i];
    }

    /// <summary>
    /// What speaks against an agency whose rows end before a bare row; <paramref name="bareProjects"/> of them say nothing of goals.
    /// </summary>
    private double Cost(int agency, int nextBare, int bareProjects)
    {
        var end = nextBare < _bare.Count ? _bare[nextBare] : rows.Count;
        if (end == agency + 1)
            return IsSumOfSome(agency) ? AgencyOfAgencies : EmptyAgency;
        var sums = PrintedAmount.Agree([rows[agency].Total], [.. rows.Skip(agency + 1).Take(end - agency - 1).Select(r => r.Total)]);
        return (bareProjects * BareProject) + (sums ? 0 : WrongSum);
    }

    /// <summary>Whether the projects below, agencies between them left out, come to the row's total somewhere.</summary>
    private bool IsSumOfSome(int agency)
    {
        var projects = rows.Skip(agency + 1).Where(r => r.Row.HasSubstance).Select(r => r.Total).ToList();
        return Enumerable.Range(2, Math.Max(0, projects.Count - 1)).Any(n => PrintedAmount.Agree([rows[agency].Total], projects[..n]));
    }
}
