namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>What was found wrong with a document while it was read, where the library goes on without a word: what came first.</summary>
internal sealed class Damage
{
    /// <summary>To follow "The PDF is damaged: "; null while nothing is wrong.</summary>
    public string? First { get; private set; }

    public void Note(string what) => First ??= what;
}
