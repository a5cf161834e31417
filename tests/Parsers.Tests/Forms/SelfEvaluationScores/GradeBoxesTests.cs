using Pipeline.Parsers.Forms.SelfEvaluationScores;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationScores;

public class GradeBoxesTests
{
    [Theory]
    [InlineData("þ优  90分≤得分≤100分； □良  80分≤得分＜90分；□中；□差", "优")]
    [InlineData("优  90分≤得分≤100分; √良  80分≤得分＜90分; 中", "良")]
    [InlineData("□优 □良 ■ 中 □差", "中")]
    [InlineData("优□ 良☑ 中□ 差□", "良")]
    [InlineData("优（ ） 良（√） 中（ ） 差（ ）", "良")]
    [InlineData("良好", "良好")]
    [InlineData("□优 □良 □中 □差", null)]
    [InlineData("√优 √良 □中 □差", null)]
    public void The_ticked_grade_is_read(string text, string? grade) => Assert.Equal(grade, GradeBoxes.Read(text));
}
