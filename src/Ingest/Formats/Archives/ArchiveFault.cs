using System.Globalization;
using Pipeline.Ingest.Extract.Pdf;
using SharpCompress.Common;

namespace Pipeline.Ingest.Formats.Archives;

/// <summary>What is wrong with an archive, or with a file in it, as a sentence.</summary>
internal static class ArchiveFault
{
    public const string Nothing = "The archive holds no files to read.";
    public const string Part = "The file is one part of an archive that comes in several; unpack them together, and drop what comes out.";

    public static readonly string TooDeep =
        string.Create(CultureInfo.InvariantCulture,
            $"The archive lies in archives more than {Unpacking.MostDepth - 1} deep; unpack it, and drop what it holds.");

    private const int MostNamed = 5;
    private const string DamagedAdvice = "Copy it again from where it came, or pack it again.";

    /// <summary>
    /// Whether the archive is to blame for a fault of the library, which tells a damaged one by whatever it stumbles over.
    /// </summary>
    public static bool IsOfArchive(Exception fault) =>
        fault is not (UnreadableException or EnvironmentException or OutOfMemoryException or InsufficientExecutionStackException);

    public static string Damaged(Exception fault) => $"The archive is damaged, or cut off{PdfFault.Detail(fault)}. {DamagedAdvice}";

    public static string Locked(IReadOnlyList<string> passwords) => passwords.Count == 0
        ? "The archive is locked with a password; give it with --password (for a worker, the setting Inbox:Password)."
        : "The archive is locked, and no password that was given opens it.";

    /// <summary>Why one file could not be unpacked, to stand in brackets.</summary>
    public static string OfFile(PackedFile file, Exception fault) => file switch
    {
        { IsCut: true } => "it goes on in another part of the archive",
        { IsLocked: true } => "locked with a password",
        _ when fault is NotSupportedException => "packed in a way that is not known",
        _ => "damaged",
    };

    /// <param name="lost">Names, each with its reason in brackets.</param>
    /// <param name="isCutOff">Whether what follows in the archive could not be reached.</param>
    public static string Losses(IReadOnlyList<string> lost, bool isCutOff)
    {
        var names = string.Join(", ", lost.Take(MostNamed)) + (lost.Count > MostNamed ? " …" : "");
        var count = lost.Count.ToString(CultureInfo.InvariantCulture);
        return (lost.Count, isCutOff) switch
        {
            (0, _) => $"The archive is damaged in the middle: what follows could not be unpacked. {DamagedAdvice}",
            (_, true) => $"The archive is damaged: {names}, and what follows could not be unpacked. {DamagedAdvice}",
            _ => $"Files in the archive that could not be unpacked ({count}): {names}. Pack them again, or drop them by themselves.",
        };
    }

    /// <summary>Whether a fault says that a password is wanted, or another one.</summary>
    public static bool IsOfPassword(Exception fault) => fault is CryptographicException;
}
