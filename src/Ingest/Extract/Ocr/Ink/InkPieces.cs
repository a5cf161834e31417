using Pipeline.Ingest.Extract.Tables;

namespace Pipeline.Ingest.Extract.Ocr.Ink;

/// <summary>The connected pieces of ink of a picture (corners connect), by the runs that they are made of.</summary>
internal sealed class InkPieces
{
    private readonly List<(int Y, int From, int To)> _runs = [];
    private readonly int[] _pieceOfRun;

    public IReadOnlyList<InkPiece> Pieces { get; }

    private InkPieces(InkMask ink)
    {
        var joins = Gather(ink);
        var together = new DisjointSets(_runs.Count);
        foreach (var (a, b) in joins)
            together.Join(a, b);
        _pieceOfRun = new int[_runs.Count];
        Pieces = Number(together);
    }

    public static InkPieces Of(InkMask ink) => new(ink);

    /// <summary>The runs of the pieces that are asked for.</summary>
    public IEnumerable<(int Y, int From, int To)> Runs(IReadOnlySet<int> pieces) => _runs.Where((_, i) => pieces.Contains(_pieceOfRun[i]));

    /// <summary>For each piece of a picture's darker ink, the piece of this that it is a part of.</summary>
    public int[] Holding(InkPieces darker)
    {
        var holders = new int[darker.Pieces.Count];
        var at = 0;
        foreach (var (i, run) in darker._runs.Index())
        {
            while (_runs[at].Y < run.Y || _runs[at].To <= run.From)
                at++;
            holders[darker._pieceOfRun[i]] = _pieceOfRun[at];
        }
        return holders;
    }

    private List<(int, int)> Gather(InkMask ink)
    {
        var joins = new List<(int, int)>();
        var row = new List<(int From, int To)>();
        int above = 0, aboveEnd = 0;
        for (var y = 0; y < ink.Height; y++)
        {
            InkMask.Runs(ink.Row(y), 0, row);
            var first = _runs.Count;
            foreach (var (from, to) in row)
            {
                while (above < aboveEnd && _runs[above].To < from)
                    above++;
                for (var a = above; a < aboveEnd && _runs[a].From <= to; a++)
                    joins.Add((a, _runs.Count));
                _runs.Add((y, from, to));
            }
            (above, aboveEnd) = (first, _runs.Count);
        }
        return joins;
    }

    private List<InkPiece> Number(DisjointSets together)
    {
        var pieces = new List<InkPiece>();
        var numbers = new int[_runs.Count];
        Array.Fill(numbers, -1);
        for (var i = 0; i < _runs.Count; i++)
        {
            var (y, from, to) = _runs[i];
            ref var number = ref numbers[together.Of(i)];
            if (number < 0)
            {
                number = pieces.Count;
                pieces.Add(new InkPiece(from, y, to, y + 1, 0));
            }
            var p = pieces[number];
            pieces[number] = new InkPiece(Math.Min(p.X0, from), p.Y0, Math.Max(p.X1, to), y + 1, p.Area + to - from);
            _pieceOfRun[i] = number;
        }
        return pieces;
    }
}
