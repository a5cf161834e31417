using UglyToad.PdfPig.Core;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What went wrong in a PDF, as a sentence.</summary>
internal static class PdfFault
{
    private const int MostCharacters = 200;

    private const string Advice = "Print or export it to PDF again.";

    public static string Sentence(Exception fault) => fault switch
    {
        OutOfMemoryException => $"The PDF needs more memory than one file is given: it may be damaged, or made to fill memory. {Advice}",
        InsufficientExecutionStackException => $"The PDF is damaged: what it holds is nested too deeply to be read. {Advice}",
        PdfDocumentFormatException => $"The PDF is damaged: {Told(fault)} {Advice}",
        _ => $"The PDF is damaged: it holds something that the format does not allow ({fault.GetType().Name}: {Told(fault)}) {Advice}",
    };

    /// <summary>One line that ends as a sentence does.</summary>
    private static string Told(Exception fault)
    {
        var words = string.Join(' ', fault.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > MostCharacters ? words[..MostCharacters] + " …" : words.TrimEnd('.') + ".";
    }
}
