using System.Buffers;
using System.Text;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>The strings in round brackets of a content stream (PDF 32000-1, 7.3.4.2).</summary>
internal static class LiteralStrings
{
    private static readonly byte[][] Marks = [[0xFE, 0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF]];

    private const string Escapes = "nrtbf";
    private const string Escaped = "\n\r\t\b\f";

    /// <summary>The content with those strings in hexadecimal that begin with a byte order mark.</summary>
    public static byte[] MarkedAsHexadecimal(ReadOnlySpan<byte> content)
    {
        var written = new ArrayBufferWriter<byte>(content.Length + 1);
        for (var at = 0; at < content.Length;)
        {
            var next = content[at..].IndexOfAny((byte)'(', (byte)'%');
            var open = next < 0 ? content.Length : at + next;
            written.Write(content[at..open]);
            at = open;
            if (open == content.Length)
                break;
            var end = content[open] == '(' ? EndOfString(content, open) : EndOfLine(content, open);
            Write(content[open..end], written);
            at = end;
        }
        return written.WrittenSpan.ToArray();
    }

    private static void Write(ReadOnlySpan<byte> piece, ArrayBufferWriter<byte> written)
    {
        var bytes = piece[0] == '(' ? Bytes(piece) : [];
        if (Array.Exists(Marks, m => bytes.AsSpan().StartsWith(m)))
            written.Write(Encoding.ASCII.GetBytes($"<{Convert.ToHexString(bytes)}>"));
        else
            written.Write(piece);
    }

    private static int EndOfLine(ReadOnlySpan<byte> content, int from) =>
        content[from..].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var length ? from + length : content.Length;

    /// <summary>Brackets nest; one behind a backslash does not count.</summary>
    private static int EndOfString(ReadOnlySpan<byte> content, int open)
    {
        var depth = 0;
        for (var i = open; i < content.Length; i++)
        {
            if (content[i] == '\\')
                i++;
            else if (content[i] == '(')
                depth++;
            else if (content[i] == ')' && --depth == 0)
                return i + 1;
        }
        return content.Length;
    }

    private static byte[] Bytes(ReadOnlySpan<byte> literal)
    {
        var bytes = new List<byte>(literal.Length);
        for (var i = 1; i < literal.Length - 1; i++)
        {
            if (literal[i] != '\\')
                bytes.Add(literal[i]);
            else
                i = Unescape(literal, i + 1, bytes);
        }
        return [.. bytes];
    }

    /// <returns>The last byte of the escape.</returns>
    private static int Unescape(ReadOnlySpan<byte> literal, int at, List<byte> bytes)
    {
        if (literal[at] is >= (byte)'0' and <= (byte)'7')
            return Octal(literal, at, bytes);
        if (literal[at] is (byte)'\n' or (byte)'\r')
            return literal[at] == '\r' && at + 1 < literal.Length && literal[at + 1] == '\n' ? at + 1 : at;
        var known = Escapes.IndexOf((char)literal[at], StringComparison.Ordinal);
        bytes.Add(known >= 0 ? (byte)Escaped[known] : literal[at]);
        return at;
    }

    private static int Octal(ReadOnlySpan<byte> literal, int at, List<byte> bytes)
    {
        var (value, last) = (0, at);
        for (var i = at; i < Math.Min(at + 3, literal.Length) && literal[i] is >= (byte)'0' and <= (byte)'7'; i++)
            (value, last) = ((value * 8) + literal[i] - '0', i);
        bytes.Add((byte)value);
        return last;
    }
}
