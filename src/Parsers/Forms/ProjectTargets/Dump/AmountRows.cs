namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>
/// Puts the amounts of a dump together to rows. A total comes first and is the sum of its funds; where a dump wrote the columns
/// of several rows one after the other, that sum tells which amounts belong together. The cheapest of the ways to do so is taken.
/// </summary>
internal sealed class AmountRows(int columns)
{
    private const int Breadth = 16;
    private const double NotAddingUp = 2.5;
    private const double Unfinished = 0.9;
    private const double OlderRow = 0.4;
    private const double OtherPage = 3;
    private const double WithinLine = 1.5;

    public IReadOnlyList<AmountRow> Read(IReadOnlyList<Amount> amounts)
    {
        List<Way> ways = [new Way(0, null, null, 0, [])];
        foreach (var amount in amounts.Where(a => a.Value != 0))
            ways =
            [
                .. ways.SelectMany(w => Next(w, amount))
                    .OrderBy(w => w.Cost + (w.Open.Count * Unfinished))
                    .DistinctBy(w => w.Key)
                    .Take(Breadth),
            ];
        var rows = Build(ways.MinBy(w => w.Cost + (w.Open.Count * NotAddingUp))!);
        foreach (var zero in amounts.Where(a => a.Value == 0))
            Place(zero, rows);
        rows.ForEach(r => r.Settle());
        return rows;
    }

    private IEnumerable<Way> Next(Way way, Amount amount)
    {
        var within = way.Last is { } last && last.Segment == amount.Segment ? WithinLine : 0;
        yield return way.Take(amount, way.Rows, within, new OpenRow(way.Rows, amount.Value, AmountRow.HalfDigit(amount.Text), 1, amount));
        if (columns == 1)
            yield break;
        foreach (var row in way.Open)
            if (row.Count < columns && amount.Value <= row.Left + row.Slack)
                yield return way.Take(amount, row.Number, Cost(way, row, amount), row.With(amount));
    }

    private static double Cost(Way way, OpenRow row, Amount amount) =>
        (way.Open[^1] == row && row.Number == way.Rows - 1 ? 0 : OlderRow) + (row.Last.Page == amount.Page ? 0 : OtherPage);

    /// <summary>A zero tells nothing by its value: it fills the row before it, else the nearest that has room on its page.</summary>
    private void Place(Amount zero, List<AmountRow> rows)
    {
        var page = rows.Where(r => r.Total.Page == zero.Page).ToList();
        var before = page.LastOrDefault(r => r.Amounts.Exists(a => a.Index < zero.Index));
        var free = page.Where(r => r.Amounts.Count < columns && r.Total.Value != 0).ToList();
        var row = before is not null && before.Amounts.Count < columns ? before
            : free.Find(r => r.Total.Index < zero.Index) ?? free.FirstOrDefault();
        if (row is not null)
            row.Add(zero);
        else
            rows.Insert(rows.FindLastIndex(r => r.Total.Index < zero.Index) + 1, new AmountRow(zero));
    }

    private static List<AmountRow> Build(Way way)
    {
        var taken = new Stack<Way>();
        for (var at = way; at.Last is not null; at = at.Before!)
            taken.Push(at);
        var rows = new List<AmountRow>();
        foreach (var step in taken)
        {
            if (step.Row == rows.Count)
                rows.Add(new AmountRow(step.Last!));
            else
                rows[step.Row].Add(step.Last!);
        }

        return rows;
    }

    /// <summary>A row whose funds do not yet come to its total.</summary>
    private sealed record OpenRow(int Number, decimal Left, decimal Slack, int Count, Amount Last)
    {
        public bool IsOpen => Count == 1 || Math.Abs(Left) > Slack;

        public OpenRow With(Amount amount) => new(Number, Left - amount.Value, Slack + AmountRow.HalfDigit(amount.Text), Count + 1, amount);
    }

    /// <summary>One way to put together the amounts so far.</summary>
    private sealed record Way(double Cost, Way? Before, Amount? Last, int Rows, IReadOnlyList<OpenRow> Open)
    {
        public int Row { get; private init; }

        /// <summary>Ways alike in it go on alike.</summary>
        public int Key
        {
            get
            {
                var key = new HashCode();
                key.Add(Rows);
                foreach (var open in Open)
                {
                    key.Add(open.Number);
                    key.Add(open.Left);
                }

                return key.ToHashCode();
            }
        }

        public Way Take(Amount amount, int row, double cost, OpenRow changed) =>
            new(
                Cost + cost,
                this,
                amount,
                Math.Max(Rows, row + 1),
                [.. Open.Where(o => o.Number != row), .. changed.IsOpen ? [changed] : (OpenRow[])[]])
            {
                Row = row,
            };
    }
}
