using Pipeline.Model;
using Pipeline.Parsers.Checks;

namespace Pipeline.Parsers.Tests.Checks;

public class PrintedNoteTests
{
    [Theory]
    [InlineData("", "优90 良80 中60 差0")]
    [InlineData("评价等级 √优 90分≤得分≤100分； □良 80分≤得分＜90分； □中 60分≤得分＜80分； □差 得分＜60分", "优90 良80 中60 差0")]
    [InlineData("注：优（85（含）-100分）、良（75（含）-85分）、中（60（含）-75分）、差（60分以下）", "优85 良75 中60 差0")]
    [InlineData("注：评价等级分为优（≥95分）、良（≥85分）、中（≥70分）、差（＜70分）。", "优95 良85 中70 差0")]
    [InlineData("优秀：90-100，良好：80-90，中：70-80，低：60-70，差：60以下", "优90 良80 中70 低60 差0")]
    public void Grades_begin_where_the_form_says(string printed, string expected) =>
        Assert.Equal(expected, string.Join(' ', Note(printed).Grades()!.Select(g => $"{g.Grade}{g.From}")));

    [Fact]
    public void Bounds_that_do_not_fall_are_not_relied_on() => Assert.Null(Note("注：优（60-70分）、良（80-90分）").Grades());

    [Theory]
    [InlineData("", 0.6)]
    [InlineData("分别按照该指标对应分值区间100-80%（含80%）、80-60%（含60%）、60-0%合理确定分值。", 0.6)]
    [InlineData("分别按照100%-80%(含80%)、80%-50%(含50%)、50%-0%合理确定分值。", 0.5)]
    public void What_is_reached_in_part_begins_where_the_form_says(string printed, double expected) =>
        Assert.Equal((decimal)expected, Note(printed).PartlyFrom);

    [Theory]
    [InlineData("", null)]
    [InlineData("若定量指标为反向指标（即指标值为≤*），则得分计算方法应用年度指标值（A）/全年实际值（B）*该指标分值。", "target/actual")]
    public void The_formula_for_less_is_better_is_that_of_the_form(string printed, string? expected) =>
        Assert.Equal(expected, Note(printed).Reverse);

    private static PrintedNote Note(string printed) =>
        new(new Filing { Kind = FilingKind.SelfEvaluationScores, HeaderFields = [new HeaderField(null, printed)] });
}
