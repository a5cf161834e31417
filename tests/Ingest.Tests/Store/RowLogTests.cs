using CsCheck;
using Dapper;
using Pipeline.Ingest.Store.Rows;

namespace Pipeline.Ingest.Tests.Store;

public sealed class RowLogTests : IDisposable
{
    private readonly StoreFixture _db = new();

    public RowLogTests() =>
        _db.Connection.Execute(
            "CREATE TABLE a (id INTEGER PRIMARY KEY, i INTEGER, r REAL, t TEXT); CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER, t TEXT)"
        );

    [Fact]
    public void Rows_come_back_as_they_were_written_and_name_the_keys_that_others_got()
    {
        _db.Connection.Execute("INSERT INTO a (id) VALUES (41)");
        using var log = new RowLog();
        var (a, b) = (log.Insert("a", "i", "r", "t"), log.Insert("b", "a", "t"));
        var first = a.Row().Integer(-1).Real(0.1m).Text("绩效\0𠮷\ud800").Run();
        var second = a.Row().Integer(long.MaxValue).Real((double?)null).Text("").Run();
        b.Row().Key(second).Text(null).Run();
        b.Row().Key(null).Given(RowValue.FileName).Run();
        b.Row().Key(first).Given(RowValue.Sha256).Run();
        Replay(log.Tables, log.ToArray());
        Assert.Equal(["42|-1|0.1|绩效\0𠮷\ufffd", "43|9223372036854775807||"], _db.Rows("SELECT id, i, r, t FROM a WHERE id > 41"));
        Assert.Equal(["43|", "|x.txt", "42|ab"], _db.Rows("SELECT a, t FROM b"));
    }

    [Fact]
    public void Any_integer_survives() => Gen.Long.Sample(value =>
    {
        using var log = new RowLog();
        log.Insert("a", "i", "r", "t").Row().Integer(value).Real((double?)null).Text(null).Run();
        _db.Connection.Execute("DELETE FROM a");
        Replay(log.Tables, log.ToArray());
        return _db.Connection.ExecuteScalar<long>("SELECT i FROM a") == value;
    }, iter: 200, threads: 1);

    [Fact]
    public void A_value_left_out_is_a_fault()
    {
        using var log = new RowLog();
        Assert.Throws<InvalidOperationException>(() => log.Insert("a", "i", "r", "t").Row().Integer(1).Run());
    }

    /// <summary>A worker that a hostile file got hold of cannot make its host do more than store rows or say that they are none.</summary>
    [Fact]
    public void Bytes_that_are_no_rows_are_told()
    {
        using var log = new RowLog();
        var (a, b) = (log.Insert("a", "i", "r", "t"), log.Insert("b", "a", "t"));
        b.Row().Key(a.Row().Integer(7).Real(1.5).Text("绩效目标").Run()).Text("x").Run();
        var good = log.ToArray();
        using var transaction = _db.Connection.BeginTransaction();
        for (var at = 0; at < good.Length; at++)
        {
            Try(log.Tables, good[..at]);
            for (var value = 0; value <= byte.MaxValue; value++)
                Try(log.Tables, [.. good[..at], (byte)value, .. good[(at + 1)..]]);
        }
    }

    public void Dispose() => _db.Dispose();

    private void Try(IReadOnlyList<RowTable> tables, byte[] log)
    {
        try
        {
            Replay(tables, log);
        }
        catch (InvalidDataException)
        {
            // Told.
        }
    }

    private void Replay(IReadOnlyList<RowTable> tables, byte[] log)
    {
        using var replay = new RowReplay(_db.Connection, tables, TimeProvider.System);
        replay.Write(log, "ab", "x.txt");
    }
}
