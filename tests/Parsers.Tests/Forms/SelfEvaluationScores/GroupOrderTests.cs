using Pipeline.Parsers.Forms.SelfEvaluationScores;

namespace Pipeline.Parsers.Tests.Forms.SelfEvaluationScores;

public class GroupOrderTests
{
    [Theory]
    [InlineData("in turn", "4 6 5 5", "10 10", "0 1")]
    [InlineData("printed before its turn", "3 3 4 5 6 4", "10 6 9", "1 2 0")]
    [InlineData("equal groups stay in turn", "2 2 4 3 1", "4 4 4", "0 1 2")]
    [InlineData("a choice that leaves others without parts is taken back", "1 1 2", "2 1 1", "1 2 0")]
    [InlineData("sums that agree with no order", "2 2 2", "3 3", "0 1")]
    public void Groups_follow_the_sums_of_their_parts(string _, string parts, string groups, string order) =>
        Assert.Equal(order, string.Join(' ', GroupOrder.Of(Numbers(parts), Numbers(groups))));

    private static decimal[] Numbers(string text) => [.. text.Split(' ').Select(decimal.Parse)];
}
