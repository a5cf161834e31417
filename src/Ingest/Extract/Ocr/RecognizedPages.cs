using System.Security.Cryptography;
using System.Text.Json;
using Pipeline.Ingest.Archive;
using Pipeline.Ingest.Extract.Workers;

namespace Pipeline.Ingest.Extract.Ocr;

/// <summary>
/// The recognised pages of files that are not finished, one file a page, by the hash of the PDF: who stops the program, or whose
/// machine stops, does not wait for them again. Another build of the program recognises anew.
/// </summary>
/// <param name="folder">Made when the first page is kept, and gone with the last.</param>
internal sealed class RecognizedPages(string folder)
{
    private static readonly string Build = typeof(RecognizedPages).Module.ModuleVersionId.ToString("N");

    /// <summary>Those of a database stand beside it.</summary>
    public static string FolderOf(string database) => Path.GetFullPath(database) + ".pages";

    /// <returns>null where the page was not kept, or what was kept is no page.</returns>
    public PageContent? Find(string sha256, int page)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(PathOf(sha256, page)), FrameJson.Default.PageContent);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps a page; where the disk refuses it, it is recognised again one day.</summary>
    public void Keep(string sha256, PageContent page)
    {
        try
        {
            var path = PathOf(sha256, page.Number);
            PrivateFolder.Make(folder);
            PrivateFolder.MakeWithin(folder, sha256);
            File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(page, FrameJson.Default.PageContent));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Only time is lost.
        }
    }

    /// <summary>A file is read to its end.</summary>
    public void Forget(string sha256)
    {
        try
        {
            if (Directory.Exists(FolderOfFile(sha256)))
                Directory.Delete(FolderOfFile(sha256), recursive: true);
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is found again, and taken for what it is.
        }
    }

    public static string Hash(byte[] pdf) => Convert.ToHexStringLower(SHA256.HashData(pdf));

    private string FolderOfFile(string sha256) => Path.Combine(folder, sha256);

    private string PathOf(string sha256, int page) => Path.Combine(FolderOfFile(sha256), $"{page}.{Build}.json");
}
