namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What a frame between the host and a worker holds.</summary>
internal enum FrameKind : byte
{
    /// <summary>To the worker: a list of passwords to try, in JSON.</summary>
    Passwords = 1,

    /// <summary>To the worker: the file, as it is. It begins to read.</summary>
    Content,

    /// <summary>From the worker, once: it has started.</summary>
    Ready,

    /// <summary>A page is begun: two integers, its number (0 for opening the file) and how many there are.</summary>
    PageBegun,

    /// <summary>A page of the answer, in JSON.</summary>
    Page,

    /// <summary>All pages were sent.</summary>
    Done,

    /// <summary>The file cannot be read: a sentence.</summary>
    Refusal,
}
