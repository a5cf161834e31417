using System.Security.Cryptography;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Inbox;

/// <summary>
/// A file of the inbox that this process holds: the lock on the open file keeps other processes off and ends
/// with the process, however that ends. It leaves the inbox only if it is still the file that was read.
/// </summary>
internal sealed class ClaimedFile : SourceFile, IDisposable
{
    private readonly FileStream? _stream;
    private readonly Exception? _refusal;
    private readonly InboxOutlets _outlets;

    private ClaimedFile(string path, FileSignature signature, FileStream? stream, Exception? refusal, InboxOutlets outlets)
        : base(path, signature.Length) =>
        (Signature, _stream, _refusal, _outlets) = (signature, stream, refusal, outlets);

    /// <summary>That of the file when it was claimed.</summary>
    public FileSignature Signature { get; }

    /// <param name="settled">The signature that stood still.</param>
    /// <returns>Null where the file has gone or changed, or another process holds it.</returns>
    public static ClaimedFile? TryTake(string path, FileSignature settled, InboxOutlets outlets)
    {
        try
        {
            var stream = Open(path, settled);
            if (FileSignature.At(path) == settled)
                return new ClaimedFile(path, settled, stream, null, outlets);
            stream?.Dispose();
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            return new ClaimedFile(path, settled, null, e, outlets);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether a process is at work on the file.</summary>
    public static bool IsHeld(string path)
    {
        if (FileSignature.At(path) is not { } signature)
            return false;
        try
        {
            Open(path, signature)?.Dispose();
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
        if (_refusal is not null)
            throw _refusal;
        var content = new byte[Length];
        _stream?.ReadExactly(content);
        return content;
    }

    public override string Hash()
    {
        if (_stream is null)
            throw _refusal ?? new IOException("The file is empty.");
        _stream.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(_stream));
    }

    public override void Keep(Reading reading)
    {
        if (reading.Ending is null)
            _outlets.Archive.Keep(reading.Sha256!, Name, reading.Content);
        else if (reading.Ending.State == IngestState.Quarantined)
            _outlets.Quarantine.Take(Path, reading, reading.Ending.Reason!, _stream);
    }

    public override void Conclude(Reading reading, Outcome outcome)
    {
        using (this)
        {
            if (outcome.State == IngestState.Quarantined)
                _outlets.Quarantine.Take(Path, reading, outcome.Reason!, _stream);
            if (outcome.State != IngestState.Failed)
                Leave();
        }
    }

    /// <summary>Out of the inbox, unless another file has come in its place.</summary>
    public void Leave()
    {
        using (this)
            if (FileSignature.At(Path) == Signature)
                File.Delete(Path);
    }

    public void Dispose() => _stream?.Dispose();

    // A named pipe has no length, and opening one would wait for its writer.
    private static FileStream? Open(string path, FileSignature settled) =>
        settled.Length == 0 ? null : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
}
