using Dapper;
using Pipeline.Ingest.Store;

namespace Pipeline.Ingest.Tests.Store;

public sealed class InsertStatementTests : IDisposable
{
    private readonly StoreFixture _db = new();
    private readonly InsertStatement _insert;

    public InsertStatementTests()
    {
        _db.Connection.Execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT UNIQUE, c REAL, d INTEGER)");
        _insert = new InsertStatement(_db.Connection, "t", "b", "c", "d");
    }

    [Fact]
    public void A_row_keeps_nothing_of_the_row_before()
    {
        _insert.Row().Text("x").Real(1.5).Integer(2).Run();
        _insert.Row().Text(null).Real((double?)null).Integer(null).Run();
        _insert.Row().Text(null).Real(0m).Integer(0).Run();
        _insert.Row().Text("").Real((double?)null).Integer(null).Run();
        Assert.Equal(["'x'|1.5|2", "NULL|NULL|NULL", "NULL|0.0|0", "''|NULL|NULL"], _db.Rows("SELECT quote(b), quote(c), quote(d) FROM t"));
    }

    [Fact]
    public void A_text_comes_back_whole_however_long_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("绩效𠮷a", 2000));
        Assert.Equal(1, _insert.Row().Text(text).Real(0m).Integer(0).RunForKey());
        Assert.Equal([text], _db.Rows("SELECT b FROM t"));
    }

    [Fact]
    public void A_value_left_out_is_a_fault() =>
        Assert.Throws<InvalidOperationException>(() => _insert.Row().Text("x").Run());

    [Fact]
    public void A_row_that_is_refused_does_not_spoil_the_next()
    {
        _insert.Row().Text("x").Real(0m).Integer(0).Run();
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => _insert.Row().Text("x").Real(0m).Integer(0).Run());
        _insert.Row().Text("y");
        Assert.Equal(2, _insert.Row().Text("z").Real(0m).Integer(0).RunForKey());
    }

    public void Dispose()
    {
        _insert.Dispose();
        _db.Dispose();
    }
}
