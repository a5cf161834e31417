namespace Pipeline.Ingest.Export;

/// <summary>Where rows are written to: standard output, or a file that is there whole or not at all.</summary>
internal sealed class Output : IDisposable
{
    private readonly string? _path;

    private Output(Stream stream, string? path) => (Stream, _path) = (stream, path);

    public Stream Stream { get; }

    public bool IsFile => _path is not null;

    /// <summary>A person is looking on.</summary>
    public bool IsTerminal => !IsFile && !Console.IsOutputRedirected;

    /// <param name="path">Null for standard output.</param>
    public static Output To(string? path) =>
        path is null ? new(new BufferedStream(Console.OpenStandardOutput(), 1 << 16), null) : new(File.Create(Unfinished(path)), path);

    /// <summary>What was written is whole: a file takes its name only now.</summary>
    public void Complete()
    {
        Stream.Flush();
        if (_path is null)
            return;
        Stream.Dispose();
        File.Move(Unfinished(_path), _path, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (_path is not null)
            File.Delete(Unfinished(_path));
    }

    private static string Unfinished(string path) => path + ".part";
}
