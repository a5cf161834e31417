using System.Buffers;

namespace Pipeline.Parsers.Text;

/// <summary>Takes a numbered list apart: 1.甲；2.乙, （1）甲（2）乙.</summary>
public static class NumberedList
{
    private const string Separators = "；;，,。.：:\n\r \t）)";

    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789０１２３４５６７８９（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");

    /// <returns>The items without their numbers and the separators behind them, text before the first as an item of
    /// its own; the text alone where it is no list.</returns>
    public static IReadOnlyList<string> Items(string text)
    {
        var marks = Marks(text);
        if (marks.Count == 0)
            return [text];
        var items = new List<string>();
        Add(items, text[..marks[0].At]);
        for (var i = 0; i < marks.Count; i++)
        {
            var end = i + 1 < marks.Count ? marks[i + 1].At : text.Length;
            Add(items, text[(marks[i].At + marks[i].Mark.Length)..end]);
        }
        return items;
    }

    /// <summary>The marks of one style in unbroken sequence from the first one found.</summary>
    private static List<(int At, ListMark Mark)> Marks(ReadOnlySpan<char> text)
    {
        var marks = new List<(int At, ListMark Mark)>();
        for (var at = 0; at < text.Length; at++)
        {
            var skip = text[at..].IndexOfAny(Starts);
            if (skip < 0)
                break;
            at += skip;
            if (!ListMark.TryRead(text[at..], out var mark) || !Continues(text, at, mark, marks))
                continue;
            marks.Add((at, mark));
            at += mark.Length - 1;
        }
        return IsList(text, marks) ? marks : [];
    }

    private static bool Continues(ReadOnlySpan<char> text, int at, ListMark mark, List<(int At, ListMark Mark)> marks)
    {
        if (marks.Count == 0)
            return at == 0 || (mark.Number == 1 && Separators.Contains(text[at - 1]));
        var last = marks[^1].Mark;
        return mark.Number == last.Number + 1 && mark.Style == last.Style && text[at - 1] != '、' && !Script.IsDigit(text[at - 1]);
    }

    /// <summary>One mark alone makes a list only at the start of the text and before a word: 1.扫描仪1台, but not 1、2号楼.</summary>
    private static bool IsList(ReadOnlySpan<char> text, List<(int At, ListMark Mark)> marks)
    {
        if (marks.Count != 1)
            return marks.Count > 1;
        var (at, mark) = marks[0];
        return at == 0 && mark.Length < text.Length && char.IsLetter(text[mark.Length]);
    }

    private static void Add(List<string> items, string item)
    {
        item = item.Trim().TrimEnd('；', ';', '。', '，', ',', '、');
        if (item.Length > 0)
            items.Add(item);
    }
}
