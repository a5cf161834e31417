using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Reconcile.Agencies;

namespace Pipeline.Ingest.Store;

/// <summary>The agencies.csv that goes with a backup, beside it as NAME-TIME.agencies.csv; none where there was none.</summary>
internal static class AgencyFileBackup
{
    /// <exception cref="EnvironmentException">It cannot be read, or its copy not be written.</exception>
    public static void Make(string database, string backup)
    {
        var file = AgencyFile.PathOf(database);
        if (!File.Exists(file))
            return;
        try
        {
            Copy(file, PathOf(backup));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException(
                $"The database is backed up as {backup}, and {file} is not: {e.Message.TrimEnd('.')}. Copy it by hand, "
                    + "or see that it can be read.",
                e);
        }
    }

    /// <summary>Brings it back where there is none; one that is there is a person's word since, and stays.</summary>
    /// <returns>Whether what is there is another than the backup was made with.</returns>
    public static bool Restore(string backup, string database)
    {
        var (kept, file) = (PathOf(backup), AgencyFile.PathOf(database));
        if (File.Exists(kept) && !Path.Exists(file))
            Copy(kept, file);
        return File.Exists(file) && !(File.Exists(kept) && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(kept)));
    }

    public static void Delete(string backup) => File.Delete(PathOf(backup));

    private static string PathOf(string backup) => Path.ChangeExtension(backup, ".agencies.csv");

    private static void Copy(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        AtomicFile.Write(to, Path.GetDirectoryName(Path.GetFullPath(to))!, source.CopyTo);
    }
}
