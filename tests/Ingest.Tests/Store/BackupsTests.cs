using Dapper;
using Microsoft.Data.Sqlite;
using Pipeline.Ingest.Reconcile;
using Pipeline.Ingest.Store;
using Pipeline.Ingest.Tests.Reconcile;

namespace Pipeline.Ingest.Tests.Store;

public sealed class BackupsTests : IDisposable
{
    private static readonly DateTimeOffset Night = new(2024, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly Backups _backups;

    public BackupsTests() => _backups = new Backups(_folder.File("b"), _folder.File("x.db"));

    [Fact]
    public void A_backup_made_while_another_writes_brings_the_database_back()
    {
        using (var writer = Database.OpenWriter(_folder.File("x.db")))
        {
            Batches.Finish(writer, Batches.Start(writer, Night), Night, "first");
            using var transaction = writer.BeginTransaction(deferred: false);
            _backups.Make(Night);
            transaction.Commit();
            Batches.Finish(writer, Batches.Start(writer, Night), Night, "second");
        }
        Assert.Equal(["x-20240301T020000000Z.db"], Names());
        var former = Restoration.Restore(_backups.All[0].FullName, _folder.File("x.db"), _backups, Night.AddHours(1));
        Assert.Equal("first", Summary(_folder.File("x.db")));
        Assert.Equal("second", Summary(former!));
    }

    [Fact]
    public void A_database_that_cannot_be_read_any_more_is_put_aside()
    {
        using (var writer = Database.OpenWriter(_folder.File("x.db")))
            Batches.Finish(writer, Batches.Start(writer, Night), Night, "first");
        var backup = _backups.Make(Night);
        File.WriteAllText(_folder.File("x.db"), "no database any more, but longer than its header is");
        var former = Restoration.Restore(backup, _folder.File("x.db"), _backups, Night.AddHours(1));
        Assert.Equal("first", Summary(_folder.File("x.db")));
        Assert.StartsWith("no database", File.ReadAllText(former!));
    }

    [Fact]
    public void A_backup_that_is_none_changes_nothing()
    {
        using (var writer = Database.OpenWriter(_folder.File("x.db")))
            Batches.Finish(writer, Batches.Start(writer, Night), Night, "first");
        using (var other = new SqliteConnection($"Data Source={_folder.File("other.db")};Pooling=false"))
        {
            other.Open();
            using var command = new SqliteCommand("CREATE TABLE x (y)", other);
            command.ExecuteNonQuery();
        }
        Assert.Throws<EnvironmentException>(() => Restoration.Restore(_folder.File("other.db"), _folder.File("x.db"), _backups, Night));
        Assert.Throws<EnvironmentException>(() => Restoration.Restore(_folder.File("nope.db"), _folder.File("x.db"), _backups, Night));
        Assert.Equal("first", Summary(_folder.File("x.db")));
    }

    [Fact]
    public void Old_backups_go_and_the_newest_stays()
    {
        Database.OpenWriter(_folder.File("x.db")).Dispose();
        for (var night = 0; night < 4; night++)
            _backups.Make(Night.AddDays(night));
        _folder.Write("b/x-notes.db", "not a backup");
        _backups.KeepOnly(TimeSpan.FromDays(2), Night.AddDays(4));
        Assert.Equal(["x-20240303T020000000Z.db", "x-20240304T020000000Z.db"], Names());
        _backups.KeepOnly(TimeSpan.FromDays(2), Night.AddDays(40));
        Assert.Equal(["x-20240304T020000000Z.db"], Names());
        Assert.True(File.Exists(_folder.File("b/x-notes.db")));
    }

    [Fact]
    public void A_backup_that_cannot_be_written_leaves_nothing_behind()
    {
        _folder.Write("x.db", "this is no database, though it has the name of one");
        Assert.Throws<EnvironmentException>(() => _backups.Make(Night));
        Assert.Empty(Directory.GetFiles(_folder.File("b")));
    }

    [Fact]
    public void The_names_of_agencies_by_hand_come_back_where_they_are_gone()
    {
        Database.OpenWriter(_folder.File("x.db")).Dispose();
        _folder.Write("agencies.csv", "name,alias_of\n甲市港航局,甲市港航管理局\n");
        var backup = _backups.Make(Night);
        File.Delete(_folder.File("agencies.csv"));
        Restoration.Restore(backup, _folder.File("x.db"), _backups, Night.AddHours(1));
        Assert.Equal("name,alias_of\n甲市港航局,甲市港航管理局\n", File.ReadAllText(_folder.File("agencies.csv")));
        _backups.KeepOnly(TimeSpan.Zero, Night.AddDays(1));
        Assert.Equal(["x-20240301T030000000Z.db"], Directory.GetFiles(_folder.File("b")).Select(Path.GetFileName));
    }

    [Fact]
    public void Names_by_hand_that_were_written_since_stay_and_are_followed()
    {
        using (var writer = Database.OpenWriter(_folder.File("x.db")))
        using (var store = new FilingStore(writer, TimeProvider.System))
        using (var reconciliation = new Reconciliation(writer))
        {
            store.Write("aa", "a.txt", Composed.Document(Composed.Targets("甲市港航局", "绩效目标表", 2024, ("疏浚", 1))));
            reconciliation.Note("aa");
        }
        var backup = _backups.Make(Night);
        _folder.Write("agencies.csv", "name,alias_of\n甲市港航局,乙县港航管理局\n");
        Restoration.Restore(backup, _folder.File("x.db"), _backups, Night.AddHours(1));
        Assert.Contains("乙县", File.ReadAllText(_folder.File("agencies.csv")), StringComparison.Ordinal);
        using var reader = Database.OpenReader(_folder.File("x.db"));
        Assert.Equal("港航管理局", reader.ExecuteScalar<string>("SELECT name FROM agencies"));
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Names() => _backups.All.Select(b => b.Name);

    private static string Summary(string database)
    {
        using var connection = Database.OpenReader(database);
        return Batches.Last(connection)!.Summary;
    }
}
