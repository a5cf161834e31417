using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationReport;

/// <summary>A way a program dumps the paragraphs of a report.</summary>
/// <param name="Columns">The width of a line, two columns a Chinese character; 0 for one paragraph a line.</param>
internal sealed partial record DumpStyle(string Name, int Columns)
{
    private const string NoLineBegins = "，。；：、）》”";

    public bool PrintsIndents { get; init; }

    public bool BlankAfterLines { get; init; }

    public bool BlankAfterParagraphs { get; init; }

    public bool SpacesNumbers { get; init; }

    public bool SplitsAtBrackets { get; init; }

    public bool Markup { get; init; }

    /// <summary>Lines a page; 0 for no pages.</summary>
    public int Page { get; init; }

    public static IReadOnlyList<DumpStyle> At(int columns) =>
    [
        new("layout", columns) { PrintsIndents = true, SpacesNumbers = true },
        new("layout with blank lines", columns) { PrintsIndents = true, BlankAfterLines = true, Page = 25 },
        new("default", columns) { Page = 30 },
        new("raw", columns) { SplitsAtBrackets = true },
        new("pdfminer", columns) { BlankAfterLines = true, SpacesNumbers = true, Page = 40 },
        new("blank lines between paragraphs", columns) { BlankAfterParagraphs = true, SpacesNumbers = true },
        new("markup", columns) { Markup = true, BlankAfterParagraphs = true },
    ];

    public string Dump(IReadOnlyList<string> paragraphs)
    {
        var text = new StringBuilder();
        var lines = 0;
        foreach (var (paragraph, index) in paragraphs.Select((p, i) => (p, i)))
        {
            foreach (var line in Lines(SpacesNumbers ? Beside().Replace(paragraph, " ") : paragraph, isTitle: index == 0))
            {
                text.Append(line).Append(BlankAfterLines ? "\n\n" : "\n");
                if (Page > 0 && ++lines % Page == 0)
                    text.Append(CultureInfo.InvariantCulture, $"\n— {lines / Page} —\n\f");
            }

            text.Append(BlankAfterParagraphs ? "\n" : "");
        }

        return text.ToString();
    }

    private IEnumerable<string> Lines(string paragraph, bool isTitle)
    {
        var lines = Columns == 0 || isTitle ? [paragraph] : Wrap(paragraph);
        if (PrintsIndents && !isTitle)
            lines[0] = "    " + lines[0];
        if (Markup)
        {
            lines[0] = "<p>" + lines[0];
            lines[^1] += "</p>";
        }

        return SplitsAtBrackets ? lines.SelectMany(l => Split().Replace(l, "$1\n").Split('\n')) : lines;
    }

    /// <summary>Wraps behind an indent of two characters; numbers stay whole, and no line begins with a closing mark.</summary>
    private List<string> Wrap(string paragraph)
    {
        var lines = new List<string>();
        var (line, width) = (new StringBuilder(), 4);
        foreach (var piece in Pieces().EnumerateMatches(paragraph))
        {
            var text = paragraph.Substring(piece.Index, piece.Length);
            var columns = text.TrimEnd().Sum(c => c < 0x80 ? 1 : 2);
            if (line.Length > 0 && width + columns > Columns && !NoLineBegins.Contains(text[0], StringComparison.Ordinal))
            {
                lines.Add(line.ToString().TrimEnd());
                (line, width) = (line.Clear(), 0);
            }

            line.Append(text);
            width += text.Sum(c => c < 0x80 ? 1 : 2);
        }

        lines.Add(line.ToString());
        return lines;
    }

    public override string ToString() => $"{Name}, {Columns} columns";

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])")]
    private static partial Regex Beside();

    [GeneratedRegex(@"[\d.,%]+ ?|.")]
    private static partial Regex Pieces();

    [GeneratedRegex("(.{4}[，》、督促])(?=[（“])")]
    private static partial Regex Split();
}
