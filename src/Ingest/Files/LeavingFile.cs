using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Pipeline.Ingest.Files;

/// <summary>
/// Takes a file that is safe elsewhere out of its folder. It gets a hidden name first, so that nobody can put another file in its place
/// or open it, is looked at once more under that name, and only then deleted.
/// </summary>
/// <remarks>It has no other name for longer than that: a program that is killed leaves files where their owners put them.</remarks>
internal static class LeavingFile
{
    // Of the hidden name: .leaving-1a2b3c4d-NAME.
    private const string Beginning = ".leaving-";
    private const int HashLength = 8;

    // Of most file systems. A longer name loses its end, should the program be killed before the file is deleted.
    private const int MostNameBytes = 255;

    /// <param name="handle">The file that is to go, locked.</param>
    /// <param name="signature">As it was read.</param>
    /// <returns>False where another file has taken its place, or somebody writes to it: that stays.</returns>
    public static bool TryRemove(FilePath path, SafeFileHandle handle, FileSignature signature)
    {
        if (OpenedFile.SignatureAt(path) != signature || OpenedFile.IsBeingWritten(handle))
            return false;
        if (FolderHandle.IsSupported)
            return TryRemoveHidden(path, handle, signature);
        File.Delete(path.Text);
        return true;
    }

    public static bool Is(string name) =>
        name.StartsWith(Beginning, StringComparison.Ordinal) && name.Length > Beginning.Length + HashLength + 1;

    public static void PutBackIn(string folder)
    {
        if (Directory.Exists(folder))
            foreach (var file in Directory.GetFiles(folder, Beginning + "*").Where(f => Is(Path.GetFileName(f))))
                PutBack(FilePath.Of(file));
    }

    /// <summary>Gives a file its name again that a program left hidden when it died.</summary>
    public static void PutBack(FilePath path)
    {
        try
        {
            using var file = OpenedFile.OpenLocked(path);
            using var folder = path.OpenFolder();
            PutBack(folder, path.Name, path.Name[(Beginning.Length + HashLength + 1)..]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its program is alive, or it has gone. Else the next look finds it again.
        }
    }

    private static bool TryRemoveHidden(FilePath path, SafeFileHandle handle, FileSignature signature)
    {
        using var folder = path.OpenFolder();
        var hidden = Hidden(path.Name);
        if (!folder.TryRename(path.Name, hidden))
            return false;
        try
        {
            if (folder.StatusOf(hidden)?.Signature == signature && !OpenedFile.IsBeingWritten(handle))
            {
                folder.Delete(hidden);
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            PutBack(folder, hidden, path.Name);
            throw;
        }
        PutBack(folder, hidden, path.Name);
        return false;
    }

    /// <summary>Where the name was taken meanwhile, as "a (2).txt".</summary>
    private static void PutBack(FolderHandle folder, byte[] hidden, byte[] name)
    {
        var dot = name.AsSpan().LastIndexOf((byte)'.') is > 0 and var last ? last : name.Length;
        var free = name;
        for (var number = 2; !folder.TryRename(hidden, free); number++)
            free = [.. name[..dot], .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $" ({number})")), .. name[dot..]];
    }

    private static byte[] Hidden(byte[] name)
    {
        var hash = RandomNumberGenerator.GetHexString(HashLength, lowercase: true);
        byte[] hidden = [.. Encoding.UTF8.GetBytes($"{Beginning}{hash}-"), .. name];
        return hidden[..Math.Min(hidden.Length, MostNameBytes)];
    }
}
