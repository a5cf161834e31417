using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.SelfEvaluationScores;

/// <summary>Puts a long cell together from its lines: wrapped lines joined, paragraphs and numbered points apart by a newline.</summary>
internal static partial class LongCell
{
    /// <summary>How much shorter than the widest line, in display columns, a line is that ends a paragraph.</summary>
    private const int Room = 4;

    public static TableCell Build(IReadOnlyList<Fragment> fragments)
    {
        var lines = CellBuilder.Lines(fragments).ToList();
        var width = lines.Max(l => DisplayWidth.Of(l));
        var text = new StringBuilder();
        var paragraph = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            paragraph.Add(lines[i]);
            if (i + 1 < lines.Count && !EndsParagraph(lines[i], width) && !Point().IsMatch(lines[i + 1]))
                continue;
            text.Append(text.Length > 0 ? "\n" : "").Append(Wrapping.Tidy(Wrapping.Join(paragraph)));
            paragraph.Clear();
        }

        return new TableCell(0, 0, text.ToString(), Spans.Union(fragments.Select(f => f.Line.Span)));
    }

    private static bool EndsParagraph(string line, int width) =>
        line[^1] is '。' or '；' or '：' or ':' && DisplayWidth.Of(line) < width - Room;

    [GeneratedRegex(@"^(?:目标\s*\d{1,2}\s*[：:、.．]?|[（(]\d{1,2}[)）]|\d{1,2}[.．、](?!\d))")]
    private static partial Regex Point();
}
