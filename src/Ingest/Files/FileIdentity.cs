namespace Pipeline.Ingest.Files;

/// <summary>Which file it is, whatever its name: the same for two files on systems that do not tell.</summary>
internal readonly record struct FileIdentity(ulong Device, ulong Inode);
