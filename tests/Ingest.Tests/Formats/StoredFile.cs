namespace Pipeline.Ingest.Tests.Formats;

/// <summary>Files of other programs that tests cannot compose, kept beside them.</summary>
internal static class StoredFile
{
    public static byte[] Of(string name)
    {
        using var stored = typeof(StoredFile).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stored.CopyTo(content);
        return content.ToArray();
    }
}
