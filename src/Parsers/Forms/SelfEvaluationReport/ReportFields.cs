namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>Labelled fields above and below a report's text. A label takes a colon here, since sentences begin with 单位 too.</summary>
internal static class ReportFields
{
    public static bool IsField(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', ':');
        return colon > 0 && FieldLabels.RoleOf(text[..colon]) is not null;
    }

    public static IReadOnlyList<LabelledField> Read(Paragraph paragraph) => IsField(paragraph.Text) ? FieldReader.Read(paragraph.AsLine) : [];
}
