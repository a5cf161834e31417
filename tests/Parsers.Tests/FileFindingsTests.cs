using Pipeline.Model;

namespace Pipeline.Parsers.Tests;

public class FileFindingsTests
{
    [Fact]
    public void What_is_wrong_with_a_file_is_told_of_each_filing_on_the_pages_concerned()
    {
        var filings = FileFindings.Noted(
            [Filing(1, 2), Filing(2, 3), Filing(6, 7)],
            [Finding("a", 2, 6), Finding("b", 3), Finding("c", 5)]);
        Assert.Equal(
            ["a 2", "a 2, b 3, c 5", "a 6"],
            filings.Select(f =>
                string.Join(", ", f.Findings.Select(x => $"{x.Subject} {string.Join(' ', x.Evidence.Select(e => e.Span.Page))}"))));
    }

    [Fact]
    public void A_document_hands_its_findings_to_its_filing()
    {
        var document = new ExtractedDocument([new Page(1, TextOrigin.Ocr, [new TextLine(1, 1, "关于召开会议的通知")])])
        {
            Findings = [Finding("page 1", 1)],
        };
        Assert.Equal(
            [FindingRule.DamagedFile, FindingRule.UnknownForm],
            Assert.Single(DocumentParser.Parse(document)).Findings.Select(f => f.Rule));
    }

    private static Filing Filing(int first, int last) => new() { Kind = FilingKind.Unknown, FirstPage = first, LastPage = last };

    private static Finding Finding(string subject, params int[] pages) =>
        new(FindingRule.DamagedFile, Severity.Warning, subject, "")
        {
            Evidence = [.. pages.Select(p => new Evidence(null, new TextSpan(p, 1, 1)))],
        };
}
