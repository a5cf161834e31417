using System.Buffers;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Indicators;

/// <summary>A field of an item while it is read.</summary>
/// <param name="Start">0 for a field that the item does not have; every field has a head before it.</param>
/// <param name="End">0 while the field is open.</param>
internal readonly record struct FusedField(int Start, int End = 0)
{
    private const int LongestOnStack = 256;

    private const string TargetEnds = "。；;.．，,、";
    private const string NameEnds = "；;，,、";

    public bool IsPresent => Start > 0;

    public bool IsOpen => Start > 0 && End == 0;

    /// <summary>The field's text, its wraps joined; null where nothing or a placeholder is printed.</summary>
    /// <param name="isTarget">Whether the mark that ends an item may stand behind it; a name keeps a stray one.</param>
    /// <param name="twin">A text that is given back where the field says the same.</param>
    public string? Read(ReadOnlySpan<char> text, bool isTarget, string? twin = null)
    {
        if (!IsPresent)
            return null;
        var printed = text[Start..End].Trim();
        printed = printed.TrimEnd(isTarget ? TargetEnds : NameEnds).TrimEnd();
        return Placeholder.Is(printed) ? null : Join(printed, twin);
    }

    private static string Join(ReadOnlySpan<char> printed, string? twin)
    {
        var rented = printed.Length > LongestOnStack ? ArrayPool<char>.Shared.Rent(printed.Length) : null;
        var buffer = rented ?? stackalloc char[LongestOnStack];
        ReadOnlySpan<char> joined = buffer[..Wrapping.Join(printed, buffer)];
        var text = twin is not null && joined.SequenceEqual(twin) ? twin : joined.ToString();
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return text;
    }
}
