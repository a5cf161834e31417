namespace Pipeline.Ingest.Formats.Archives;

/// <summary>An archive that is being unpacked.</summary>
/// <param name="Name">That of its file.</param>
/// <param name="Prefix">What stands before the names of its files: the archives that it lies in.</param>
/// <param name="Depth">1 for one that lies in none.</param>
internal sealed record PackedArchive(Stream Content, ArchiveKind Kind, string Name, string Prefix, int Depth)
{
    private const string GZip = ".gz";
    private const string TarGZip = ".tgz";

    /// <summary>What the one file in a GZIP is called.</summary>
    public string InnerName => Path.GetExtension(Name) switch
    {
        var e when e.Equals(TarGZip, StringComparison.OrdinalIgnoreCase) => Path.ChangeExtension(Name, ".tar"),
        var e when e.Equals(GZip, StringComparison.OrdinalIgnoreCase) && Name.Length > GZip.Length => Name[..^GZip.Length],
        _ => Name,
    };
}
