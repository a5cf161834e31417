using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>Cuts a document into its forms. A form begins at its title; a document with one title, or with none, is one form.</summary>
internal static class PartSplitter
{
    /// <summary>The parts in reading order, each with the form that reads it; the form is null where none is recognised.</summary>
    public static IReadOnlyList<(IForm? Form, FormPart Part)> Split(ExtractedDocument document)
    {
        var lines = TextOf(document);
        var starts = Starts(lines);
        var parts = new List<(IForm?, FormPart)>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Line : lines.Count;
            parts.AddRange(FormSeries.Split(Part(document, lines[starts[i].Line..end])).Select(p => (starts[i].Form, p)));
        }

        return parts;
    }

    /// <summary>The lines without page numbers, running heads and feet; a labelled field is kept though every page prints it.</summary>
    private static List<TextLine> TextOf(ExtractedDocument document)
    {
        var lines = document.Pages.SelectMany(p => p.Lines).Where(l => !l.IsAside && !string.IsNullOrWhiteSpace(l.Text)).ToList();
        var outside = new FormPart(lines, [.. document.Pages.SelectMany(p => p.Grids)]).LinesOutsideGrids;
        var (running, places) = (new RunningLines(outside), outside.Select(l => (l.Page, l.Number)).ToHashSet());
        return [.. lines.Where(l => !places.Contains((l.Page, l.Number)) || !running.Are(l) || FieldReader.Read(l).Count > 0 || Title.IsYearLine(l.Text) || FirstBlock.Follows(lines, l))];
    }

    private static List<(int Line, IForm? Form)> Starts(List<TextLine> lines)
    {
        var titles = Titles(lines);
        if (titles.Count == 0)
            return [(0, ByMarks(lines))];
        var before = titles[0].Line > 0 ? ByMarks(lines[..titles[0].Line]) : null;
        return before is null
            ? [(0, titles[0].Form), .. titles.Skip(1)]
            : [(0, before), .. titles];
    }

    /// <summary>The titles under which the form that they name does stand.</summary>
    private static List<(int Line, IForm? Form)> Titles(List<TextLine> lines)
    {
        var found = new List<(int Line, IForm? Form)>();
        foreach (var form in FormTable.Forms)
            found.AddRange(Titles(lines, form.Signature).Select(t => (Start(lines, t), (IForm?)form)));
        found.Sort((a, b) => a.Line.CompareTo(b.Line));
        if (found.Count == 1)
            return Shows(found[0].Form!, lines) ? found : [];
        return [.. found.Where((t, i) => Shows(t.Form!, lines[t.Line..(i + 1 < found.Count ? found[i + 1].Line : lines.Count)]))];
    }

    private static IEnumerable<Title> Titles(List<TextLine> lines, FormSignature signature)
    {
        var seen = new HashSet<string>();
        for (var title = Title.Find(lines, signature); title is not null; title = Title.Find(lines, signature, title.FirstLine + title.LineCount))
            if (seen.Add(title.Text) || !signature.IsRunningHead)
                yield return title;
    }

    /// <summary>A form begins with its title, or with the attachment mark above it.</summary>
    private static int Start(List<TextLine> lines, Title title) =>
        title.FirstLine > 0 && AttachmentMark.Is(lines[title.FirstLine - 1].Text) ? title.FirstLine - 1 : title.FirstLine;

    private static bool Shows(IForm form, IEnumerable<TextLine> lines)
    {
        var text = Squeezed(lines);
        return form.Signature.CountMarks(text) >= form.Signature.MarksNeeded
            || (form.Signature.IsOfTable && FormMarks.Common.Count(m => text.Contains(m, StringComparison.Ordinal)) >= FormMarks.Needed);
    }

    private static IForm? ByMarks(IEnumerable<TextLine> lines)
    {
        var text = Squeezed(lines);
        return FormTable.Forms
            .Select(form => (form, count: form.Signature.CountMarks(text)))
            .Where(x => x.count > x.form.Signature.MarksNeeded)
            .OrderByDescending(x => (double)x.count / x.form.Signature.Marks.Count)
            .Select(x => x.form)
            .FirstOrDefault();
    }

    private static string Squeezed(IEnumerable<TextLine> lines) => string.Concat(lines.Select(l => Squeeze.Text(l.Text)));

    private static FormPart Part(ExtractedDocument document, List<TextLine> lines)
    {
        var numbers = lines.Select(l => (l.Page, l.Number)).ToHashSet();
        var grids = document.Pages.SelectMany(p => p.Grids).Select(g => PartGrid.Of(g, numbers)).OfType<TableGrid>().ToList();
        return FaultyTables.Without(new FormPart(lines, grids.Count > 0 ? grids : TabTable.Read(lines)));
    }
}
