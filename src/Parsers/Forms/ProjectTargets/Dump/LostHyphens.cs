using System.Text.RegularExpressions;
using Pipeline.Model;

namespace Pipeline.Parsers.Forms.ProjectTargets.Dump;

/// <summary>
/// Some dumps take a hyphen at the end of a line for the mark of a broken word: they drop it and draw the next line up. In fused
/// strings the hyphen stands between a level's code and its name, so a code that its name does not follow shows where that was.
/// </summary>
internal static partial class LostHyphens
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["1"] = "产出",
        ["2"] = "效益",
        ["3"] = "满意",
        ["11"] = "数量",
        ["12"] = "质量",
        ["13"] = "时效",
        ["14"] = "成本",
        ["21"] = "经济",
        ["22"] = "社会",
        ["23"] = "生态",
        ["24"] = "可持续",
        ["31"] = "服务对象",
    };

    /// <summary>
    /// The lines as they were printed; those that were changed stand for one line of the text more than once or differ from it.
    /// </summary>
    public static IReadOnlyList<TextLine> Restore(IReadOnlyList<TextLine> lines)
    {
        if (!lines.Any(l => Coded().IsMatch(l.Text)))
            return lines;
        var restored = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
            Restore(lines[i], i + 1 < lines.Count ? lines[i + 1].Text.TrimStart() : "", restored);
        return restored;
    }

    private static void Restore(TextLine line, string next, List<TextLine> restored)
    {
        var text = line.Text;
        for (var match = BareCode().Match(text); match.Success; match = match.NextMatch())
        {
            var name = Names[match.Groups["code"].Value];
            var rest = text[(match.Index + match.Length)..];
            if (!rest.StartsWith(name, StringComparison.Ordinal)
                && !rest.Contains(" " + name, StringComparison.Ordinal)
                && !next.StartsWith(name, StringComparison.Ordinal))
                continue;
            restored.Add(line with { Text = $"{text[..(match.Index + match.Length)]}-" });
            Restore(line with { Text = rest }, next, restored);
            return;
        }

        restored.Add(line);
    }

    [GeneratedRegex("[123][-－—](?:产出|效益|满意)")]
    private static partial Regex Coded();

    [GeneratedRegex("(?<=[；;])(?<code>[12][1-4]|31)(?![-－—])|(?<=(?:^|[。；;\\s])\\d{1,2}[、.．])(?<code>[123])(?![-－—\\d])")]
    private static partial Regex BareCode();
}
