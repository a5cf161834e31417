using Pipeline.Parsers.Forms.SelfEvaluationScores;
using Pipeline.Parsers.Layout;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationScores;

public class DisplacedLineTests
{
    [Theory]
    [InlineData("in turn", "G30 W18 W12 G20 W10 W10", null)]
    [InlineData(
        "its group lacks it, and its score is above the other's weight",
        "G30 G20 W12 S14 S9 W10 S8 W10 S10 W18",
        "G30 G20 W18 W12 S14 S9 W10 S8 W10 S10"
    )]
    [InlineData("no one move makes the sums agree", "G30 W18 W11 G20 W10 W10", null)]
    public void A_line_goes_back_where_sums_and_scores_put_it(string _, string lines, string? sorted)
    {
        var fragments = Fragment.Of(TestText.Document(lines.Replace(' ', '\n')).Pages[0].Lines);
        var points = fragments
            .Select(
                (f, i) =>
                    (
                        i,
                        Role: f.Text[0] switch
                        {
                            'G' => PointsRole.Weight2,
                            'W' => PointsRole.Weight,
                            _ => PointsRole.Score,
                        }))
            .ToDictionary(p => p.i, p => p.Role);
        List<Fragment> numbers = [.. fragments.Select(f => f with { Text = f.Text[1..] })];

        var read = DisplacedLine.Return(numbers, points);

        Assert.Equal(sorted, read is null ? null : string.Join(' ', read.Select(f => fragments[numbers.IndexOf(f)].Text)));
    }
}
