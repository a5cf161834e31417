using Pipeline.Model;
using Pipeline.Parsers.Layout.Aligned;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout.ByPosition;

/// <summary>
/// Lines that keep the places of words, and from which what was read is taken. Where a dump left spaces beside figures, 1-6 月执行数 is one
/// piece until its line is known to be one of a table.
/// </summary>
internal sealed class PositionedLines
{
    private readonly List<List<Fragment>> _lines;

    private PositionedLines(List<List<Fragment>> lines) => _lines = lines;

    public int Count => _lines.Count;

    public IReadOnlyList<IReadOnlyList<Fragment>> All => _lines;

    public IReadOnlyList<Fragment> this[int line] => _lines[line];

    public static PositionedLines Of(IEnumerable<TextLine> lines)
    {
        var read = AlignedLines.Of(lines.Where(l => !PageMark.Is(l.Text)));
        return SpacedNumbers.In([.. read.SelectMany(l => l)])
            ? new([.. read.Select(l => Joined(l, (left, right) => SpacedNumbers.Differ(left[^1], right[0])))])
            : new([.. read.Select(l => l.ToList())]);
    }

    public void Take(IEnumerable<Fragment> pieces)
    {
        foreach (var piece in pieces)
            _lines.Find(l => l.Contains(piece))?.Remove(piece);
    }

    public void Clear(int first, int last) => _lines.GetRange(first, last - first + 1).ForEach(l => l.Clear());

    /// <summary>The lines that are left from one to before another, as rows of a table print them.</summary>
    public IReadOnlyList<IReadOnlyList<Fragment>> Table(int from, int to) =>
        [.. _lines.Skip(from).Take(to - from).Where(l => l.Count > 0)
            .Select(l => Joined([.. l.SelectMany(Split)], (_, right) => IsNumber(right)))];

    /// <summary>指标 1：接种门诊数量 is one piece.</summary>
    private static bool IsNumber(string text) => ListMark.TryRead(text, out _)
        || (text.Length > 1 && char.IsAsciiDigit(text[0]) && text.AsSpan().TrimStart("0123456789") is [':' or '：', ..]);

    private static List<Fragment> Joined(IReadOnlyList<Fragment> line, Func<string, string, bool> isOne)
    {
        var joined = new List<Fragment>();
        foreach (var piece in line)
            if (joined.Count > 0 && piece.Offset == joined[^1].OffsetEnd + 1 && isOne(joined[^1].Text, piece.Text))
                joined[^1] = new Fragment($"{joined[^1].Text} {piece.Text}", piece.Line, joined[^1].Column, joined[^1].Offset);
            else
                joined.Add(piece);
        return joined;
    }

    private static IEnumerable<Fragment> Split(Fragment piece)
    {
        for (var start = 0; start < piece.Text.Length;)
        {
            var space = piece.Text.IndexOf(' ', start);
            var end = space < 0 ? piece.Text.Length : space;
            yield return new Fragment(
                piece.Text[start..end], piece.Line, piece.Column + DisplayWidth.Of(piece.Text.AsSpan(0, start)), piece.Offset + start);
            start = end + 1;
        }
    }
}
