using Pipeline.Ingest.Extract.Pdf;

namespace Pipeline.Ingest.Extract.Workers;

/// <summary>What a file did to its worker, as a sentence.</summary>
internal static class ReadingFault
{
    public const string Memory =
        "The file needs more memory than one file is given. It may be damaged: export or print it again, or split it.";
    public const string Depth = "The file is damaged: what it holds is nested too deeply to be read. Export or print it again.";

    public static string Sentence(Exception fault) => fault switch
    {
        OutOfMemoryException => Memory,
        InsufficientExecutionStackException => Depth,
        _ when PdfFault.IsOfFile(fault) => PdfFault.Damaged(PdfFault.Of(fault)),
        _ => $"The file could not be read, which is a fault of this program{PdfFault.Detail(fault)}. Please report it with the file.",
    };
}
