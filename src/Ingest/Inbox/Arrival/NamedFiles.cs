using Pipeline.Ingest.Files;

namespace Pipeline.Ingest.Inbox.Arrival;

/// <summary>The files that paths of a command line name, each once.</summary>
internal static class NamedFiles
{
    /// <param name="refused">Told of each path that is not taken, and why.</param>
    /// <exception cref="EnvironmentException">A path names nothing; no file is taken then.</exception>
    public static IReadOnlyList<FoundFile> Of(IReadOnlyList<string> paths, Action<NotTaken> refused)
    {
        var named = paths.SelectMany(p => CommandLinePath.Of(p).Select(path => (Path: path, Kind: Kind(p, path)))).ToList();
        return [.. named.SelectMany(n => Of(n.Path, n.Kind, refused)).DistinctBy(f => f.Path.Key)];
    }

    private static IEnumerable<FoundFile> Of(FilePath path, FileKind kind, Action<NotTaken> refused)
    {
        if (kind == FileKind.Folder)
            return new FolderScan(refused).Under(path);
        if (kind == FileKind.File && FoundFile.At(path) is { } file)
            return [file];
        refused(new NotTaken(path.Text, kind switch
        {
            FileKind.Link => FolderScan.LinkReason,
            FileKind.Other => FolderScan.OtherReason,
            _ => "It cannot be looked at.",
        }, IsFailure: kind == FileKind.File));
        return [];
    }

    private static FileKind Kind(string named, FilePath path)
    {
        try
        {
            return path.Kind() ?? throw Missing(named);
        }
        catch (IOException)
        {
            throw Missing(named);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EnvironmentException(
                $"{Printable.Line(named)} cannot be looked at ({e.Message}); nothing was read. Give this user the right to open its "
                    + $"folder.",
                e);
        }
    }

    private static EnvironmentException Missing(string named) =>
        new($"There is no file or folder {Printable.Line(named)}; nothing was read. Check the path.");
}
