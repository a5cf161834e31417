using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>Reads labelled fields: 部门名称：甲局 单位：万元, 部门名称 甲局, or a label's cell with its value's cell beside it.</summary>
internal static class FieldReader
{
    private const int MostLabelPieces = 4;

    private static readonly Regex LabelWithColon = new(
        $"(?:{string.Join('|', FieldLabels.LongestFirst)})[：:]",
        RegexOptions.CultureInvariant);

    /// <summary>The fields of a line; empty for a line that does not begin with a label.</summary>
    public static IReadOnlyList<LabelledField> Read(TextLine line)
    {
        var pieces = Fragment.Of([line]).SelectMany(Apart).Select(f => f.Text);
        var fields = new List<LabelledField>();
        var value = new List<string>();
        (string Name, FieldRole Role)? open = null;
        foreach (var piece in pieces)
        {
            if (Label(piece) is { } label)
            {
                Close();
                open = (label.Name, label.Role);
                if (label.Value.Length > 0)
                    value.Add(label.Value);
            }
            else if (open is null)
                return [];
            else
                value.Add(piece);
        }

        Close();
        return fields;

        void Close()
        {
            if (open is { } field)
                fields.Add(new LabelledField(field.Name, field.Role, Wrapping.Tidy(string.Join(' ', value)), [line.Span]));
            open = null;
            value.Clear();
        }
    }

    /// <summary>
    /// Takes the fields out of a dump's fragments. A label's value runs to the next label or the end of its line; behind a label that ends
    /// its line it is the next line.
    /// </summary>
    public static IReadOnlyList<LabelledField> Take(List<Fragment> fragments)
    {
        var fields = new List<LabelledField>();
        var apart = fragments.SelectMany(Apart).ToList();
        fragments.Clear();
        for (var at = 0; at < apart.Count;)
        {
            if (LabelAt(apart, at) is not { } label)
            {
                fragments.Add(apart[at++]);
                continue;
            }

            var end = ValueEnd(apart, label.To, label.Value.Length > 0 ? apart[label.To - 1].Line : null);
            var value = label.Value.Length > 0 ? $"{label.Value} {Text(apart, label.To, end)}" : Text(apart, label.To, end);
            if (value.Length > 0)
                fields.Add(
                    new LabelledField(label.Name, label.Role, Wrapping.Tidy(value), Spans.Union(apart[at..end].Select(f => f.Line.Span))));
            at = end;
        }

        return fields;
    }

    /// <summary>The fields that a dump ran together, each apart: 填报人：甲联系电话：123.</summary>
    private static IReadOnlyList<Fragment> Apart(Fragment fragment)
    {
        var text = fragment.Text;
        var starts = LabelWithColon.Matches(text).Select(m => m.Index).Append(text.Length).ToList();
        return starts.Count < 3 || starts[0] > 0
            ? [fragment]
            :
            [
                .. starts
                    .SkipLast(1)
                    .Select(
                        (from, i) =>
                            new Fragment(
                                text[from..starts[i + 1]],
                                fragment.Line,
                                fragment.Column + DisplayWidth.Of(text.AsSpan(0, from)),
                                fragment.Offset + from)),
            ];
    }

    private static string Text(List<Fragment> fragments, int from, int to) => string.Join(' ', fragments[from..to].Select(f => f.Text));

    private static int ValueEnd(List<Fragment> fragments, int from, TextLine? line)
    {
        var end = from;
        while (end < fragments.Count && LabelAt(fragments, end) is null && fragments[end].Line == (line ??= fragments[end].Line))
            end++;
        return end;
    }

    /// <summary>A label that begins at a fragment, though it be wrapped.</summary>
    private static (string Name, FieldRole Role, string Value, int To)? LabelAt(List<Fragment> fragments, int at)
    {
        var text = "";
        for (var to = at; to < Math.Min(fragments.Count, at + MostLabelPieces); to++)
            if (Label(text += fragments[to].Text) is { } label)
                return (label.Name, label.Role, label.Value, to + 1);
        return null;
    }

    /// <summary>A label alone, or a label with a colon and what stands behind it.</summary>
    private static (string Name, FieldRole Role, string Value)? Label(string piece)
    {
        var colon = piece.AsSpan().IndexOfAny('：', ':');
        var name = colon < 0 ? piece : piece[..colon];
        return FieldLabels.RoleOf(name) is { } role ? (name, role, colon < 0 ? "" : piece[(colon + 1)..]) : null;
    }
}
