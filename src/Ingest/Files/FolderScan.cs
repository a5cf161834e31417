namespace Pipeline.Ingest.Files;

/// <summary>The files of a folder and its folders, in the order of their paths.</summary>
/// <param name="refused">Told of what is not taken and should be known.</param>
/// <param name="stranded">Given each file that a program left hidden when it died while the file was leaving.</param>
internal sealed class FolderScan(Action<NotTaken> refused, Action<FilePath>? stranded = null)
{
    public const string LinkReason = "It is a symbolic link, and links are not followed; give the file itself.";
    public const string OtherReason = "It is a named pipe, a socket or a device, and no file; it stays where it is.";

    // As the system's own limit on a path: a tree made to be deep ends here.
    private const int LongestPath = 4096;

    /// <param name="folder">As a person named it: it may be a link.</param>
    public IEnumerable<FoundFile> Under(string folder) => Under(FilePath.Of(folder));

    /// <inheritdoc cref="Under(string)"/>
    public IEnumerable<FoundFile> Under(FilePath folder) => FolderHandle.IsSupported
        ? Under(new FilePath(folder.Text, folder.Bytes, []), () => FolderHandle.Open(folder.Bytes))
        : PathScan.Under(folder.Text, refused);

    private IEnumerable<FoundFile> Under(FilePath path, Func<FolderHandle> open)
    {
        using var folder = Opened(path, open);
        foreach (var (name, text) in folder is null ? [] : Names(path, folder))
        {
            if (StatusOf(folder!, path, name, text) is not { } status)
                continue;
            var file = path.With(name, text);
            if (status.Kind == FileKind.File)
                yield return new FoundFile(file, status.Signature);
            else if (status.Kind == FileKind.Folder)
                foreach (var inner in Under(file, () => folder!.Enter(name)))
                    yield return inner;
            else
                refused(new NotTaken(file.Text, status.Kind == FileKind.Link ? LinkReason : OtherReason, IsFailure: false));
        }
    }

    private FolderHandle? Opened(FilePath path, Func<FolderHandle> open)
    {
        try
        {
            return path.Text.Length <= LongestPath ? open() : throw new IOException("its path is too long.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refused(Unopened(path, e));
            return null;
        }
    }

    private List<(byte[] Name, string Text)> Names(FilePath path, FolderHandle folder)
    {
        try
        {
            List<(byte[] Name, string Text)> names = [.. FileName.OfFolder(folder.Names()).Where(n => IsTaken(path, n.Name, n.Text))
                .Select(n => (n.Name, n.Text!))];
            if (!SavedPage.IsFolder(path.Text, names.Select(n => n.Text)))
                return names;
            refused(new NotTaken(path.Text, SavedPage.Reason, IsFailure: false));
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refused(Unopened(path, e));
            return [];
        }
    }

    private bool IsTaken(FilePath path, byte[] name, string? text)
    {
        if (text is null)
            refused(
                new NotTaken(
                    path.Text,
                    $"A name in it is not UTF-8 and reads as another ({FileName.Of(name)}); rename that file.",
                    IsFailure: true));
        else if (LeavingFile.Is(text))
            stranded?.Invoke(path.With(name, text));
        return text is not null && !UnfinishedName.Is(text);
    }

    private FileStatus? StatusOf(FolderHandle folder, FilePath path, byte[] name, string text)
    {
        try
        {
            return folder.StatusOf(name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refused(new NotTaken(Path.Combine(path.Text, text), $"It cannot be looked at: {e.Message}", IsFailure: true));
            return null;
        }
    }

    private static NotTaken Unopened(FilePath path, Exception fault) =>
        new(path.Text, $"The folder cannot be opened: {fault.Message}", IsFailure: true);
}
