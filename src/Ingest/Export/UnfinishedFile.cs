using System.Runtime.InteropServices;
using Pipeline.Ingest.Files;

namespace Pipeline.Ingest.Export;

/// <summary>
/// A file that is written under a name of its own beside the path, and takes the path's name when it is whole. A program
/// that is stopped (Ctrl-C) leaves none. Nothing is written through a link that somebody else has put there.
/// </summary>
internal sealed class UnfinishedFile : IDisposable
{
    // Each with its number.
    private static readonly Dictionary<PosixSignal, int> Stops = new()
    {
        [PosixSignal.SIGHUP] = 1,
        [PosixSignal.SIGINT] = 2,
        [PosixSignal.SIGTERM] = 15,
    };

    // What shells give for a program that a signal ended: this and the signal's number.
    private const int ExitCodeOfSignals = 128;

    private readonly string _path;
    private readonly string _unfinished;
    private readonly PosixSignalRegistration[] _signals;
    private readonly Lock _gate = new();

    /// <exception cref="EnvironmentException">The path cannot be written, or is no place for a file.</exception>
    public UnfinishedFile(string path)
    {
        _path = Path.GetFullPath(path);
        Refuse(path);
        _unfinished = Path.Combine(Path.GetDirectoryName(_path)!, $".{Guid.NewGuid():N}.part");
        _signals = [.. Stops.Keys.Select(s => PosixSignalRegistration.Create(s, End))];
        try
        {
            Stream = new FileStream(_unfinished, FileMode.CreateNew, FileAccess.Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Array.ForEach(_signals, s => s.Dispose());
            throw new EnvironmentException($"{path} cannot be written: {Trouble(e)}", e);
        }
    }

    public Stream Stream { get; }

    /// <summary>What was written is whole.</summary>
    public void TakeName()
    {
        Stream.Dispose();
        lock (_gate)
            File.Move(_unfinished, _path, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        lock (_gate)
            File.Delete(_unfinished);
        Array.ForEach(_signals, s => s.Dispose());
    }

    /// <exception cref="EnvironmentException">The path is no place for a file.</exception>
    public static void Refuse(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            throw new EnvironmentException($"{path} is a symbolic link, and nothing is written through links: name the file itself.");
        if (Path.Exists(path) && FilePath.Of(path).Kind() is FileKind.Folder or FileKind.Other)
            throw new EnvironmentException($"{path} is a folder, pipe or device: name a file. Without --out, rows go to standard output.");
    }

    private string Trouble(Exception e) => Directory.Exists(Path.GetDirectoryName(_path))
        ? $"{e.Message.Replace(_unfinished, _path, StringComparison.Ordinal)} Check the folder, its permissions and its disk."
        : $"there is no folder {Path.GetDirectoryName(_path)}.";

    /// <summary>The gate stays shut: nothing takes the name any more.</summary>
    private void End(PosixSignalContext signal)
    {
        _gate.Enter();
        File.Delete(_unfinished);
        Environment.Exit(ExitCodeOfSignals + Stops[signal.Signal]);
    }
}
