using System.Text;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What a process writes to its standard error: the beginning is kept, the rest read and let go, so that it never waits.</summary>
internal sealed class ErrorText
{
    private const int MostBytes = 4096;

    private readonly Task<string> _reading;

    public ErrorText(Stream stream) => _reading = ReadAsync(stream);

    /// <summary>Once the process has ended.</summary>
    public Task<string> BeginningAsync() => _reading;

    private static async Task<string> ReadAsync(Stream stream)
    {
        var (text, buffer) = (new StringBuilder(), new byte[MostBytes]);
        while (await stream.ReadAsync(buffer) is > 0 and var read)
            if (text.Length < MostBytes)
                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        return text.ToString();
    }
}
