namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>What was found wrong with a document while it was read, where the library goes on without a word: what came first.</summary>
internal sealed class Damage
{
    /// <summary>To follow "The PDF is damaged: "; null while nothing is wrong. The page may still be seen as a picture.</summary>
    public string? First { get; private set; }

    /// <summary>A sentence that says why the whole file is not read, not even as pictures; null while nothing is so wrong.</summary>
    public string? Refusal { get; private set; }

    public void Note(string what) => First ??= what;

    public void Refuse(string sentence) => Refusal ??= sentence;
}
