namespace Pipeline.Ingest.Formats.Archives;

/// <summary>The archives that are unpacked. A TAR.GZ is a <see cref="GZip"/> that holds a <see cref="Tar"/>.</summary>
internal enum ArchiveKind
{
    Zip,
    Rar,
    SevenZip,
    Tar,
    GZip,
}
