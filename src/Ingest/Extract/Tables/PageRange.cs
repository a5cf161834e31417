using System.Globalization;

namespace Pipeline.Ingest.Extract.Tables;

/// <summary>The pages of a document that are asked for, from 1, both ends inclusive: 4, 2-5 or 2- to the end.</summary>
internal readonly record struct PageRange(int First, int Last)
{
    public static PageRange All { get; } = new(1, int.MaxValue);

    /// <summary>Null where the text is no such range.</summary>
    public static PageRange? Parse(string text)
    {
        var ends = text.Split('-');
        if (ends.Length > 2 || Number(ends[0]) is not { } first)
            return null;
        var last = ends.Length == 1 ? first : ends[1].Length == 0 ? int.MaxValue : Number(ends[1]);
        return last >= first ? new PageRange(first, last.Value) : null;
    }

    /// <summary>As it is parsed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{Last}");

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
