using System.Globalization;
using Pipeline.Model;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

/// <summary>Finds what belongs to the pages and not to the text: running heads and feet, bare page numbers.</summary>
internal static class PageFurniture
{
    private const int ShortestHead = 4;

    /// <summary>The lines without furniture. What a running head says is kept once, as a note, unless it is the title.</summary>
    public static IReadOnlyList<TextLine> Without(IEnumerable<TextLine> lines, FilingBuilder builder)
    {
        var all = lines.Where(l => Squeeze.Text(l.Text) != builder.Title).ToList();
        var numbers = PageNumbers(all);
        var heads = RunningHeads(all.Except(numbers));
        foreach (var number in numbers)
            builder.Take(number.Text);
        foreach (var head in heads)
            builder.AddHeader(null, Wrapping.Tidy(head.First().Text), [.. head.Select(l => l.Span)]);
        var furniture = numbers.Concat(heads.SelectMany(h => h)).ToHashSet();
        return [.. all.Where(l => !furniture.Contains(l))];
    }

    /// <summary>Lines that stand first, or last, on half of the pages or more, and are no rest of a sentence.</summary>
    private static List<IGrouping<string, TextLine>> RunningHeads(IEnumerable<TextLine> lines)
    {
        var pages = lines.GroupBy(l => l.Page).ToList();
        return [.. Repeated(pages.Select(p => p.First())), .. Repeated(pages.Select(p => p.Last()))];

        IEnumerable<IGrouping<string, TextLine>> Repeated(IEnumerable<TextLine> edges) =>
            edges
                .GroupBy(l => Squeeze.Text(l.Text))
                .Where(g =>
                    g.Count() > 1 && g.Count() * 2 >= pages.Count && g.Key.Length >= ShortestHead && g.Key[^1] is not ('。' or '；' or '，'));
    }

    /// <summary>Lines that are a number only and count up through the report.</summary>
    private static HashSet<TextLine> PageNumbers(List<TextLine> lines)
    {
        var numbers = lines.Select(l => (Line: l, Number: NumberOf(l))).Where(x => x.Number > 0).ToList();
        var counting = numbers
            .Zip(numbers.Skip(1))
            .Where(x => x.Second.Number == x.First.Number + 1)
            .SelectMany(x => new[] { x.First.Line, x.Second.Line });
        return [.. numbers is [{ Number: 1 }] ? numbers.Select(n => n.Line) : counting];
    }

    private static int NumberOf(TextLine line)
    {
        var text = line.Text.AsSpan().Trim();
        return
            text.Length <= 3
            && NumberReader.DigitCount(text) == text.Length
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
    }
}
