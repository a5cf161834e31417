using Pipeline.Ingest.Files;
using Pipeline.Ingest.Formats.Archives;

namespace Pipeline.Ingest.Inbox.Members;

/// <summary>
/// What the journal calls a file of an archive: the archive's path, a mark, and the file's name in it (附件.zip › 2023/自评表.xlsx).
/// </summary>
internal static class MemberPath
{
    public static string Of(string archive, string name) => archive + MemberNames.Separator + name;

    /// <summary>The file's name, without archives and folders.</summary>
    public static string NameOf(string path) =>
        Path.GetFileName(End(path) is >= 0 and var at ? path[(at + MemberNames.Separator.Length)..] : path);

    /// <summary>The file that a path of the journal leads to: its own, or the archive that it is in. Null where that has gone.</summary>
    public static FoundFile? FileAt(string path)
    {
        var file = FoundFile.At(path);
        for (var at = End(path); file is null && at > 0; at = End(path[..at]))
            file = FoundFile.At(path[..at]);
        return file;
    }

    private static int End(string path) => path.LastIndexOf(MemberNames.Separator, StringComparison.Ordinal);
}
