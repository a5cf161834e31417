using static Pipeline.Ingest.Tests.Formats.Word.WordFile;

namespace Pipeline.Ingest.Tests.Formats.Word;

public class WordNumberingTests
{
    private const string Lists =
        """
        <w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/><w:isLgl/></w:lvl>
          <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public void Numbers_of_lists_are_printed_text() =>
        Assert.Equal(["一、甲", "1.1 乙", "1.2 丙", "二、丁", "2.1 戊", "己"],
            Lines(Item("甲", 1, 0), Item("乙", 1, 1), Item("丙", 1, 1), Item("丁", 1, 0), Item("戊", 1, 1), Item("己", 1, 2)));

    [Fact]
    public void A_list_that_begins_anew_counts_from_one() =>
        Assert.Equal(["一、甲", "二、乙", "一、丙", "二、丁"], Lines(Item("甲", 1, 0), Item("乙", 1, 0), Item("丙", 2, 0), Item("丁", 2, 0)));

    [Fact]
    public void A_style_may_number_its_paragraphs_and_a_paragraph_may_refuse()
    {
        const string Styles = "<w:style w:styleId=\"S\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        var body =
            P("<w:pPr><w:pStyle w:val=\"S\"/></w:pPr>" + R("甲"))
            + P("<w:pPr><w:pStyle w:val=\"S\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" + R("乙"));
        Assert.Equal(["一、甲", "乙"], ReadFile.Lines(ReadFile.Of(Of(body, ("numbering", Lists), ("styles", Styles)), "a.docx").Document!));
    }

    private static string Item(string text, int list, int level) =>
        P($"<w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{R(text)}");

    private static string[] Lines(params string[] items) =>
        ReadFile.Lines(ReadFile.Of(Of(string.Concat(items), ("numbering", Lists)), "a.docx").Document!);
}
