namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>A figure that a filing prints.</summary>
/// <param name="Field">What it is of: budget_items.amount_fen, indicator_values.annual.</param>
/// <param name="Name">The folded name of the row it stands in; empty where the row has none.</param>
/// <param name="Value">The figure: fen, a weight, or comparator and bounds.</param>
/// <param name="Confidence">0 to 1: how sure the reading is.</param>
internal readonly record struct Figure(string Field, string Name, string Value, double Confidence = 1)
{
    // Of the values of scans read with this confidence or more, 99 in 100 are right.
    private const double Sure = 0.9;

    public bool IsSure => Confidence >= Sure;
}
