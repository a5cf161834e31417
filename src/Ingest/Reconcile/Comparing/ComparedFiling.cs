namespace Pipeline.Ingest.Reconcile.Comparing;

/// <summary>A filing that is compared: its rows are read only where its profile does not tell.</summary>
internal sealed class ComparedFiling(FilingProfile profile, Func<Facts> read)
{
    private readonly Lazy<Facts> _facts = new(read);

    public FilingProfile Profile => profile;

    public Facts Facts => _facts.Value;
}
