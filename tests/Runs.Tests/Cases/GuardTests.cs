namespace Pipeline.Runs.Tests.Cases;

/// <summary>What no stored row may be, whatever the layout: better no row than a wrong row. Asked of all the cases, read or not.</summary>
[Collection(nameof(CaseDatabase))]
public class GuardTests(CaseDatabase cases)
{
    private const string Comparators =
        "'=', '>', '>=', '<', '<=', '~', '≥', '≤', '≧', '≦', '＞', '＜', '＝', '定性', '定量'";

    // Labels that forms print in front of or above a cell. A project's name holds none of them.
    private static readonly string[] Labels =
    [
        "项目名称", "主管部门", "实施单位", "年度资金总额", "资金总额", "其中：", "财政拨款", "其他资金", "一级指标", "二级指标", "三级指标", "指标值",
        "年度目标", "总体目标", "绩效指标", "预期目标", "实际完成", "分值", "权重", "得分", "执行率", "预算数", "执行数", "数量指标", "质量指标",
    ];

    [Fact]
    public void No_level_is_a_number_or_a_comparator() => NoRow($"""
        WITH levels AS (
            SELECT filing_id, level1 AS level FROM indicators UNION ALL SELECT filing_id, level2 FROM indicators
            UNION ALL SELECT filing_id, level3 FROM indicators UNION ALL SELECT filing_id, level1 FROM score_items
            UNION ALL SELECT filing_id, level2 FROM score_items UNION ALL SELECT filing_id, level3 FROM score_items)
        SELECT file, level FROM levels JOIN files USING (filing_id)
        WHERE level IN ({Comparators}) OR (level GLOB '*[0-9]*' AND NOT level GLOB '*[^0-9.,%％‰<>=≥≤≧≦＞＜＝±+ -]*')
        """);

    [Fact]
    public void No_project_is_named_by_a_label() => NoRow($"""
        SELECT file, name FROM projects JOIN files USING (filing_id)
        WHERE {string.Join(" OR ", Labels.Select(l => $"name LIKE '%{l}%'"))}
        """);

    [Fact]
    public void No_target_is_a_bare_heading() => NoRow($"""
        SELECT file, annual_target FROM indicators JOIN files USING (filing_id)
        WHERE annual_target IN ({string.Join(", ", Labels.Select(l => $"'{l}'"))})
        """);

    [Fact]
    public void No_score_is_above_its_weight_unless_a_finding_says_so() => NoRow("""
        SELECT file, level3 FROM score_items JOIN files USING (filing_id)
        WHERE score > weight
            AND NOT EXISTS (SELECT 1 FROM findings f WHERE f.filing_id = score_items.filing_id AND rule = 'score-exceeds-weight')
        """);

    [Fact]
    public void No_amount_is_stored_without_a_unit() => NoRow("""
        SELECT file, item FROM budget_items JOIN filings USING (filing_id) JOIN files USING (filing_id)
        WHERE amount_unit IS NULL AND amount_fen IS NOT NULL AND amount_fen <> 0
        """);

    [Fact]
    public void No_amount_exceeds_a_trillion_yuan() => NoRow("""
        SELECT file, item FROM budget_items JOIN files USING (filing_id) WHERE amount_fen > 100000000000000
        """);

    [Fact]
    public void A_block_that_was_not_understood_gives_one_finding() => NoRow("""
        SELECT file, subject FROM findings JOIN files USING (filing_id) WHERE rule = 'layout-not-understood'
        GROUP BY filing_id, subject HAVING count(*) > 1
        """);

    /// <summary>A form has at most six kinds of blocks; a finding for each cell would be hundreds.</summary>
    [Fact]
    public void A_form_that_was_not_understood_gives_no_finding_for_each_cell() => NoRow("""
        SELECT file, count(*) || ' of ' || rule FROM findings JOIN files USING (filing_id)
        WHERE rule IN ('layout-not-understood', 'unparsed-text')
        GROUP BY filing_id, rule HAVING count(*) > 6
        """);

    [Fact]
    public void No_rule_of_the_program_fails() =>
        NoRow("SELECT file, message FROM findings JOIN files USING (filing_id) WHERE rule = 'internal-error'");

    /// <param name="sql">Gives the file and what is wrong of each row that should not be there; a join of files gives the file.</param>
    private void NoRow(string sql)
    {
        using var database = cases.Open();
        var names = CaseFolder.Names.ToDictionary(CaseFolder.Sha256);
        using var command = database.CreateCommand();
        command.CommandText = $"WITH files AS (SELECT filing_id, sha256 AS file FROM filings) SELECT * FROM ({sql})";
        using var reader = command.ExecuteReader();
        var wrong = new List<string>();
        while (reader.Read())
            wrong.Add($"{names[reader.GetString(0)]}: {(reader.IsDBNull(1) ? "" : reader.GetValue(1))}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
