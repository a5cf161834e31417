namespace Pipeline.Ingest.Files;

/// <summary>A regular file as it was when it was found.</summary>
internal sealed record FoundFile(FilePath Path, FileSignature Signature)
{
    /// <summary>Absolute; as it is known, which need not be as the system has it.</summary>
    public string FullName => Path.Text;

    public string Extension => System.IO.Path.GetExtension(Path.Text);

    /// <param name="path">As the journal has it.</param>
    /// <param name="root">No link is followed below this folder.</param>
    /// <returns>Null where there is no such file, or where it is no regular one.</returns>
    public static FoundFile? At(string path, string? root = null) => At(FilePath.Of(path, root));

    public static FoundFile? At(FilePath path)
    {
        try
        {
            return OpenedFile.SignatureAt(path) is { } signature ? new FoundFile(path, signature) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
