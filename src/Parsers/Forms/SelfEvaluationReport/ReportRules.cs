using Pipeline.Model;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>Makes records of a report's parts.</summary>
internal sealed class ReportRules(FilingBuilder builder, ReportContent content)
{
    private readonly List<StatedFact> _facts = [];

    public void Apply()
    {
        foreach (var paragraph in content.Preamble)
            AddPreamble(paragraph);
        foreach (var section in content.Sections)
            AddSection(section);
        foreach (var paragraph in content.Closing)
            AddField(paragraph);
        builder.Goals.AddRange(ReportGoals.Of(content.Sections));
        SignedBy();
        builder.Evaluation = ReportEvaluation.Of(_facts);
        builder.Declare(MostUsedUnit());
        builder.FiscalYear ??= ReportYear.Of(content.Sections.SelectMany(s => s.Passages.Prepend(s.Words)).Select(p => p.Text));
    }

    private void AddPreamble(Paragraph paragraph)
    {
        if (!ReportFields.IsField(paragraph.Text) && ReportFields.Split(paragraph.Text) is var (name, value))
        {
            builder.TakeField(name, value);
            builder.Take(paragraph.Text);
            builder.AddHeader(name, value, paragraph.Spans);
            return;
        }

        AddField(paragraph);
        if (!ReportFields.IsField(paragraph.Text))
            builder.Facts.AddRange(AddFacts(new Passage(paragraph, 0), ""));
    }

    private void AddSection(ReportSection section)
    {
        builder.Take(section.Head.Text);
        foreach (var passage in section.Passages)
            builder.Take(passage.Paragraph.Text);
        builder.Sections.Add(
            new Section(section.Depth, section.Label, section.Heading, string.Join('\n', section.Passages.Select(p => p.Text)))
            {
                Facts = [.. section.Passages.Prepend(section.Words).SelectMany(p => AddFacts(p, section.Heading))],
                Evidence =
                [
                    .. Layout
                        .Spans.Union(section.Passages.SelectMany(p => p.Paragraph.Spans).Concat(section.Head.Spans))
                        .Select(s => new Evidence(null, s)),
                ],
            });
    }

    private IEnumerable<Fact> AddFacts(Passage passage, string heading)
    {
        var facts = StatedFact.Of(passage, heading).ToList();
        _facts.AddRange(facts);
        builder.Findings.AddRange(ReportChecks.Run(facts));
        return facts.Select(f => f.Fact);
    }

    private void AddField(Paragraph paragraph)
    {
        var fields = ReportFields.Read(paragraph);
        foreach (var field in fields)
            builder.Add(field);
        if (fields.Count == 0)
            builder.AddHeader(null, paragraph.Text, paragraph.Spans);
    }

    /// <summary>The name above the closing date is the agency's, where neither a field nor the title names one.</summary>
    private void SignedBy()
    {
        for (var i = 1; i < content.Closing.Count; i++)
            if (ClosingBlock.IsDate(content.Closing[i].Text) && ClosingBlock.IsSignature(content.Closing[i - 1]))
                builder.SuggestAgency(content.Closing[i - 1].Text, content.Closing[i - 1].Spans);
    }

    private string? MostUsedUnit() => _facts
        .Where(f => f.Figure.Unit is "万元" or "元")
        .CountBy(f => f.Figure.Unit)
        .OrderByDescending(u => u.Value)
        .Select(u => u.Key)
        .FirstOrDefault();
}
