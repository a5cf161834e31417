using System.Text;

namespace Pipeline.Ingest.Export;

/// <summary>
/// UTF-8 text on its way to a terminal, which no cell may steer (see <see cref="Printable"/>). Line breaks become line feeds.
/// </summary>
internal sealed class TerminalStream(Stream terminal) : Stream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private string _pending = "";

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var text = new char[Encoding.UTF8.GetMaxCharCount(buffer.Length)];
        Show(_pending + new string(text, 0, _decoder.GetChars(buffer, text, flush: false)));
    }

    public override void Flush() => terminal.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            terminal.Write(Encoding.UTF8.GetBytes(Printable.Text(_pending)));
            terminal.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>A carriage return waits for what follows: alone it would overwrite the line.</summary>
    private void Show(string text)
    {
        _pending = text.EndsWith('\r') ? "\r" : "";
        var whole = text[..^_pending.Length].Replace("\r\n", "\n", StringComparison.Ordinal);
        terminal.Write(Encoding.UTF8.GetBytes(Printable.Text(whole)));
    }
}
