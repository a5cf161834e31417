using System.Diagnostics;

namespace Pipeline.Ingest.Extract.Pdf;

/// <summary>What went wrong with a PDF, as a sentence.</summary>
internal static class PdfFault
{
    private const int MostCharacters = 200;
    private const string Library = "UglyToad";
    private const string Advice = "Copy it again from where it came, or print or export it to PDF again.";

    private static readonly string[] Runtime = ["System", "Microsoft"];

    /// <param name="what">What is wrong, without a full stop.</param>
    public static string Damaged(string what) => $"The PDF is damaged: {what}. {Advice}";

    public static string Sentence(Exception fault) => fault switch
    {
        OutOfMemoryException => $"The PDF needs more memory than one file is given: it may be damaged, or made to fill memory. {Advice}",
        InsufficientExecutionStackException => Damaged("what it holds is nested too deeply to be read"),
        _ when ThrownIn(fault).StartsWith(Library, StringComparison.Ordinal) => Damaged($"it is not whole, or not written as a PDF must be ({fault.GetType().Name}: {Told(fault)})"),
        _ => $"The PDF could not be read, which is a fault of this program ({fault.GetType().Name}: {Told(fault)}). Please report it with the file.",
    };

    /// <summary>The assembly at fault: the innermost that is not the runtime's.</summary>
    private static string ThrownIn(Exception fault) =>
        new StackTrace(fault).GetFrames().Select(f => f.GetMethod()?.Module.Assembly.GetName().Name)
            .FirstOrDefault(name => name is not null && !Runtime.Any(r => name.StartsWith(r, StringComparison.Ordinal))) ?? "";

    /// <summary>One line, of what can be shown.</summary>
    private static string Told(Exception fault)
    {
        var words = ControlCharacters.Without(string.Join(' ', fault.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return words.Length > MostCharacters ? words[..MostCharacters] + " …" : words.TrimEnd('.');
    }
}
