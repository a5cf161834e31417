using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Formats;

/// <summary>One kind of file: how it is told by its content, and who reads it.</summary>
/// <param name="Name">For people: "HTML pages" where it is read, "a picture (PNG)" where it is not.</param>
/// <param name="IsOne">Asked of files that no format before it in the table took.</param>
/// <param name="Read">Null for a kind that is not read.</param>
internal sealed record Format(string Name, Func<FileContent, bool> IsOne, Func<FileContent, ReadingContext, Extraction>? Read = null)
{
    /// <summary>What a person can do with a file of a kind that is not read; null says what kinds are.</summary>
    public string? Advice { get; init; }

    public Extraction Extract(FileContent file, ReadingContext context) =>
        Read is null ? Extraction.Refused($"The file is {Name}; {Advice ?? FormatTable.Readable}.") : Read(file, context);
}
