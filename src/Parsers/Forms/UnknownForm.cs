using Pipeline.Model;

namespace Pipeline.Parsers.Forms;

/// <summary>A document no form was recognised in, or what stands around its forms: kept as pages and text, with a finding.</summary>
internal static class UnknownForm
{
    /// <param name="besideForms">Whether forms stand beside it in the document.</param>
    public static Filing Read(FormPart part, bool besideForms = false) =>
        new()
        {
            Kind = FilingKind.Unknown,
            FirstPage = part.FirstPage,
            LastPage = part.LastPage,
            LeftOutPages = besideForms ? PagesWithout(part) : [],
            Findings =
            [
                new Finding(
                    FindingRule.UnknownForm,
                    besideForms ? Severity.Info : Severity.Warning,
                    part.Lines.Count > 0 ? part.Lines[0].Text.Trim() : "",
                    besideForms
                        ? "this part of the document is no form that is read; its text is kept and can be searched, and the forms "
                            + "in it are filings of their own."
                        : "no known form was recognised; a title or the headings of one of the forms listed in the README were "
                            + "expected. The text is kept and can be searched."),
            ],
        };

    /// <summary>The pages between its first and its last one on which nothing of it stands.</summary>
    private static List<int> PagesWithout(FormPart part)
    {
        var own = part.Lines.Select(l => l.Page).ToHashSet();
        return [.. Enumerable.Range(part.FirstPage, part.LastPage - part.FirstPage + 1).Where(p => !own.Contains(p))];
    }
}
