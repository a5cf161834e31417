using System.Text.RegularExpressions;
using Pipeline.Ingest.Archive;

namespace Pipeline.Ingest.Inbox.Outlets;

/// <summary>
/// Brings the reasons of a quarantine that an earlier version made, NAME.reason.txt beside NAME, to where they belong now.
/// </summary>
internal static partial class FormerReasons
{
    private const string Ending = ".reason.txt";

    // Bytes: two paths of the longest, a hash and some sentences.
    private const int LongestReason = 32 << 10;

    /// <summary>Nothing is overwritten, and what is no reason stays.</summary>
    /// <returns>True. Who may not write in the folder sees it as it is.</returns>
    public static bool TryMove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Move(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process moves them, or whoever may.
        }
        return true;
    }

    private static void Move(string folder)
    {
        var files = Directory.GetFiles(folder).ToHashSet(StringComparer.Ordinal);
        MakeRoom(folder, files);
        foreach (var file in files.Where(f => f.EndsWith(Ending, StringComparison.Ordinal)))
            // A file that has a reason is an original, whatever its name.
            if (!files.Contains(file + Ending) && new FileInfo(file).Length <= LongestReason && Form().IsMatch(File.ReadAllText(file)))
                MoveTo(Quarantine.PathOfReason(file[..^Ending.Length]), file);
    }

    /// <summary>An original of the name that the folder of reasons has.</summary>
    private static void MakeRoom(string folder, HashSet<string> files)
    {
        var inTheWay = Path.Combine(folder, Quarantine.Reasons);
        if (!files.Remove(inTheWay))
            return;
        var elsewhere = $"{inTheWay}.{Guid.NewGuid():N}";
        File.Move(inTheWay, elsewhere);
        files.Add(elsewhere);
        if (files.Remove(inTheWay + Ending))
        {
            File.Move(inTheWay + Ending, elsewhere + Ending);
            files.Add(elsewhere + Ending);
        }
    }

    private static void MoveTo(string path, string file)
    {
        PrivateFolder.MakeWithin(Path.GetDirectoryName(file)!, Quarantine.Reasons);
        if (!File.Exists(path))
            File.Move(file, path);
    }

    // The path it came from, the hash, and a sentence or more.
    [GeneratedRegex(@"^\S[^\n]*\nsha256 ([0-9a-f]{64}|unknown)\n.+\n\z", RegexOptions.Singleline)]
    private static partial Regex Form();
}
