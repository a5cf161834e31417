using Pipeline.Model;
using Pipeline.Parsers.Checks;
using Pipeline.Parsers.Forms;

namespace Pipeline.Parsers;

/// <summary>
/// What becomes of a part of a document over which a rule of this program failed: its pages and text are kept, with a finding that says
/// so.
/// </summary>
internal static class InternalFault
{
    public static Filing Read(IForm form, FormPart part)
    {
        try
        {
            return form.Read(part);
        }
#pragma warning disable CA1031 // A fault of a rule costs one part of one file, whatever it is.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return UnknownForm.Read(part) with { Findings = [Of(form, part, e)] };
        }
    }

    /// <summary>The filing with what its checks find; where one of them fails, with a finding that says so.</summary>
    public static Filing Checked(Filing filing)
    {
        try
        {
            return FilingChecks.Noted(UnsureRows.Named(filing));
        }
#pragma warning disable CA1031 // A fault of a check costs its findings, whatever it is, and no row.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            var finding = new Finding(FindingRule.InternalError, Severity.Error, filing.Title ?? filing.Kind,
                $"a check of what the filing adds up to failed, which is a fault of this program ({e.Message.TrimEnd('.')}): its rows are "
                    + "stored, and what does not add up is not told; please report it with the file")
            {
                Evidence = [.. filing.Evidence.Where(x => x.Field is null)],
            };
            return filing with { Findings = [.. filing.Findings, finding] };
        }
    }

    private static Finding Of(IForm form, FormPart part, Exception e) =>
        new(
            FindingRule.InternalError,
            Severity.Error,
            part.Lines.Count > 0 ? part.Lines[0].Text.Trim() : "",
            $"a rule for forms of kind {form.Kind} failed, which is a fault of this program ({e.Message.TrimEnd('.')}): the text is "
                + $"kept and no row was stored; please report it with the file")
        {
            Evidence =
            [
                .. part.Lines.GroupBy(l => l.Page).Select(g => new Evidence(null, new TextSpan(g.Key, g.First().Number, g.Last().Number))),
            ],
        };
}
