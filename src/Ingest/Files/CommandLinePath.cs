using System.Text;

namespace Pipeline.Ingest.Files;

/// <summary>Paths of the command line as the shell gave them: .NET puts a replacement mark for what is not UTF-8.</summary>
internal static class CommandLinePath
{
    private const char Replaced = '\uFFFD';

    /// <returns>Several where several arguments look the same to .NET.</returns>
    public static IReadOnlyList<FilePath> Of(string path)
    {
        var isChanged = FolderHandle.IsSupported && path.Contains(Replaced, StringComparison.Ordinal);
        var given = isChanged ? Arguments().Where(a => Encoding.UTF8.GetString(a) == path).ToList() : [];
        return given.Count == 0 ? [FilePath.Of(path)] : [.. given.Select(a => FilePath.Of(Absolute(a)))];
    }

    private static byte[] Absolute(byte[] path) =>
        path[0] == (byte)'/' ? path : [.. FilePath.BytesOf(Environment.CurrentDirectory), (byte)'/', .. path];

    private static IEnumerable<byte[]> Arguments()
    {
        var all = File.ReadAllBytes("/proc/self/cmdline");
        for (int begin = 0, end; begin < all.Length; begin = end + 1)
        {
            end = all.AsSpan(begin).IndexOf((byte)0) is >= 0 and var length ? begin + length : all.Length;
            yield return all[begin..end];
        }
    }
}
