using System.Security.Cryptography;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Files;
using Pipeline.Ingest.Inbox.Members;
using Pipeline.Ingest.Inbox.Outlets;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox.Arrival;

/// <summary>
/// A file of the inbox that this process holds: the lock on the open file keeps other processes off and ends
/// with the process, however that ends. It is stored and leaves the inbox only if it is still what was read.
/// </summary>
internal sealed class ClaimedFile : SourceFile, IDisposable
{
    private readonly FilePath _path;
    private readonly FileStream? _stream;
    private readonly UnauthorizedAccessException? _refusal;
    private readonly InboxOutlets _outlets;

    private ClaimedFile(FoundFile file, FileStream? stream, UnauthorizedAccessException? refusal, InboxOutlets outlets)
        : base(file.FullName, file.Signature.Length) =>
        (_path, Signature, _stream, _refusal, _outlets) = (file.Path, file.Signature, stream, refusal, outlets);

    /// <summary>That of the file when it was claimed.</summary>
    public FileSignature Signature { get; }

    public override OriginalArchive Archive => _outlets.Archive;

    public override Quarantine Quarantine => _outlets.Quarantine;

    /// <param name="file">As it stood still.</param>
    /// <returns>Null where it has gone or changed, another process holds it, or some program may still write to it.</returns>
    public static ClaimedFile? TryTake(FoundFile file, InboxOutlets outlets)
    {
        try
        {
            var stream = OpenedFile.OpenLocked(file.Path);
            if (IsStill(stream, file.Signature) && OpenedFile.SignatureAt(file.Path) == file.Signature)
                return new ClaimedFile(file, stream, null, outlets);
            stream.Dispose();
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            return new ClaimedFile(file, null, e, outlets);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether a process is at work on the file, or on the archive that it is in.</summary>
    /// <param name="path">As the journal has it.</param>
    public static bool IsHeld(string path)
    {
        try
        {
            if (MemberPath.FileAt(path) is { } file)
                OpenedFile.OpenLocked(file.Path).Dispose();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public override byte[] Read()
    {
        var content = new byte[Length];
        Opened().Position = 0;
        Opened().ReadExactly(content);
        return content;
    }

    public override string Hash()
    {
        Opened().Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(Opened()));
    }

    /// <exception cref="IOException">The file was written to after it was read: what was read is not to be stored.</exception>
    public void EnsureUnchanged(Reading reading)
    {
        if (!IsStill(Opened(), Signature) || Hash() != reading.Sha256)
            throw new IOException("the file was written to while it was read; it is read anew once it stands still.");
    }

    public override void Keep(Reading reading)
    {
        if (reading.Ending?.State == IngestState.Failed)
            return;
        EnsureUnchanged(reading);
        if (reading.Ending is null)
            _outlets.Archive.Keep(reading.Sha256!, Name, reading.Content);
        else
            _outlets.Quarantine.Take(Path, reading, reading.Ending.Reason!, Opened());
    }

    public override void Conclude(Reading reading, Outcome outcome)
    {
        using (this)
        {
            if (outcome.State == IngestState.Quarantined)
                _outlets.Quarantine.Take(Path, reading, outcome.Reason!, Opened());
            if (outcome.State != IngestState.Failed)
                Leave();
        }
    }

    /// <summary>Out of the inbox, unless another file has come in its place or somebody writes to it.</summary>
    /// <returns>Whether it has left.</returns>
    public bool Leave()
    {
        using (this)
            return _stream is not null && LeavingFile.TryRemove(_path, _stream.SafeFileHandle, Signature);
    }

    public void Dispose() => _stream?.Dispose();

    private static bool IsStill(FileStream stream, FileSignature signature) =>
        FileSignature.Of(stream.SafeFileHandle) == signature && !OpenedFile.IsBeingWritten(stream.SafeFileHandle);

    private FileStream Opened() => _stream ?? throw _refusal!;
}
