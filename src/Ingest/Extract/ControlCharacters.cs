namespace Pipeline.Ingest.Extract;

/// <summary>Tells text from binary data, and takes the odd control character out of a line.</summary>
internal static class ControlCharacters
{
    // Word processors leave a few (cell marks, an end-of-file mark) in their dumps.
    private const int OneIn = 500;

    public static bool AreTooMany(ReadOnlySpan<char> text)
    {
        var found = 0;
        foreach (var c in text)
        {
            if (c == '\0')
                return true;
            if (IsStray(c))
                found++;
        }
        return found * OneIn > text.Length;
    }

    public static string Without(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
            if (IsStray(c))
                return string.Concat(line.ToString().Where(kept => !IsStray(kept)));
        return line.ToString();
    }

    private static bool IsStray(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085');
}
