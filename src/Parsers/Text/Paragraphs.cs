using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Text;

/// <summary>Joins the lines of a cell that holds a numbered list.</summary>
internal static partial class Paragraphs
{
    /// <summary>Wrapped lines joined, each numbered point in a paragraph of its own.</summary>
    public static string Join(IEnumerable<string> lines)
    {
        var paragraphs = new List<List<string>>();
        foreach (var line in lines)
        {
            if (paragraphs.Count == 0 || Point().IsMatch(line))
                paragraphs.Add([]);
            paragraphs[^1].Add(line);
        }

        return string.Join('\n', paragraphs.Select(Wrapping.Join));
    }

    [GeneratedRegex(@"^\s*(?:目标\s*\d{1,2}|\d{1,2}\s*[.．、](?!\d)|[（(]\d{1,2}[)）]|[①-⑳])")]
    private static partial Regex Point();
}
