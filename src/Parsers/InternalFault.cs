using Pipeline.Model;
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

    private static Finding Of(IForm form, FormPart part, Exception e) => new(
        FindingRule.InternalError,
        Severity.Error,
        part.Lines.Count > 0 ? part.Lines[0].Text.Trim() : "",
        $"a rule for forms of kind {form.Kind} failed, which is a fault of this program ({e.Message.TrimEnd('.')}): the text is kept and no row was stored; please report it with the file")
    {
        Evidence = [.. part.Lines.GroupBy(l => l.Page).Select(g => new Evidence(null, new TextSpan(g.Key, g.First().Number, g.Last().Number)))],
    };
}
