using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Values;

/// <summary>Makes the label of a value from the words before its number.</summary>
internal static class TargetLabel
{
    private const string Marks = " :：、，,；;。.．-—–“”\"'‘’(（[【《";

    /// <summary>Words at the end that only lead over to the number.</summary>
    private static readonly string[] Leads = ["共计", "合计", "总计", "总共", "应当", "原则上", "其中"];

    public static string Clean(ReadOnlySpan<char> words)
    {
        if (ListMark.TryRead(words, out var mark))
            words = words[mark.Length..];
        words = words.Trim(Marks);
        foreach (var lead in Leads)
            if (words.EndsWith(lead))
                words = words[..^lead.Length].TrimEnd(Marks);
        return words is "共" or "计" or "应" ? "" : words.ToString();
    }
}
