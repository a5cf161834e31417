using System.Text.RegularExpressions;
using Pipeline.Model;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms.Documents;

/// <summary>The lines of tables of contents: they name forms, and no form begins there.</summary>
internal static partial class TableOfContents
{
    // 第三部分 2023年度部门决算情况说明……………12 is one of the longer entries.
    private const int LongestEntry = 60;

    private const int MostEntries = 200;

    /// <summary>The indexes of such lines: from 目录 to where its first entry stands again as a heading, or to what is no entry.</summary>
    public static IReadOnlySet<int> Find(IReadOnlyList<TextLine> lines)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var text = Squeeze.Text(lines[i].Text);
            if (text is "目录" or "目次")
                found.UnionWith(Enumerable.Range(i, End(lines, i) - i));
            else if (Leader().IsMatch(text))
                found.Add(i);
        }

        return found;
    }

    private static int End(IReadOnlyList<TextLine> lines, int start)
    {
        var first = "";
        var end = start + 1;
        for (; end < lines.Count && end <= start + MostEntries; end++)
        {
            var entry = Entry(lines[end].Text);
            if (entry is null || (entry.Length > 0 && entry == first))
                break;
            first = first.Length == 0 ? entry : first;
        }

        return end;
    }

    /// <summary>The text of an entry without the dots and the page's number; null for what is none.</summary>
    private static string? Entry(string line)
    {
        var text = Squeeze.Text(line);
        return
            text.Length <= LongestEntry && !text.Contains('。', StringComparison.Ordinal) && !line.Contains('\t', StringComparison.Ordinal)
            ? PageNumber().Replace(text, "")
            : null;
    }

    [GeneratedRegex(@"[.…·．\-—_]*[(（]?[0-9]{0,3}[)）]?$")]
    private static partial Regex PageNumber();

    /// <summary>Dots that lead to a page's number.</summary>
    [GeneratedRegex(@"(?:\.{3,}|…+|·{3,}|．{3,})[(（]?[0-9]{1,3}[)）]?$")]
    private static partial Regex Leader();
}
