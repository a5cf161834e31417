namespace Pipeline.Ingest.Extract.Tables.Alignment;

/// <summary>Columns that a segment stands in, from 0, both inclusive.</summary>
internal readonly record struct ColumnSpan(int First, int Last)
{
    public bool IsOne => First == Last;

    public bool Meets(ColumnSpan other) => First <= other.Last && Last >= other.First;

    public ColumnSpan With(ColumnSpan other) => new(Math.Min(First, other.First), Math.Max(Last, other.Last));
}
