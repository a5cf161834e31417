using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>What went wrong with a PDF, as a sentence.</summary>
internal static partial class PdfFault
{
    private const int MostCharacters = 200;
    private const string Library = "UglyToad";
    private const string Advice = "Copy it again from where it came, or print or export it to PDF again.";

    private static readonly string[] Runtime = ["System", "Microsoft"];

    /// <param name="what">What is wrong, without a full stop.</param>
    public static string Damaged(string what) => $"The PDF is damaged: {what}. {Advice}";

    /// <param name="what">What takes too much, without a full stop.</param>
    public static string Unbounded(string what) =>
        $"The PDF needs more memory than one file is given ({what}): it may be damaged, or made to fill memory. {Advice}";

    public static string Locked(IReadOnlyList<string> passwords) => passwords.Count == 0
        ? "The PDF is locked with a password; give it with --password (for a worker, the setting Inbox:Password)."
        : "The PDF is locked, and no password that was given opens it.";

    /// <summary>Whether the library could not make sense of a file, which is not so large or so deep that nobody may try.</summary>
    public static bool IsOfFile(Exception fault) =>
        fault is not (OutOfMemoryException or InsufficientExecutionStackException)
        && ThrownIn(fault).StartsWith(Library, StringComparison.Ordinal);

    /// <summary>To follow "The PDF is damaged: ".</summary>
    public static string Of(Exception fault) => $"it is not whole, or not written as a PDF must be{Detail(fault)}";

    /// <summary>The assembly at fault: the innermost that is not the runtime's.</summary>
    private static string ThrownIn(Exception fault) =>
        new StackTrace(fault).GetFrames().Select(f => f.GetMethod()?.Module.Assembly.GetName().Name)
            .FirstOrDefault(name => name is not null && !Runtime.Any(r => name.StartsWith(r, StringComparison.Ordinal))) ?? "";

    /// <summary>
    /// What the message of an exception tells a person, in brackets: one line, of what can be shown, without the names of types.
    /// </summary>
    public static string Detail(Exception fault)
    {
        var told = TypeName().Replace(fault.Message, "");
        var words = ControlCharacters
            .Without(string.Join(' ', told.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .TrimEnd('.', ':', ' ');
        return words.Length == 0 ? "" : $" ({(words.Length > MostCharacters ? words[..MostCharacters] + " …" : words)})";
    }

    /// <summary>UglyToad.PdfPig.Tokens.NameToken, NullReferenceException, and the quotes about them.</summary>
    [GeneratedRegex(@"['""`]?\b(?:(?:UglyToad|System|Microsoft)(?:\.\w+)+|\w+Exception)\b['""`]?:?")]
    private static partial Regex TypeName();
}
