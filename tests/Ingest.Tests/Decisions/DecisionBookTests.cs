using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Decisions;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Decisions;

public sealed class DecisionBookTests : IDisposable
{
    private const string Row = "score_items:预算执行/资金管理/执行率#1";

    private readonly SampleDatabase _sample = new();
    private readonly SqliteConnection _connection;
    private readonly DecisionBook _book;

    public DecisionBookTests()
    {
        _connection = Database.OpenWriter(_sample.Path);
        _book = new DecisionBook(_connection, "tester", TimeProvider.System);
    }

    [Theory]
    [InlineData(2, "score_items:1", "score", " 9.50 ", "9.5")]
    [InlineData(2, Row, "score", "", null)]
    [InlineData(2, Row, "target", "＝1+1", "＝1+1")]
    [InlineData(1, "projects:1", "total_yuan", "14.08万元", "14080000")]
    [InlineData(1, "projects:课桌椅购置#1", "total_fen", "￥140,800元", "14080000")]
    [InlineData(1, "indicators:project=档案数字化/31/查档人满意度#1", "annual_target", "≥80%", "≥80%")]
    public void What_a_person_writes_is_kept_as_the_column_holds_it(
        long filing, string record, string field, string written, string? decided)
    {
        var id = _book.Correct(filing, record, field, written, " as on paper ");
        Assert.Equal(decided, Single<string?>("decided", id));
        Assert.Equal("as on paper|tester", Single<string>("reason || '|' || by_whom", id));
    }

    [Theory]
    [InlineData(Row, "score", "abc", "score takes a number of points")]
    [InlineData(Row, "score", "10001", "score takes a number of points, at most 10,000")]
    [InlineData(Row, "score", "8.5", "is '8.5' already; `pipeline confirm`")]
    [InlineData(Row, "level3", "x", "can be decided; these are: weight, score, target")]
    [InlineData(Row, "score; DROP TABLE x", "1", "can be decided; these are: weight")]
    [InlineData("score_items:99", "score", "1", "Filing 2 has no row score_items:99; `pipeline show 2`")]
    [InlineData("nothing:1", "score", "1", "names no row")]
    [InlineData("score_items", "score", "1", "names no row")]
    [InlineData(Row, "target", "a\u001b[31mb", "not printed")]
    [InlineData(Row, "target", "a\nb", "not printed")]
    [InlineData(Row, "target", "\u202e%09", "not printed")]
    public void What_cannot_hold_is_refused_in_words(string record, string field, string written, string said) =>
        Refused(said, () => _book.Correct(2, record, field, written, "as on paper"));

    [Fact]
    public void An_amount_without_a_unit_is_in_that_of_the_filing()
    {
        Refused("with its unit, as 14.08万元", () => _book.Correct(1, "projects:1", "total_fen", "14.08", "as on paper"));
        _connection.Execute("UPDATE filings SET amount_unit = '万元'");
        Assert.Equal("14080000", Single<string>("decided", _book.Correct(1, "projects:1", "total_fen", "14.08", "as on paper")));
    }

    [Fact]
    public void A_value_of_a_megabyte_and_reasons_that_say_nothing_are_refused()
    {
        Refused("has 1,048,576 characters; at most 10,000", () => _book.Correct(2, Row, "target", new string('9', 1 << 20), "as on paper"));
        Refused("The reason is empty", () => _book.Correct(2, Row, "score", "9", "  "));
        Refused("The reason has 1,048,576", () => _book.Dismiss("1", new string('x', 1 << 20)));
    }

    [Fact]
    public void A_finding_between_filings_is_answered_otherwise()
    {
        _connection.Execute("UPDATE findings SET rule = 'conflicting-copies'");
        Refused("pipeline verdict", () => _book.Dismiss("findings:1", "no"));
        Refused("There is no finding 7", () => _book.Dismiss("7", "no"));
    }

    [Fact]
    public void Only_the_last_of_those_that_build_on_one_another_is_taken_back_and_once()
    {
        var first = _book.Correct(2, Row, "score", "9", "as on paper");
        _connection.Execute("UPDATE score_items SET score = 9");
        var second = _book.Correct(2, Row, "score", "9.5", "on a second look");
        Refused($"Decision {second} builds on it", () => _book.Undo(first));
        var undo = _book.Undo(second);
        Refused($"Decision {undo} took it back already", () => _book.Undo(second));
        Refused("took another one back", () => _book.Undo(undo));
        Refused("There is no decision 99", () => _book.Undo(99));
        Assert.Equal(first, Single<long>("undoes", _book.Undo(first)));
    }

    [Theory]
    [InlineData("UPDATE decisions SET decided = '1'")]
    [InlineData("DELETE FROM decisions")]
    public void What_was_decided_is_not_changed(string sql)
    {
        _book.Confirm(2, Row, "score");
        Assert.Contains("only added", Assert.Throws<SqliteException>(() => _connection.Execute(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_of_another_database_are_added_once_and_under_other_numbers_where_theirs_are_taken()
    {
        _book.Undo(_book.Correct(2, Row, "score", "9", "as on paper"));
        var kept = KeptDecisions.Of(_sample.Path);
        using var folder = new TempFolder();
        using var other = Database.OpenWriter(folder.File("x.db"));
        DecisionTable.Add(other, kept[0] with { Id = 1, Reason = "another" });

        KeptDecisions.AddTo(other, kept);
        KeptDecisions.AddTo(other, kept);

        Assert.Equal(["1 another", "2 as on paper", "3 takes back 2"], other.Query<string>(
            "SELECT concat_ws(' ', decision_id, reason, 'takes back ' || undoes) FROM decisions ORDER BY decision_id"));
    }

    public void Dispose()
    {
        _connection.Dispose();
        _sample.Dispose();
    }

    private static void Refused(string said, Func<long> decide) =>
        Assert.Contains(said, Assert.Throws<EnvironmentException>(() => { decide(); }).Message, StringComparison.Ordinal);

    private T Single<T>(string what, long id) =>
        _connection.QuerySingle<T>($"SELECT {what} FROM decisions WHERE decision_id = @id", new { id });
}
