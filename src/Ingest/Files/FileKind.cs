namespace Pipeline.Ingest.Files;

internal enum FileKind
{
    File,
    Folder,
    Link,

    /// <summary>A named pipe, a socket or a device.</summary>
    Other,
}
