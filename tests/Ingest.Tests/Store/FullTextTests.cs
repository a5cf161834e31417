using Dapper;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Store;

public sealed class FullTextTests : IDisposable
{
    private readonly StoreFixture _db = new();

    [Theory]
    [InlineData("绩效", true)]
    [InlineData("预算绩效", true)] // the page wraps between 预算 and 绩效
    [InlineData("绩效预算", false)]
    [InlineData("某某市 图书馆", true)]
    [InlineData("某某市 体育馆", false)]
    [InlineData("41万页", true)]
    [InlineData("４１万页", true)]
    [InlineData("FOUND 1", true)]
    public void Finds_the_filings_that_hold_all_words(string words, bool found)
    {
        _db.Store("aa", FilledFiling.Parsed());
        Assert.Equal(found ? ["1"] : [], Matches(words));
    }

    [Fact]
    public void Finds_every_text_the_view_shows()
    {
        _db.Store("aa", FilledFiling.Parsed());
        foreach (var text in _db.Connection.Query<string>("SELECT text FROM texts"))
            if (FullText.Match([text]) is { } match)
                Assert.NotEmpty(MatchesOf(match));
    }

    [Fact]
    public void Shows_what_an_indicator_came_to_once()
    {
        _db.Store("aa", FilledFiling.Parsed());
        Assert.Equal(["score_items|2|actual"], ShownIn("42万页"));
        _db.Store("bb", FilledFiling.Parsed(FilledFiling.Filing with { ScoreItems = [] }));
        Assert.Equal(["score_items|2|actual", "indicator_values|8|text"], ShownIn("42万页"));
        Assert.Equal(["1", "2"], Matches("42万页"));
    }

    [Fact]
    public void The_view_shows_every_text_column_of_the_contract()
    {
        _db.Store("aa", FilledFiling.Parsed());
        var shown = _db.Rows("SELECT record || '.' || field FROM texts").ToHashSet();
        string[] codes = ["kind", "sha256", "file_name", "amount_unit", "text_origin", "parser_version", "ingested_at", "amount_text",
            "side", "source", "stage", "execution_rate", "level1_code", "level2_code", "label", "metric", "unit", "rule", "severity", "subject"];
        foreach (var column in _db.Rows("""
            SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND c.type = 'TEXT'
              AND t.name NOT IN ('evidence', 'ingests', 'corrections', 'indicator_values', 'agency_successions', 'decision_states')
              AND t.name NOT LIKE 'full_text%'
            """).Where(c => !codes.Contains(c.Split('.')[1])))
            Assert.True(shown.Contains(column) || IsEmpty(column), column);
    }

    [Fact]
    public void A_deleted_filing_is_not_found()
    {
        _db.Store("aa", FilledFiling.Parsed());
        _db.Connection.Execute("DELETE FROM filings");
        Assert.Empty(Matches("绩效"));
    }

    [Theory]
    [InlineData("效")]
    [InlineData("％ 。")]
    public void Any_filing_may_hold_a_word_without_two_letters_in_a_row(string words) =>
        Assert.Null(FullText.Match(words.Split(' ')));

    public void Dispose() => _db.Dispose();

    private string[] ShownIn(string text) =>
        _db.Rows($"SELECT record, record_id, field FROM texts WHERE text = '{text}' ORDER BY filing_id");

    private string[] Matches(string words) => MatchesOf(FullText.Match(words.Split(' '))!);

    private string[] MatchesOf(string match) =>
        [
            .. _db.Connection.Query<string>(
                "SELECT filing_id FROM full_text JOIN full_text_entries ON entry_id = full_text.rowid WHERE full_text MATCH @match",
                new { match }),
        ];

    private bool IsEmpty(string column) =>
        _db.Rows($"SELECT 1 FROM {column.Split('.')[0]} WHERE {column.Split('.')[1]} IS NOT NULL").Length == 0;
}
