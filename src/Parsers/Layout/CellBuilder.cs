using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Layout;

/// <summary>Puts a cell together from the fragments of its wrapped lines.</summary>
internal static class CellBuilder
{
    public static TableCell Build(IReadOnlyList<Fragment> fragments, int row = 0, int column = 0) =>
        new(row, column, Wrapping.Join(Lines(fragments)), Spans.Union(fragments.Select(f => f.Line.Span)));

    /// <summary>A cell of numbered points: a line that begins with a number of the list begins a paragraph.</summary>
    public static TableCell BuildPoints(IReadOnlyList<Fragment> fragments) =>
        Build(fragments) with { Text = Paragraphs.Join(Lines(fragments)) };

    /// <summary>The fragments of one line stand apart by a space, as printed.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<Fragment> fragments)
    {
        for (var i = 0; i < fragments.Count;)
        {
            var start = i++;
            while (i < fragments.Count && fragments[i].OnLineOf(fragments[start]))
                i++;
            yield return string.Join(' ', fragments.Skip(start).Take(i - start).Select(f => f.Text));
        }
    }
}
