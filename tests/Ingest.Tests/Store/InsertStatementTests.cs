using System.Text;
using Dapper;
using Pipeline.Ingest.Store.Rows;

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
        _insert.Row().Utf8("x"u8).Real(1.5).Integer(2).RunForKey();
        _insert.Row().Null().Null().Null().RunForKey();
        _insert.Row().Null().Real(0).Integer(0).RunForKey();
        _insert.Row().Utf8(""u8).Null().Null().RunForKey();
        Assert.Equal(["'x'|1.5|2", "NULL|NULL|NULL", "NULL|0.0|0", "''|NULL|NULL"], _db.Rows("SELECT quote(b), quote(c), quote(d) FROM t"));
    }

    [Fact]
    public void A_text_comes_back_whole_however_long_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("绩效𠮷a", 2000));
        Assert.Equal(1, _insert.Row().Utf8(Encoding.UTF8.GetBytes(text)).Real(0).Integer(0).RunForKey());
        Assert.Equal([text], _db.Rows("SELECT b FROM t"));
    }

    [Fact]
    public void A_value_left_out_is_a_fault() =>
        Assert.Throws<InvalidOperationException>(() => _insert.Row().Utf8("x"u8).RunForKey());

    [Fact]
    public void A_row_that_is_refused_does_not_spoil_the_next()
    {
        _insert.Row().Utf8("x"u8).Real(0).Integer(0).RunForKey();
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => _insert.Row().Utf8("x"u8).Real(0).Integer(0).RunForKey());
        _insert.Row().Utf8("y"u8);
        Assert.Equal(2, _insert.Row().Utf8("z"u8).Real(0).Integer(0).RunForKey());
    }

    public void Dispose()
    {
        _insert.Dispose();
        _db.Dispose();
    }
}
