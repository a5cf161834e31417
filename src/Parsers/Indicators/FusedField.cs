using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Indicators;

/// <summary>A field of an item while it is read.</summary>
/// <param name="Start">0 for a field that the item does not have; every field has a head before it.</param>
/// <param name="End">0 while the field is open.</param>
internal readonly record struct FusedField(int Start, int End = 0)
{
    public bool IsPresent => Start > 0;

    public bool IsOpen => Start > 0 && End == 0;

    /// <summary>Without the mark that parts a name from a target's label; a stray 。 stays in it.</summary>
    public string? ReadName(ReadOnlySpan<char> text)
    {
        var end = End;
        while (end > Start && text[end - 1] is '；' or ';' or '，' or ',' or '、' or ' ')
            end--;
        return Read(text, end, twin: null);
    }

    /// <summary>Without the mark that ends the item.</summary>
    /// <param name="twin">A text that is given back where the target says the same.</param>
    public string? ReadTarget(ReadOnlySpan<char> text, string? twin = null)
    {
        var end = End;
        while (end > Start && text[end - 1] is '。' or '；' or ';' or '.' or '．' or '，' or ',' or '、' or ' ')
            end--;
        return Read(text, end, twin);
    }

    /// <summary>Null where nothing or a placeholder is printed.</summary>
    private string? Read(ReadOnlySpan<char> text, int end, string? twin)
    {
        var printed = text[Start..end].TrimStart(' ');
        if (Placeholder.Is(printed))
            return null;
        return twin is not null && printed.SequenceEqual(twin) ? twin : printed.ToString();
    }
}
