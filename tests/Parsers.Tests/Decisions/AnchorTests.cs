using Pipeline.Parsers.Decisions;
using Xunit;

namespace Pipeline.Parsers.Tests.Decisions;

public sealed class AnchorTests
{
    [Fact]
    public void Rows_of_the_same_names_are_numbered_in_their_order() =>
        Assert.Equal(["31/满意度#1", "31/满意度#2", "11/满意度#1", "31/满意度#3"],
            Anchor.Of([["31", "满意度"], ["31", "满意度"], ["11", "满意度"], ["31", "满意度"]]));

    [Fact]
    public void Marks_of_paths_in_names_make_no_other_path() =>
        Assert.All(
            Anchor.Of([["a/b", "c"], ["a", "b/c"], ["a", "b", "c"], ["a\\", "b", "c"]]),
            a => Assert.EndsWith("#1", a, StringComparison.Ordinal));

    [Fact]
    public void A_name_that_looks_like_a_number_is_no_second_row() =>
        Assert.Equal(["a\\#1#1", "a#1"], Anchor.Of([["a#1"], ["a"]]));

    [Fact]
    public void What_has_no_name_is_told_by_its_number() => Assert.Equal(["#1", "#2"], Anchor.Of([[], [null]]));
}
