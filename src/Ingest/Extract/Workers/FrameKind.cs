namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What a frame between the host and a worker holds.</summary>
internal enum FrameKind : byte
{
    /// <summary>To the worker: a <see cref="FileRequest"/>, in JSON.</summary>
    Request = 1,

    /// <summary>To the worker: the file, as it is. It begins to read.</summary>
    Content,

    /// <summary>From the worker, once: it has started.</summary>
    Ready,

    /// <summary>A page is begun: two integers, its number and how many there are.</summary>
    PageBegun,

    /// <summary>A part of the answer: what it holds is a matter of who asked.</summary>
    Part,

    /// <summary>All parts were sent.</summary>
    Done,

    /// <summary>The file is an archive: what it was unpacked into, in JSON.</summary>
    Unpacked,

    /// <summary>The file cannot be read: a sentence.</summary>
    Refusal,

    /// <summary>The file could not be read now, and is not to blame: a sentence.</summary>
    Trouble,
}
