using Pipeline.Model;
using Pipeline.Parsers.Layout;
using Pipeline.Parsers.Scans;
using Pipeline.Parsers.Text;

namespace Pipeline.Parsers.Blocks;

/// <summary>Tells of headings and labels that were taken for known ones which they differ from by a character.</summary>
internal static class MisprintNotes
{
    private const string Reason = "a heading or label that differs from a known one by one character";

    /// <param name="mended">The printed text with the right character.</param>
    public static Misreading Of(string printed, string mended, IReadOnlyList<TextSpan> spans) =>
        new(spans, Heading.Bare(printed), Heading.Bare(mended), Reason);

    /// <summary>The corrections of rows that such a text is stored in, and a finding for each that stands in no row.</summary>
    public static Filing Noted(Filing filing, IReadOnlyList<Misreading> misprints)
    {
        if (misprints.Count == 0)
            return filing;
        var corrections = misprints.Select(m => (Misprint: m, Correction: CorrectedFields.Of(filing, m))).ToList();
        return filing with
        {
            Corrections = [.. filing.Corrections, .. corrections.Select(c => c.Correction).OfType<Correction>()],
            Findings = [.. filing.Findings, .. corrections.Where(c => c.Correction is null).Select(c => Finding(c.Misprint))],
        };
    }

    private static Finding Finding(Misreading misprint) => new(FindingRule.MisprintedLabel, Severity.Info, misprint.Read,
        $"{Place(misprint)}{misprint.Read} is no heading or label that is known, and was taken for {misprint.Stored}, "
        + "from which it differs by one character; if it says something else, what stands under or beside it was misread: "
        + "compare with the original")
    {
        Evidence = [.. misprint.Spans.Select(s => new Evidence(null, s))],
    };

    private static string Place(Misreading misprint) =>
        misprint.Spans is [var first, ..] ? $"page {first.Page}, line {first.LineFrom}: " : "";
}
