using static Pipeline.Ingest.Tests.Formats.Word.WordFile;

namespace Pipeline.Ingest.Tests.Formats.Word;

public class WordTableTests
{
    private const string Begin = "<w:vMerge w:val=\"restart\"/>";
    private const string GoOn = "<w:vMerge/>";

    [Fact]
    public void Merged_cells_are_one() =>
        Assert.Equal(["甲*2×1|乙*1×2", "丙|丁"], Rows(
            Row(Tc("甲", Begin), Tc("乙", "<w:gridSpan w:val=\"2\"/>")), Row(Tc("", GoOn), Tc("丙"), Tc("丁"))));

    [Fact]
    public void A_merge_that_begins_anew_is_another_cell() =>
        Assert.Equal(["甲*2×1|1", "2", "乙*2×1|3", "4"], Rows(
            Row(Tc("甲", Begin), Tc("1")), Row(Tc("", GoOn), Tc("2")), Row(Tc("乙", Begin), Tc("3")), Row(Tc("", GoOn), Tc("4"))));

    [Fact]
    public void A_row_may_begin_further_right()
    {
        var document = Document(Row(Tc("甲"), Tc("乙")), "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Tc("丙") + "</w:tr>");
        Assert.Equal(1, document.Pages[0].Grids[0].Row(1).Single().Column);
    }

    [Fact]
    public void Rows_and_cells_that_were_deleted_are_gone_and_inserted_ones_are_there() =>
        Assert.Equal(["甲|乙", "戊|己"], Rows(
            Row(Tc("甲"), Tc("旧", "<w:cellDel/>"), Tc("乙")), $"<w:tr><w:trPr><w:del/></w:trPr>{Tc("丙")}{Tc("丁")}</w:tr>",
            $"<w:ins>{Row($"<w:sdt><w:sdtContent>{Tc("戊")}</w:sdtContent></w:sdt>", Tc("己"))}</w:ins>"));

    [Fact]
    public void A_hidden_row_is_said()
    {
        var document = Document(Row(Tc("甲"), Tc("乙")), $"<w:tr><w:trPr><w:hidden/></w:trPr>{Tc("丙")}{Tc("丁")}</w:tr>");
        Assert.Equal(["甲|乙"], ReadFile.Rows(document));
        Assert.Equal("丙丁", Assert.Single(document.Findings).Subject);
    }

    [Fact]
    public void A_small_table_in_a_cell_is_text_of_it_and_a_frame_around_tables_is_none()
    {
        var inner = $"<w:tbl>{Row(Tc("1."), Tc("完成"))}</w:tbl>";
        Assert.Equal(["年度目标在表里写得长一些|1. 完成"], Rows(Row(Tc("年度目标在表里写得长一些"), $"<w:tc>{inner}<w:p/></w:tc>")));
        Assert.Equal(["1.|完成"], Rows(Row($"<w:tc>{inner}<w:p/></w:tc>")));
    }

    [Fact]
    public void A_place_names_its_table_row_and_column() =>
        Assert.Equal(
            "table 1, row 2, column 2",
            Document(Row(Tc("甲"), Tc("乙")), Row(Tc("丙"), Tc("丁"))).Pages[0].Grids[0][1, 1]!.Spans[0].Cell);

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "nested too deeply")]
    [InlineData("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "nested too deeply")]
    public void A_document_nested_without_end_is_refused(string begin, string end, string reason) =>
        Assert.Contains(
            reason,
            ReadFile
                .Of(Of(string.Concat(Enumerable.Repeat(begin, 20_000)) + string.Concat(Enumerable.Repeat(end, 20_000))), "a.docx")
                .Refusal,
            StringComparison.Ordinal);

    [Fact]
    public void A_document_that_unpacks_without_end_is_refused() =>
        Assert.Contains(
            "unpacks to more than 50 MB",
            ReadFile.Of(Of(P(R(new string('a', 51 << 20)))), "a.docx").Refusal,
            StringComparison.Ordinal);

    [Fact]
    public void Entities_of_a_document_are_not_resolved() =>
        Assert.Contains("damaged", ReadFile.Of(Of("", ("styles", "&x;")), "a.docx").Refusal, StringComparison.Ordinal);

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static Model.ExtractedDocument Document(params string[] rows) =>
        ReadFile.Of(Of($"<w:tbl>{string.Concat(rows)}</w:tbl>"), "a.docx").Document!;

    private static string[] Rows(params string[] rows) => ReadFile.Rows(Document(rows));
}
