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

    private string Unfinished => _path + ".part";

    /// <param name="path">Null for standard output.</param>
    public static Output To(string? path)
    {
        if (path is null)
            return new(new BufferedStream(Console.OpenStandardOutput(), 1 << 16), null);
        var output = new Output(Stream.Null, path);
        return new(File.Create(output.Unfinished), path);
    }

    /// <summary>What was written is whole: a file takes its name only now.</summary>
    public void Complete()
    {
        Stream.Flush();
        if (!IsFile)
            return;
        Stream.Dispose();
        File.Move(Unfinished, _path!, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (IsFile)
            File.Delete(Unfinished);
    }
}
