namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>
/// Says under which headings the amounts of a row stand when the dump left out its empty cells. The first is the total and the
/// second the first fund, as nearly always; where more columns are left than amounts, the sums of the whole table decide.
/// </summary>
internal sealed class FundColumns
{
    private const int MostTried = 1 << 16;

    private readonly IReadOnlyList<string> _columns;
    private readonly Dictionary<AmountRow, string[]> _places = [];

    /// <param name="columns">The keys of the money columns printed, left to right.</param>
    /// <param name="sum">The row that adds up the table; null where none does.</param>
    /// <param name="projects">The rows it adds up.</param>
    public FundColumns(IReadOnlyList<string> columns, AmountRow? sum, IReadOnlyList<AmountRow> projects)
    {
        _columns = columns;
        var open = projects.Where(r => r.Amounts.Count > 2 && r.Amounts.Count < columns.Count).ToList();
        if (open.Count == 0)
            return;
        IsDoubtful = !(sum is not null && sum.Amounts.Count == columns.Count && Solve(sum, projects, open));
    }

    /// <summary>Nothing printed tells some funds from those of another column.</summary>
    public bool IsDoubtful { get; }

    /// <summary>The keys of a row's amounts, in their order.</summary>
    public IReadOnlyList<string> Of(AmountRow row) => _places.GetValueOrDefault(row) ?? [.. _columns.Take(row.Amounts.Count)];

    /// <summary>Tries the last two funds of each open row under each heading until the sums agree.</summary>
    private bool Solve(AmountRow sum, IReadOnlyList<AmountRow> projects, List<AmountRow> open)
    {
        var left = Enumerable.Range(0, _columns.Count).Select(c => sum.Amounts[c].Value).ToArray();
        foreach (var row in projects.Except(open))
            for (var c = 0; c < Math.Min(row.Amounts.Count, _columns.Count); c++)
                left[c] -= row.Amounts[c].Value;
        var tried = 0;
        return Place(0);

        bool Place(int at)
        {
            if (at == open.Count)
                return left.Skip(2).All(l => l == 0);
            foreach (var places in Choices(open[at].Amounts.Count))
            {
                if (++tried > MostTried)
                    return false;
                var fits = true;
                for (var i = 1; i < places.Length; i++)
                    fits &= (left[places[i]] -= open[at].Amounts[i].Value) >= 0;
                if (fits && Place(at + 1))
                {
                    _places[open[at]] = [.. places.Select(p => _columns[p])];
                    return true;
                }

                for (var i = 1; i < places.Length; i++)
                    left[places[i]] += open[at].Amounts[i].Value;
            }

            return false;
        }
    }

    /// <summary>The columns that amounts may stand under: the total and the first fund first, the others in their order.</summary>
    private IEnumerable<int[]> Choices(int amounts)
    {
        for (var third = 2; third + amounts - 3 < _columns.Count; third++)
            yield return [0, 1, .. Enumerable.Range(third, amounts - 2)];
    }
}
