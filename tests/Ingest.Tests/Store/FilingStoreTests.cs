using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Store;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Store;

public sealed class FilingStoreTests : IDisposable
{
    // Evidence itself, the index, and what became of what people decided elsewhere.
    private static readonly string[] Unplaced = ["evidence", "full_text_entries", "full_text", "decision_states"];

    private readonly StoreFixture _db = new();

    [Theory]
    [InlineData("SELECT sha256, part, file_name, kind, title, agency, fiscal_year, amount_unit, text_origin, page_count FROM filings",
        "aa|1|表.txt|department-targets|部门整体预算绩效目标表|某某市文化局|2024|万元|txt|2")]
    [InlineData("SELECT page, text_origin, text, width FROM pages", "1|txt|部门整体预算\n绩效目标表|", "2|txt|第二页|")]
    [InlineData("SELECT ordinal, name, value FROM header_fields", "1|填报人|张三", "2||注：单位为万元")]
    [InlineData(
        "SELECT ordinal, item, amount_fen, amount_text FROM budget_items",
        "1|总预算|140840000000|140,840.00",
        "2|其他||",
        "3|年度资金总额·全年执行数|95|0.95"
    )]
    [InlineData(
        "SELECT ordinal, project_id, side, source, stage, execution_rate FROM budget_items",
        "1|||||",
        "2|||||",
        "3|1|funds|total|paid|95.00%"
    )]
    [InlineData("SELECT ordinal, text, completion FROM goals", "1|完成年度任务|已完成")]
    [InlineData("SELECT ordinal, name, content, amount_fen, expected_result FROM tasks", "1|展览|举办展览|0|群众满意")]
    [InlineData(
        "SELECT ordinal, name, funding_agency, total_fen, fiscal_appropriation_fen, special_account_fen, other_funds_fen, goal FROM projects",
        "1|图书购置|某某市图书馆|100|90||10|购书"
    )]
    [InlineData(
        "SELECT ordinal, project_id, level1_code, level1, level2_code, level2, level3, period_target, annual_target FROM indicators",
        "1||1|产出指标|11|数量指标|购买图书||≥5页",
        "2||1|产出指标|11|数量指标|购买图书||≥6页",
        "1|1|1|产出指标|11|数量指标|购买图书||≥41万页"
    )]
    [InlineData("SELECT indicator_id, weight, explanation FROM indicators", "1||", "2||", "3|12.5|以验收单为准")]
    [InlineData(
        "SELECT indicator_id, horizon, ordinal, text, label, comparator, low, high, unit, low_scaled, unit_scaled FROM indicator_values WHERE indicator_id = 3 ORDER BY indicator_value_id",
        "3|annual|1|≥41万页||>=|41||万页|410000|页",
        "3|actual|1|42万页||=|42||万页|420000|页"
    )]
    [InlineData(
        "SELECT ordinal, level1, level1_weight, level2, level3, weight, score, improvement FROM score_items",
        "1|履职效能|50||数量|1.5|1.25|加强管理",
        "2||||购买图书|||"
    )]
    [InlineData("SELECT ordinal, indicator_id, target, actual FROM score_items", "1|||", "2|3|≥41万页|42万页")]
    [InlineData("SELECT total_weight, total_score, grade FROM evaluations", "100|98.5|优")]
    [InlineData("SELECT ordinal, depth, label, heading, text FROM sections", "1|1|一、|基本情况|正文。")]
    [InlineData("SELECT ordinal, section_ordinal, metric, value, unit, sentence FROM facts", "1|||3|人|共3人。", "2|1|经费|7|万元|经费7万元。")]
    [InlineData("SELECT ordinal, rule, severity, subject, message FROM findings", "1|budget-total-mismatch|error|总预算|found 1, expected 2")]
    [InlineData("SELECT record, record_id, field, read, stored, reason FROM corrections", "goals|1|text|完戌|完成|dictionary")]
    public void Stores_every_table_as_the_contract_says(string sql, params string[] rows)
    {
        _db.Store("aa", FilledFiling.Parsed());
        Assert.Equal(rows, _db.Rows(sql));
    }

    [Fact]
    public void Every_row_has_evidence()
    {
        _db.Store("aa", FilledFiling.Parsed());
        foreach (var table in FilingWriter.Tables.Select(t => t.Name).Except(Unplaced))
        {
            var key = _db.Rows($"SELECT name FROM pragma_table_info('{table}') WHERE pk = 1").Single();
            Assert.NotEmpty(_db.Rows($"SELECT 1 FROM {table}"));
            Assert.Empty(
                _db.Rows($"SELECT {key} FROM {table} WHERE {key} NOT IN (SELECT record_id FROM evidence WHERE record = '{table}')"));
        }
    }

    [Theory]
    [InlineData("indicator_values", 1, "1|7|8|1")]
    [InlineData("indicator_values", 4, "1|9|9|1")]
    [InlineData("goals", 1, "1|4|4|1")]
    [InlineData("budget_items", 2, "1|1|2|1", "2|1|1|1")]
    public void Evidence_tells_page_lines_and_confidence(string record, int id, params string[] rows)
    {
        _db.Store("aa", FilledFiling.Parsed());
        Assert.Equal(
            rows,
            _db.Rows($"SELECT page, line_from, line_to, confidence FROM evidence WHERE record = '{record}' AND record_id = {id}"));
    }

    [Fact]
    public void A_row_may_not_point_at_a_record_that_is_not_among_the_filings()
    {
        var stranger = new Project("别处的项目", null, null, null, null, null, null);
        var filing = new Filing
        {
            Kind = FilingKind.Monitoring,
            BudgetItems = [new BudgetItem("合计", null, null), new BudgetItem("资金", null, null) { Project = stranger }],
        };
        Assert.Equal(
            "Row 2 of budget_items points at the project 别处的项目, which is not among the filing's.",
            Assert.Throws<InvalidOperationException>(() => FilledFiling.Parsed(filing)).Message);
        var lost = new ScoreItem { Indicator = new Indicator(null, null, null, null, "到会人数", null, null) };
        Assert.Equal(
            "Row 1 of score_items points at the indicator 到会人数, which is not among the filing's.",
            Assert
                .Throws<InvalidOperationException>(() => FilledFiling.Parsed(filing with { BudgetItems = [], ScoreItems = [lost] }))
                .Message);
    }

    [Fact]
    public void Money_lines_take_every_side_source_and_stage_of_the_model_and_no_other()
    {
        string[][] lists = [Names(typeof(BudgetSide)), Names(typeof(FundSource)), Names(typeof(FundStage))];
        var items = Enumerable.Range(0, lists.Max(l => l.Length)).Select(i => new BudgetItem("资金", null, null)
        {
            Side = lists[0].ElementAtOrDefault(i),
            Source = lists[1].ElementAtOrDefault(i),
            Stage = lists[2].ElementAtOrDefault(i),
        });
        _db.Store("dd", FilledFiling.Parsed(new Filing { Kind = FilingKind.TransferTargets, BudgetItems = [.. items] }));
        string[] columns = ["side", "source", "stage"];
        Assert.Equal(lists, columns.Select(c => _db.Rows($"SELECT {c} FROM budget_items WHERE {c} IS NOT NULL ORDER BY ordinal")));
        Assert.All(columns, c => Assert.Throws<SqliteException>(() => _db.Connection.Execute($"UPDATE budget_items SET {c} = 'x'")));
    }

    [Fact]
    public void Money_lines_go_with_their_project_and_scored_rows_stay_without_their_indicator()
    {
        _db.Store("aa", FilledFiling.Parsed());
        _db.Connection.Execute("DELETE FROM projects");
        Assert.Equal(["1", "2"], _db.Rows("SELECT ordinal FROM budget_items"));
        Assert.Equal(["1|", "2|"], _db.Rows("SELECT ordinal, indicator_id FROM score_items"));
        Assert.Empty(_db.Rows("PRAGMA foreign_key_check"));
    }

    [Fact]
    public void Every_row_belongs_to_one_that_is_there()
    {
        _db.Store("aa", FilledFiling.Parsed());
        Assert.Empty(_db.Rows("PRAGMA foreign_key_check"));
    }

    [Fact]
    public void A_filing_takes_all_its_rows_with_it()
    {
        _db.Store("aa", FilledFiling.Parsed());
        _db.Connection.Execute("DELETE FROM filings");
        // Reforms are of no filing.
        Assert.All(_db.Tables().Where(t => t != "agency_successions"), table => Assert.Empty(_db.Rows($"SELECT 1 FROM {table}")));
    }

    [Fact]
    public void The_forms_of_a_document_are_parts_with_their_own_pages()
    {
        var first = new Filing { Kind = FilingKind.Unknown, FirstPage = 1, LastPage = 1 };
        _db.Store("bb", FilledFiling.Parsed(first, first with { FirstPage = 2, LastPage = 2 }));
        Assert.Equal(["1|1|1", "2|1|2"], _db.Rows("SELECT part, page_count, page FROM filings JOIN pages USING (filing_id) ORDER BY part"));
    }

    [Fact]
    public void A_page_keeps_its_size_and_a_place_its_box()
    {
        var page = new Page(1, TextOrigin.Ocr, []) { Width = 595, Height = 842 };
        var goal = new Goal("x", null) { Evidence = [new Evidence("text", new TextSpan(1, 1, 1, new Box(1, 2, 3, 4), 0.5))] };
        _db.Store("cc", FilingWriter.Rows(new ExtractedDocument([page]), [new Filing { Kind = "unknown", Goals = [goal] }]));
        Assert.Equal(["ocr|595|842"], _db.Rows("SELECT text_origin, width, height FROM pages"));
        Assert.Equal(["text|1|2|3|4|0.5"], _db.Rows("SELECT field, x0, y0, x1, y1, confidence FROM evidence WHERE record = 'goals'"));
    }

    public void Dispose() => _db.Dispose();

    private static string[] Names(Type list) => [.. list.GetFields().Select(f => (string)f.GetRawConstantValue()!)];
}
