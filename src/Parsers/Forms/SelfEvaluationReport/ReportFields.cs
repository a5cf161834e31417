using System.Buffers;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Outline;
using Pipeline.Parsers.Forms.SelfEvaluationReport.Paragraphs;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport;

/// <summary>Labelled fields above and below a report's text. A label takes a colon here, since sentences begin with 单位 too.</summary>
internal static class ReportFields
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；、,;");

    // 项目实施单位（公章）, 联系人及联系电话.
    private const int LongestLabel = 14;

    // 项目名称：… with a project's name of some lines.
    private const int LongestField = 80;

    public static bool IsField(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', ':');
        return colon > 0 && FieldLabels.RoleOf(text[..colon]) is not null;
    }

    /// <summary>
    /// Whether a line is a label with its value, as cover pages have them one a line: 绩效自评日期：2024年5月. Sentences have other marks before
    /// the colon, and lists of points a number; 现将情况报告如下： has no value.
    /// </summary>
    public static bool IsLabelled(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', ':');
        return colon is > 1 and <= LongestLabel && !text.AsSpan(0, colon).ContainsAny(Marks) && ListLabel.Read(text) is null
            && text.Length <= LongestField && !text.AsSpan(colon + 1).IsWhiteSpace();
    }

    /// <summary>A label that is not known, with its value; null for a text that is no such line.</summary>
    public static (string Name, string Value)? Split(string text)
    {
        // （评价单位：河西县财政局）
        var bare = text is ['（' or '(', .. var inner, '）' or ')'] ? inner : text;
        return IsLabelled(bare) && bare.AsSpan().IndexOfAny('：', ':') is var colon
            ? (bare[..colon].Trim(), bare[(colon + 1)..].Trim())
            : null;
    }

    public static IReadOnlyList<LabelledField> Read(Paragraph paragraph) =>
        IsField(paragraph.Text) ? FieldReader.Read(paragraph.AsLine) : [];
}
