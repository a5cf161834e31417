using Pipeline.Model;

namespace Pipeline.Parsers.Layout.Aligned;

/// <summary>Lines of a dump that put every word where it stands on the page, with spaces between: their fragments, line by line.</summary>
internal static class AlignedLines
{
    private const int WideGap = 3;
    private const int FewestLines = 6;

    /// <summary>No form that is read by places is near as long, and the time that takes grows faster than the lines.</summary>
    private const int MostLines = 1500;

    /// <summary>Whether the lines of a dump are set in columns: most of those with more than one word have wide gaps.</summary>
    public static bool Are(IReadOnlyCollection<TextLine> lines)
    {
        if (lines.Count > MostLines)
            return false;
        int wide = 0, all = 0;
        foreach (var line in lines)
        {
            var gap = WidestGap(line.Text.AsSpan().Trim());
            all += gap > 0 ? 1 : 0;
            wide += gap >= WideGap ? 1 : 0;
        }

        return wide >= FewestLines && wide * 2 > all;
    }

    /// <summary>The fragments of each line. An amount that the next column's text touches stands alone.</summary>
    public static IReadOnlyList<IReadOnlyList<Fragment>> Of(IEnumerable<TextLine> lines) =>
        [.. lines.Select(line => (IReadOnlyList<Fragment>)[.. Fragment.Of([line]).SelectMany(Parted)])];

    /// <summary>The longest run of spaces between two words of a line.</summary>
    private static int WidestGap(ReadOnlySpan<char> line)
    {
        int widest = 0, gap = 0;
        foreach (var c in line)
        {
            gap = char.IsWhiteSpace(c) ? gap + 1 : 0;
            widest = Math.Max(widest, gap);
        }

        return widest;
    }

    private static IEnumerable<Fragment> Parted(Fragment fragment)
    {
        var digits = FusedAmount.Length(fragment.Text);
        if (digits == 0)
            return [fragment];
        return
        [
            new Fragment(fragment.Text[..digits], fragment.Line, fragment.Column, fragment.Offset),
            new Fragment(fragment.Text[digits..], fragment.Line, fragment.Column + digits, fragment.Offset + digits),
        ];
    }
}
