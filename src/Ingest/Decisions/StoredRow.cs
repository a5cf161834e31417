namespace Pipeline.Ingest.Decisions;

/// <summary>A row of a filing that is decided on.</summary>
/// <param name="Anchor">Its path by what is printed: see <see cref="Parsers.Decisions.Anchor"/>.</param>
internal sealed record StoredRow(string Table, long Key, string Anchor)
{
    public override string ToString() => $"{Table}:{Anchor}";
}
