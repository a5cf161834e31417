using Pipeline.Model;
using Pipeline.Parsers.Forms.Documents;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Forms;

/// <summary>Cuts a document into its forms. A form begins at its title; a document with one title, or with none, is one form.</summary>
internal static class PartSplitter
{
    /// <summary>
    /// The parts in reading order, each with the form that reads it; the form is null where none is recognised, and for the one part of
    /// what stands around the forms of a whole document.
    /// </summary>
    public static IReadOnlyList<(IForm? Form, FormPart Part)> Split(ExtractedDocument document)
    {
        var lines = TextOf(document);
        var starts = Starts(lines);
        var pieces = new DocumentPieces(text => Part(document, text));
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Line : lines.Count;
            pieces.Add(starts[i].Form, lines[starts[i].Line..end], starts[i].Title - starts[i].Line);
        }

        return pieces.Parts();
    }

    /// <summary>The lines without page numbers, running heads and feet; a labelled field is kept though every page prints it.</summary>
    private static List<TextLine> TextOf(ExtractedDocument document)
    {
        var lines = document.Pages.SelectMany(p => p.Lines).Where(l => !l.IsAside && !string.IsNullOrWhiteSpace(l.Text)).ToList();
        var outside = new FormPart(lines, [.. document.Pages.SelectMany(p => p.Grids)]).LinesOutsideGrids;
        var (running, places) = (new RunningLines(outside), outside.Select(l => (l.Page, l.Number)).ToHashSet());
        return
        [
            .. lines.Where(l =>
                !places.Contains((l.Page, l.Number))
                || !running.Are(l)
                || FieldReader.Read(l).Count > 0
                || Title.IsYearLine(l.Text)
                || FirstBlock.Follows(lines, l)),
        ];
    }

    /// <summary>Where the parts begin, and where the titles of their forms do.</summary>
    private static List<(int Line, int Title, IForm? Form)> Starts(List<TextLine> lines)
    {
        var titles = Titles(lines).ConvertAll(t => (t.Line, Title: t.Line, t.Form));
        if (titles.Count == 0)
            return [(0, 0, ByMarks(lines))];
        var before = titles[0].Line > 0 ? ByMarks(lines[..titles[0].Line]) : null;
        return before is null
            ? [(0, titles[0].Line, titles[0].Form), .. titles.Skip(1)]
            : [(0, 0, before), .. titles];
    }

    /// <summary>The titles under which the form that they name does stand.</summary>
    private static List<(int Line, IForm? Form)> Titles(List<TextLine> lines)
    {
        var contents = TableOfContents.Find(lines);
        var found = new List<(int Line, IForm? Form)>();
        foreach (var form in FormTable.Forms)
            found.AddRange(
                Titles(lines, form.Signature).Where(t => !contents.Contains(t.FirstLine)).Select(t => (Start(lines, t), (IForm?)form)));
        found.Sort((a, b) => a.Line.CompareTo(b.Line));
        if (found.Count == 1)
            return Shows(found[0].Form!, lines) ? found : [];
        return [.. found.Where((t, i) => Shows(t.Form!, lines[t.Line..End(i + 1)]) || (!t.Form!.Signature.IsOfTable && GoesOn(t, i)))];

        int End(int next) => next < found.Count ? found[next].Line : lines.Count;

        // A report with a form in its text shows its outline before and after it.
        bool GoesOn((int Line, IForm? Form) report, int i)
        {
            var end = found.FindIndex(i + 1, t => t.Form == report.Form) is >= 0 and var next ? found[next].Line : lines.Count;
            return Shows(report.Form!, lines[report.Line..end]) && new ReportOutline(lines[report.Line..End(i + 1)]) is var outline
                && lines[End(i + 1)..end].Exists(outline.GoesOn);
        }
    }

    private static IEnumerable<Title> Titles(List<TextLine> lines, FormSignature signature)
    {
        var seen = new HashSet<string>();
        for (
            var title = Title.Find(lines, signature);
            title is not null;
            title = Title.Find(lines, signature, title.FirstLine + title.LineCount))
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
            .Where(x => x.count > x.form.Signature.MarksNeeded && (x.form.Signature.IsOfTable || !PublishedAccounts.Are(text)))
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
