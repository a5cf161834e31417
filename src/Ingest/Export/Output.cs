using Microsoft.Win32.SafeHandles;

namespace Pipeline.Ingest.Export;

/// <summary>Where rows are written to: standard output, or a file that is there whole or not at all.</summary>
internal sealed class Output : IDisposable
{
    // Its descriptor.
    private const int StandardOutput = 1;

    private const int BufferBytes = 1 << 16;

    private readonly UnfinishedFile? _file;

    private Output(UnfinishedFile file) => (_file, Stream) = (file, file.Stream);

    private Output() =>
        Stream = IsTerminal ? new TerminalStream(Terminal()) : new BufferedStream(Console.OpenStandardOutput(), BufferBytes);

    public Stream Stream { get; }

    public bool IsFile => _file is not null;

    /// <summary>A person is looking on.</summary>
    public bool IsTerminal => !IsFile && !Console.IsOutputRedirected;

    /// <param name="path">Null for standard output.</param>
    /// <exception cref="EnvironmentException">The path cannot be written, or is no place for a file.</exception>
    public static Output To(string? path) =>
        path is null ? new() : new(new UnfinishedFile(path));

    /// <summary>What was written is whole: a file takes its name only now.</summary>
    public void Complete()
    {
        Stream.Flush();
        _file?.TakeName();
    }

    public void Dispose()
    {
        Stream.Dispose();
        _file?.Dispose();
    }

    /// <summary>.NET's own stream begins with codes that switch the terminal's keys; they would stand in what is copied from it.</summary>
    private static Stream Terminal() => OperatingSystem.IsWindows()
        ? new BufferedStream(Console.OpenStandardOutput(), BufferBytes)
        : new FileStream(new SafeFileHandle(StandardOutput, ownsHandle: false), FileAccess.Write, BufferBytes);
}
