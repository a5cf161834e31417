using Pipeline.Model;

namespace Pipeline.Parsers.Forms;

/// <summary>A document no form was recognised in: kept as pages and text, with a finding.</summary>
internal static class UnknownForm
{
    public static Filing Read(FormPart part) => new()
    {
        Kind = FilingKind.Unknown,
        FirstPage = part.FirstPage,
        LastPage = part.LastPage,
        Findings =
        [
            new Finding(
                FindingRule.UnknownForm,
                Severity.Warning,
                part.Lines.Count > 0 ? part.Lines[0].Text.Trim() : "",
                "no known form was recognised; a title or the headings of one of the forms listed in the README were expected. The text is kept and can be searched."),
        ],
    };
}
