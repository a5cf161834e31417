using Pipeline.Ingest.Query;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Query;

public class TextHitTests
{
    [Theory]
    [InlineData("办公设备", "设备", "办公设备")]
    [InlineData("办 公\n设 备", "公设", "办 公 设 备")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六甲乙一二三四五六七八九十一二三四五六七八九十一二三四五六", "甲乙",
        "…三四五六七八九十一二三四五六七八九十一二三四五六甲乙一二三四五六七八九十一二三四五六七八九十一二三四…")]
    [InlineData("𬭩一二三四五六七八九十一二三四五六七八九十一二三甲", "甲", "𬭩一二三四五六七八九十一二三四五六七八九十一二三甲")]
    public void Shows_the_words_with_what_stands_around_them(string text, string word, string snippet) =>
        Assert.Equal(snippet, TextHit.Find(text, FullText.Fold(text), FullText.Fold(word))?.Snippet(text));

    [Fact]
    public void Knows_when_there_is_no_hit() => Assert.Null(TextHit.Find("办公", "办公", "设备"));
}
