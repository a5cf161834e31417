namespace Pipeline.Ingest.Export;

/// <summary>Where rows are written to: standard output, or a file that is there whole or not at all.</summary>
internal sealed class Output : IDisposable
{
    private readonly UnfinishedFile? _file;

    private Output(UnfinishedFile file) => (_file, Stream) = (file, file.Stream);

    private Output(Stream standardOutput) => Stream = IsTerminal ? new TerminalStream(standardOutput) : standardOutput;

    public Stream Stream { get; }

    public bool IsFile => _file is not null;

    /// <summary>A person is looking on.</summary>
    public bool IsTerminal => !IsFile && !Console.IsOutputRedirected;

    /// <param name="path">Null for standard output.</param>
    /// <exception cref="EnvironmentException">The path cannot be written, or is no place for a file.</exception>
    public static Output To(string? path) =>
        path is null ? new(new BufferedStream(Console.OpenStandardOutput(), 1 << 16)) : new(new UnfinishedFile(path));

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
}
