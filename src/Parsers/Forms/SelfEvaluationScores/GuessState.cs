namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>A way to give the fragments read so far to columns. Columns are indices of <see cref="ScoreColumns.Spec"/>.</summary>
internal sealed class GuessState
{
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _count;
    private readonly int[] _countBefore;

    public GuessState(int columns)
    {
        _last = new int[columns];
        Array.Fill(_last, -1);
        _first = [.. _last];
        _count = _countBefore = new int[columns];
    }

    private GuessState(GuessState from, int at, int column, bool starts, double cost)
    {
        Cost = cost;
        At = at;
        Column = column;
        Starts = starts;
        Previous = from;
        _last = [.. from._last];
        _last[column] = at;
        (_first, _count) = (from._first, from._count);
        if (starts)
        {
            (_first = [.. from._first])[column] = at;
            (_count = [.. from._count])[column]++;
        }

        _countBefore = from._countBefore;
    }

    private GuessState(GuessState from, double cost)
        : this(from, from.At, from.Column, false, cost)
    {
        Starts = from.Starts;
        Previous = from.Previous;
        _countBefore = _count;
    }

    public double Cost { get; }

    /// <summary>The fragment given last, its column, and whether it begins a cell.</summary>
    public int At { get; } = -1;

    public int Column { get; } = -1;

    public bool Starts { get; }

    public GuessState? Previous { get; }

    /// <summary>Where the last cell of a column begins; -1 where it has none.</summary>
    public int First(int column) => _first[column];

    /// <summary>The last fragment of a column; -1 where it has none.</summary>
    public int Last(int column) => _last[column];

    public int Count(int column) => _count[column];

    public int CountOnPage(int column) => _count[column] - _countBefore[column];

    public GuessState Give(int at, int column, bool starts, double cost) => new(this, at, column, starts, cost);

    public GuessState TurnPage(double cost) => new(this, Cost + cost);

    /// <summary>Tells states apart that may go on differently, were a fragment given to a column.</summary>
    public long KeyWith(int at, int column, bool starts)
    {
        long key = column;
        for (var c = 0; c < _last.Length; c++)
            key = (key * 1_000_003) + ((c == column ? at : _last[c]) * 64) + _count[c] + (starts && c == column ? 1 : 0);
        return key;
    }
}
